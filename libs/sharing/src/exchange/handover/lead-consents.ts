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
      `SELECT (SELECT convert_from(i.raw, 'UTF8') FROM sharing.incoming_message i
                WHERE i.event = 'handover' AND i.case_owner = $1 AND i.case_id = $2 AND i.raw IS NOT NULL
                  AND i.partner_id = o.partner_id AND i.received_at <= o.created_at
                ORDER BY i.sequence DESC LIMIT 1) AS offer, o.jws AS acceptance
         FROM sharing.outgoing_message o
        WHERE o.event = 'handover' AND o.case_owner = $1 AND o.case_id = $2 AND o.state <> 'cancelled'
        ORDER BY o.sequence DESC LIMIT 1`,
      [owner, caseId],
    );
    return found?.offer && found.acceptance ? [found.offer, found.acceptance] : undefined;
  }
}
