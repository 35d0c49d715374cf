import { Injectable } from '@nestjs/common';
import { type Transaction } from '@tocsin/platform';

/** A signed request counts once. */
@Injectable()
export class UsedNonces {
  /** @returns whether it was new */
  async use(tx: Transaction, partnerId: string, nonce: string, at: Date): Promise<boolean> {
    const used = await tx.query(
      `INSERT INTO sharing.used_nonce (partner_id, nonce, used_at) VALUES ($1, $2, $3)
       ON CONFLICT (partner_id, nonce) DO NOTHING RETURNING nonce`,
      [partnerId, nonce, at],
    );
    return used.length > 0;
  }
}
