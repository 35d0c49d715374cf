import { Injectable } from '@nestjs/common';
import { type RidProposedChanges, type SharedTlp } from '@tocsin/formats';
import { strictestTlp } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { AddObservables, ChangeFields, IncidentReferences, type IncidentRow } from '@tocsin/incidents';
import { Clock, Database, type Transaction } from '@tocsin/platform';
import { AnswerSender } from '../../received/handling/answer-sender.js';
import { CaseJournal } from '../case-journal.js';
import { contributionDecided, contributionUnknown } from '../exchange.errors.js';
import { readChanges } from './read-changes.js';

/** A person's answer; declining needs a reason, which the partner is told. */
export interface ContributionDecision {
  accept: boolean;
  reason?: string;
  /** Takes over what it brings into the case; without it the answer alone is given. */
  apply?: boolean;
}

interface Row {
  partnerId: string;
  partner: string;
  kind: 'request' | 'result' | 'proposal';
  jti: string;
  owner: string;
  caseId: string;
  content: unknown;
  tlp: SharedTlp;
  exercise: boolean;
  answer: string | null;
  revision: number;
}

/**
 * Answers what a partner brings to a case that we lead. Accepted, it becomes a change of the case in the name of the
 * person who accepts it, and goes out with the next revision; nothing that a partner sends changes a case by itself.
 */
@Injectable()
export class DecideContribution {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentReferences,
    private readonly fields: ChangeFields,
    private readonly observables: AddObservables,
    private readonly answers: AnswerSender,
    private readonly journal: CaseJournal,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `SHARING.CONTRIBUTION_UNKNOWN`, `SHARING.CONTRIBUTION_DECIDED` (409), `INCIDENT.STALE` */
  async execute(actor: Actor, ref: string, id: string, decision: ContributionDecision): Promise<void> {
    this.access.require(actor, 'sharing.write');
    const incident = await this.incidents.findByReference(actor, ref);
    await this.database.transaction(async (tx) => {
      const [row] = await tx.query<Row>(CONTRIBUTION, [id, incident.id]);
      if (!row) throw contributionUnknown();
      if (row.answer === 'Approved' || row.answer === 'Denied') throw contributionDecided(row.answer);
      const changes = decision.accept && decision.apply === true ? readChanges(row.content) : null;
      if (changes !== null) await this.apply(tx, actor, incident, changes, row);
      const status = decision.accept ? 'Approved' : 'Denied';
      const reason = decision.reason ?? null;
      await tx.query(
        `UPDATE sharing.case_message SET answer = $2, answer_reason = $3, answered_at = $4 WHERE id = $1`,
        [id, status, reason, this.clock.now()],
      );
      await this.answers.acknowledge(
        tx,
        {
          partnerId: row.partnerId,
          jti: row.jti,
          event: {
            case: { owner: row.owner, id: row.caseId, revision: row.revision, supersedes: null },
            exercise: row.exercise,
            tlp: row.tlp,
          },
        },
        {
          status,
          ...(decision.accept ? {} : { justification: 'Other' as const }),
          ...(reason === null ? {} : { reason }),
        },
      );
      await this.journal.write(
        tx,
        actor,
        { id: incident.id, reference: incident.ref },
        {
          action: decision.accept ? 'sharing.contribution-accepted' : 'sharing.contribution-denied',
          reason,
          changes: { contributedBy: row.partner, contribution: row.kind },
          detail: { messageId: id, applied: changes !== null },
        },
      );
    });
  }

  private async apply(
    tx: Transaction,
    actor: Actor,
    { ref, version, tlp: label }: IncidentRow,
    { title, summary, observables = [] }: RidProposedChanges,
    { tlp, partner }: Row,
  ): Promise<void> {
    for (const [malicious, affected] of KINDS) {
      const values = observables.filter(
        (one) => (one.malicious ?? false) === malicious && (one.affected ?? false) === affected,
      );
      if (values.length === 0) continue;
      await this.observables.within(tx, actor, ref, {
        values: values.map(({ value }) => ({ value })),
        note: partner,
        // A label that came with it is ours to keep.
        tlp,
        malicious,
        affected,
      });
    }
    if (title === undefined && summary === undefined) return;
    // His words in the case make it as strict as they are.
    const strictest = strictestTlp([label, tlp], label);
    await this.fields.within(tx, actor, ref, {
      version,
      ...(strictest === label ? {} : { tlp: strictest }),
      ...(title === undefined ? {} : { title }),
      ...(summary === undefined ? {} : { summary }),
    });
  }
}

const KINDS = [
  [false, false],
  [true, false],
  [false, true],
  [true, true],
] as const;

const CONTRIBUTION = `
  SELECT m.partner_id AS "partnerId", p.name AS partner, m.kind, m.jti, m.owner, m.case_id AS "caseId", m.content, m.tlp,
         m.exercise, m.answer, c.revision
    FROM sharing.case_message m JOIN sharing.shared_case c ON c.owner = m.owner AND c.case_id = m.case_id
    JOIN sharing.partner p ON p.id = m.partner_id
   WHERE m.id = $1 AND c.incident_id = $2 AND m.direction = 'in' AND m.kind IN ('request', 'result', 'proposal')
     FOR UPDATE OF m`;
