import { Injectable } from '@nestjs/common';
import { Events, type Transaction } from '@tocsin/platform';

/** Says that something became known of a key: `keyring.key-arrived` {keyIds}; whoever read mail looks again. */
@Injectable()
export class KeyNews {
  constructor(private readonly events: Events) {}

  async tell(tx: Transaction, key: { keyIds: readonly string[]; fingerprint: string }): Promise<void> {
    const keyIds = [...new Set([...key.keyIds, key.fingerprint])];
    const [waiting] = await tx.query(`SELECT FROM keyring.named_key WHERE key_id = ANY($1) LIMIT 1`, [
      keyIds,
    ]);
    if (waiting) await this.events.publish(tx, 'keyring.key-arrived', { keyIds });
  }
}
