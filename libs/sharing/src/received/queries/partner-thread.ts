import { Inject, Injectable } from '@nestjs/common';
import { type TlpLabel, type TocsinConfig } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { IncidentReferences } from '@tocsin/incidents';
import { Config, Database } from '@tocsin/platform';
import { type HumanAnswer } from '../../protocol/incoming-case.js';
import { type CaseMessageKind } from '../case/foreign-case.vocabulary.js';
import { CASES_OF_INCIDENT, type CaseWithPartner } from '../messages/case-of-incident.js';

/** One entry of the thread with a partner. */
export interface PartnerMessageView {
  id: string;
  owner: string;
  caseId: string;
  partner: { id: string; name: string };
  direction: 'in' | 'out';
  kind: CaseMessageKind;
  messageId: string;
  inReplyTo: string | null;
  author: string;
  text: string;
  tlp: TlpLabel;
  exercise: boolean;
  at: Date;
  due: Date | null;
  answer: HumanAnswer | null;
  answerReason: string | null;
  /** Of ours: where it is on its way. */
  delivery: 'held' | 'queued' | 'delivering' | 'delivered' | 'dead' | 'cancelled' | null;
  /** An offer of the lead that waits for our answer. */
  offer: boolean;
}

/** Somebody to write to about the incident, under the name by which both know the case. */
export interface ThreadPartnerView {
  owner: string;
  caseId: string;
  partner: { id: string; name: string };
  weLead: boolean;
  exercise: boolean;
  /** Labels that may go to him. */
  labels: TlpLabel[];
  active: boolean;
}

export interface PartnerThreadView {
  partners: ThreadPartnerView[];
  /** Oldest first, the last 200. */
  messages: PartnerMessageView[];
}

const MESSAGES = `
  SELECT m.id, m.owner, m.case_id AS "caseId", json_build_object('id', p.id, 'name', p.name) AS partner, m.direction, m.kind,
         m.message_id AS "messageId", m.in_reply_to AS "inReplyTo", m.author_name AS author, m.text, m.tlp, m.exercise, m.at,
         m.due_at AS due, m.answer, m.answer_reason AS "answerReason", o.state AS delivery,
         m.kind = 'handover' AND m.direction = 'in' AND m.answer IS NULL AND m.content->>'step' = 'offer' AS offer
    FROM sharing.case_message m JOIN sharing.partner p ON p.id = m.partner_id
    LEFT JOIN sharing.outgoing_message o ON o.jti = m.jti AND m.direction = 'out'
   WHERE (m.owner, m.case_id) IN (SELECT c.owner, c."caseId" FROM (${CASES_OF_INCIDENT}) c) AND m.undone_at IS NULL
   ORDER BY m.at DESC, m.id DESC LIMIT 200`;

const PARTNERS = `
  SELECT DISTINCT ON (p.name, c."partnerId", c.owner, c."caseId") c.*, p.state = 'active' AS active,
         coalesce((SELECT array(SELECT jsonb_array_elements_text(a.terms->'labels')) FROM sharing.agreement a
                    WHERE a.partner_id = p.id ORDER BY a.version DESC LIMIT 1), '{}') AS labels
    FROM (${CASES_OF_INCIDENT}) c JOIN sharing.partner p ON p.id = c."partnerId"
   ORDER BY p.name, c."partnerId", c.owner, c."caseId", c.revision DESC`;

/** What was said with partners about an incident, and with whom more can be said. */
@Injectable()
export class PartnerThread {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentReferences,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  async execute(actor: Actor, ref: string): Promise<PartnerThreadView> {
    this.access.require(actor, 'sharing.read');
    const incident = await this.incidents.findByReference(actor, ref);
    const partners = await this.database.query<CaseWithPartner & { active: boolean; labels: TlpLabel[] }>(
      PARTNERS,
      [incident.id],
    );
    const messages = await this.database.query<PartnerMessageView>(MESSAGES, [incident.id]);
    return {
      partners: partners.map(({ owner, caseId, partnerId, partner, leader, exercise, active, labels }) => ({
        owner,
        caseId,
        partner: { id: partnerId, name: partner },
        weLead: leader === this.config.federation.issuer,
        exercise,
        active,
        labels,
      })),
      messages: messages.toReversed(),
    };
  }
}
