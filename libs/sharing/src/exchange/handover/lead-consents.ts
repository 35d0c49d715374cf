import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { Config, type Transaction } from '@tocsin/platform';
import { type Room } from '../shares/room.js';

/**
 * Both signatures by which a case of another's id was handed to us. They go along with what we send of it, for those who
 * hear our word before the old leader's.
 */
@Injectable()
export class LeadConsents {
  constructor(@Inject(Config) private readonly config: TocsinConfig) {}

  /** The old leader's offer, as it came, and our acceptance, as it went; nothing for a case of our own id. */
  async of(
    tx: Pick<Transaction, 'query'>,
    { owner, caseId, leader }: Room,
  ): Promise<[string, string] | undefined> {
    const { domain, issuer } = this.config.federation;
    if (owner === domain || leader !== issuer) return undefined;
    const [found] = await tx.query<{ offer: string | null; acceptance: string | null }>(
      // Of the offer that we took, whatever was offered before and since: the first word that went back to who made it.
      `SELECT convert_from(i.raw, 'UTF8') AS offer, o.jws AS acceptance
         FROM sharing.case_message m
         JOIN sharing.incoming_message i ON i.partner_id = m.partner_id AND i.jti = m.jti AND i.raw IS NOT NULL
         JOIN LATERAL (SELECT x.jws FROM sharing.outgoing_message x
                        WHERE x.case_owner = $1 AND x.case_id = $2 AND x.event = 'handover' AND x.state <> 'cancelled'
                          AND x.partner_id = m.partner_id AND x.created_at >= m.answered_at
                        ORDER BY x.sequence LIMIT 1) o ON true
        WHERE m.owner = $1 AND m.case_id = $2 AND m.direction = 'in' AND m.kind = 'handover' AND m.answer = 'Approved'
        ORDER BY m.answered_at DESC LIMIT 1`,
      [owner, caseId],
    );
    return found?.offer && found.acceptance ? [found.offer, found.acceptance] : undefined;
  }
}
