import { Injectable } from '@nestjs/common';
import { Clock, type Transaction } from '@tocsin/platform';
import { Alarms } from '../alarms/alarms.js';

/** A message that is given up is seen: its alarm calls those who lead. */
@Injectable()
export class DeadLetters {
  constructor(
    private readonly alarms: Alarms,
    private readonly clock: Clock,
  ) {}

  async tell(
    tx: Transaction,
    partner: { id: string; name: string },
    { jti, failure, detail }: { jti: string; failure: string | null; detail: string | null },
  ): Promise<void> {
    const at = this.clock.now();
    await this.alarms.raise(tx, {
      kind: 'dead-letter',
      partnerId: partner.id,
      about: jti,
      facts: { failure, detail },
      at,
    });
  }
}
