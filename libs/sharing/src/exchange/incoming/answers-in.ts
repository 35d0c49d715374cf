import { Injectable } from '@nestjs/common';
import { type RidAcknowledgement, type RidRevocationStatus } from '@tocsin/formats';
import { Clock, type Transaction } from '@tocsin/platform';
import { CaseThread } from '../../received/messages/case-thread.js';
import { type VerifiedEvent } from '../../transport/receiving/incoming-events.js';
import { CaseJournal } from '../case-journal.js';

interface Answered {
  incidentId: string;
  partner: string;
  revision: number;
  matches: boolean | null;
}

/** What partners say to what we sent: kept with what it answers, as they say it. */
@Injectable()
export class AnswersIn {
  constructor(
    private readonly thread: CaseThread,
    private readonly journal: CaseJournal,
    private readonly clock: Clock,
  ) {}

  /** `Pending` may come late and takes nothing back; a decision may be changed by another. */
  async acknowledge(
    tx: Transaction,
    { partner: { id: partnerId }, event }: VerifiedEvent<RidAcknowledgement>,
  ): Promise<void> {
    const reason = event.reason ?? event.justification ?? null;
    const [answered] = await tx.query<Answered>(ACKNOWLEDGE, [
      event.of,
      partnerId,
      event.status,
      reason,
      this.clock.now(),
      event.content_sha256 ?? null,
    ]);
    if (!answered) {
      await this.thread.answered(tx, partnerId, event);
      return;
    }
    const { incidentId, partner, revision, matches } = answered;
    await this.journal.byPartner(tx, { name: partner }, incidentId, {
      action: 'sharing.acknowledged',
      reason,
      changes: { acknowledged: event.status, revision, ...(matches === false ? { proof: 'differs' } : {}) },
      detail: { of: event.of, contentSha256: event.content_sha256 ?? null },
    });
  }

  /** What is purged stays purged; everything else may be told anew. */
  async revocation(
    tx: Transaction,
    { partner: { id: partnerId }, event }: VerifiedEvent<RidRevocationStatus>,
  ): Promise<void> {
    const [row] = await tx.query<{ incidentId: string; partner: string }>(
      `UPDATE sharing.revocation v SET state = $3, state_reason = $4, state_at = $5
         FROM sharing.share s JOIN sharing.shared_case c ON c.id = s.shared_case_id
         JOIN sharing.partner p ON p.id = s.partner_id
        WHERE v.jti = $1 AND s.id = v.share_id AND s.partner_id = $2 AND v.state IS DISTINCT FROM 'purged'
       RETURNING c.incident_id AS "incidentId", p.name AS partner`,
      [event.of, partnerId, event.state, event.reason ?? null, this.clock.now()],
    );
    if (!row) return;
    await this.journal.byPartner(tx, { name: row.partner }, row.incidentId, {
      action: 'sharing.revocation-answered',
      reason: event.reason ?? null,
      changes: { revocationState: event.state },
      detail: { of: event.of },
    });
  }
}

const ACKNOWLEDGE = `
  UPDATE sharing.released_revision r
     SET answer = $3, answer_reason = $4, answered_at = $5, answer_sha256 = coalesce($6, r.answer_sha256)
    FROM sharing.outgoing_message m, sharing.share s
    JOIN sharing.shared_case c ON c.id = s.shared_case_id JOIN sharing.partner p ON p.id = s.partner_id
   WHERE m.jti = $1 AND m.partner_id = $2 AND s.id = r.share_id
     -- What was asked for and sent again is another line of the ledger, and the same revision.
     AND (r.id = m.release_id OR (m.event = 'report' AND s.partner_id = m.partner_id AND c.owner = m.case_owner
          AND c.case_id = m.case_id AND r.revision = m.case_revision AND r.undone_at IS NULL))
     AND ($3 <> 'Pending' OR r.answer IS NULL)
  RETURNING c.incident_id AS "incidentId", p.name AS partner, r.revision,
            CASE WHEN $6::text IS NOT NULL THEN
              $6 = rtrim(translate(encode(decode(r.content_sha256, 'hex'), 'base64'), '+/', '-_'), '=') END AS matches`;
