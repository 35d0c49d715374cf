import { Injectable } from '@nestjs/common';
import { type BounceReason } from '@tocsin/mail';
import { type Transaction } from '@tocsin/platform';

/** What a server said of an address. */
export interface Unreached {
  /** Lower case. */
  address: string;
  reason: BounceReason;
  hard: boolean;
  status: string | null;
}

/** As a thread shows it beside its people; `since` is ISO 8601. */
export interface UnreachableView {
  address: string;
  since: string;
  reason: BounceReason;
  hard: boolean;
  status: string | null;
}

/** JSON list of `UnreachableView` for the addresses of an SQL expression of type text[]. */
export const unreachableSql = (addresses: string): string => `
  coalesce((SELECT json_agg(json_build_object('address', u.address, 'since', u.bounced_at, 'reason', u.reason,
                                              'hard', u.hard, 'status', u.status) ORDER BY u.address)
              FROM correspondence.unreachable_address u WHERE u.address = ANY(${addresses})), '[]'::json)`;

/** Which addresses our mail does not reach, over all threads. */
@Injectable()
export class UnreachableAddresses {
  /**
   * The newest word counts, but for a passing trouble after a final one: a full mailbox does not bring somebody back.
   * @param addresses of people whom we wrote to; a caller vouches that no forged bounce can name others
   */
  async mark(
    tx: Transaction,
    addresses: readonly Unreached[],
    messageId: string | null,
    at: Date,
  ): Promise<void> {
    for (const { address, reason, hard, status } of addresses) {
      await tx.query(
        `INSERT INTO correspondence.unreachable_address AS known (address, bounced_at, reason, hard, status, message_id)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (address) DO UPDATE
           SET bounced_at = excluded.bounced_at, reason = excluded.reason, hard = excluded.hard,
               status = excluded.status, message_id = excluded.message_id
         WHERE known.bounced_at <= excluded.bounced_at AND (excluded.hard OR NOT known.hard)`,
        [address, at, reason, hard, status, messageId],
      );
    }
  }

  /**
   * Mail came from the address, or a server says that it has ours. The sender of a mail can be forged; all that a forger
   * wins is that a warning is gone until the next bounce. That our relay took a message proves nothing: it takes all.
   */
  async clear(tx: Transaction, addresses: readonly string[]): Promise<void> {
    if (addresses.length === 0) return;
    const lower = addresses.map((address) => address.toLowerCase());
    await tx.query(
      `WITH known AS (DELETE FROM correspondence.unreachable_address WHERE address = ANY($1))
       UPDATE correspondence.participant SET bounced_at = NULL WHERE address = ANY($1) AND bounced_at IS NOT NULL`,
      [lower],
    );
  }
}
