import { Injectable } from '@nestjs/common';
import { type Transaction } from '@tocsin/platform';

/** How long nothing is tried with a partner that is away. */
@Injectable()
export class DeliveryPauses {
  async of(tx: Transaction, partnerId: string): Promise<{ failures: number; until: Date } | null> {
    const [row] = await tx.query<{ failures: number; until: Date }>(
      `SELECT failures, until FROM sharing.delivery_pause WHERE partner_id = $1`,
      [partnerId],
    );
    return row ?? null;
  }

  async set(tx: Transaction, partnerId: string, failures: number, until: Date): Promise<void> {
    await tx.query(
      `INSERT INTO sharing.delivery_pause (partner_id, failures, until) VALUES ($1, $2, $3)
       ON CONFLICT (partner_id) DO UPDATE SET failures = $2, until = $3`,
      [partnerId, failures, until],
    );
  }

  async end(tx: Transaction, partnerId: string): Promise<void> {
    await tx.query(`DELETE FROM sharing.delivery_pause WHERE partner_id = $1`, [partnerId]);
  }
}
