import { Injectable } from '@nestjs/common';
import { Clock, type Transaction } from '@tocsin/platform';
import { type Agreement } from '../agreement/agreement.js';

/** What the gate asks of approvals; who gives them is the commands' part. */
@Injectable()
export class Approvals {
  constructor(private readonly clock: Clock) {}

  /**
   * An approval of exactly these bytes for this partner under this version of his agreement, which nobody has used and
   * which has not expired. Locked, so that two releases do not use one. @returns its id
   */
  async standing(tx: Transaction, sha256: string, agreement: Agreement): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>(
      `SELECT id FROM release.approval
        WHERE sha256 = $1 AND partner_id = $2 AND agreement_version = $3
          AND decision = 'approved' AND release_id IS NULL AND expires_at > $4
        ORDER BY decided_at LIMIT 1 FOR UPDATE`,
      [sha256, agreement.partnerId, agreement.version, this.clock.now()],
    );
    return row?.id ?? null;
  }

  async use(tx: Transaction, id: string, releaseId: string): Promise<void> {
    await tx.query(`UPDATE release.approval SET release_id = $2, version = version + 1 WHERE id = $1`, [
      id,
      releaseId,
    ]);
  }
}
