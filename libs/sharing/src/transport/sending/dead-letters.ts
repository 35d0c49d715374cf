import { Injectable } from '@nestjs/common';
import { Clock, Events, type Transaction } from '@tocsin/platform';
import { Alarms } from '../alarms/alarms.js';

/** Payload of `sharing.message-dead`: a message to a partner was given up; somebody has to decide. */
export interface MessageDead {
  jti: string;
  partnerId: string;
  partnerName: string;
  failure: string | null;
  detail: string | null;
  at: string;
}

/** A message that is given up is seen: as an alarm, and by whoever is on duty. */
@Injectable()
export class DeadLetters {
  constructor(
    private readonly alarms: Alarms,
    private readonly events: Events,
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
    const payload: MessageDead = {
      jti,
      partnerId: partner.id,
      partnerName: partner.name,
      failure,
      detail,
      at: at.toISOString(),
    };
    await this.events.publish(tx, 'sharing.message-dead', payload);
  }
}
