import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { IncidentReferences } from '@tocsin/incidents';
import { Clock, Config, Database } from '@tocsin/platform';
import { caseUnknown } from '../../exchange/exchange.errors.js';
import { SendEvent } from '../../transport/sending/send-event.js';
import { ForeignCases } from '../case/foreign-cases.js';
import { answerBase } from '../handling/answer-base.js';
import { CaseAudit } from '../handling/case-audit.js';
import { CASES_OF_INCIDENT } from '../messages/case-of-incident.js';
import { nothingToAnswer } from '../received.errors.js';

interface Offer {
  id: string;
  partnerId: string;
  issuer: string;
  owner: string;
  caseId: string;
}

/**
 * Whether we take the lead of a case that was offered to us. Our acceptance is the second of the two consents; we lead
 * when the old leader has told everyone, not before.
 */
@Injectable()
export class AnswerHandover {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentReferences,
    private readonly cases: ForeignCases,
    private readonly send: SendEvent,
    private readonly audit: CaseAudit,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** @throws DomainError `SHARING.CASE_UNKNOWN` (404), `SHARING.NOTHING_TO_ANSWER` (409) */
  async execute(
    actor: Actor,
    ref: string,
    offerId: string,
    { accept, reason }: { accept: boolean; reason: string },
  ): Promise<void> {
    this.access.require(actor, 'sharing.approve');
    const incident = await this.incidents.findByReference(actor, ref);
    await this.database.transaction(async (tx) => {
      const [offer] = await tx.query<Offer>(
        `UPDATE sharing.case_message m SET answer = $3, answer_reason = $4, answered_at = $5
           FROM sharing.partner p
          WHERE p.id = m.partner_id AND m.id = $2 AND m.kind = 'handover' AND m.direction = 'in' AND m.answer IS NULL
            AND m.content->>'step' = 'offer'
            AND (m.owner, m.case_id) IN (SELECT c.owner, c."caseId" FROM (${CASES_OF_INCIDENT}) c)
         RETURNING m.id, m.partner_id AS "partnerId", p.issuer, m.owner, m.case_id AS "caseId"`,
        [incident.id, offerId, accept ? 'Approved' : 'Denied', reason || null, this.clock.now()],
      );
      if (!offer) throw nothingToAnswer();
      const held = await this.cases.lock(tx, { owner: offer.owner, id: offer.caseId });
      if (!held) throw caseUnknown();
      const { known } = held;
      // Who offered may lead it no more, and only to him is it an answer.
      if (offer.issuer !== known.leader) throw nothingToAnswer();
      const me = this.config.federation.issuer;
      const { owner, id, revision, exercise, tlp } = known;
      const about = { case: { owner, id, revision, supersedes: null }, exercise, tlp };
      await this.send.execute(tx, {
        partnerId: offer.partnerId,
        event: {
          ...answerBase(me, about, 'handover'),
          name: 'handover',
          step: accept ? 'accept' : 'decline',
          to: me,
          // The profile wants words, and people may leave them out.
          reason: reason.trim() || (accept ? 'Accepted.' : 'Declined.'),
        },
      });
      const action = accept ? 'partner-case.lead-accepted' : 'partner-case.lead-declined';
      await this.audit.write(
        tx,
        { id: held.id, owner, caseId: id },
        action,
        { from: known.leader },
        { actor, reason },
      );
    });
  }
}
