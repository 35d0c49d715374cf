import { Injectable } from '@nestjs/common';
import { Events, type Transaction } from '@tocsin/platform';

/**
 * Says that something became known of a key: `keyring.key-arrived` {keyIds}; whoever read mail looks again. Said even where
 * no message names it yet: one may be on its way into the database at this moment.
 */
@Injectable()
export class KeyNews {
  constructor(private readonly events: Events) {}

  async tell(tx: Transaction, key: { keyIds: readonly string[]; fingerprint: string }): Promise<void> {
    const keyIds = [...new Set([...key.keyIds, key.fingerprint])];
    await this.events.publish(tx, 'keyring.key-arrived', { keyIds });
  }
}
