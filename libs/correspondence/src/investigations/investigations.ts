import { Injectable } from '@nestjs/common';
import { AuditTrail, type ActorRef } from '@tocsin/audit';
import { type Actor } from '@tocsin/identity';
import { Clock, Jobs, type Transaction } from '@tocsin/platform';
import { type TlpLabel } from '@tocsin/config';
import { investigationUnknown } from '../correspondence.errors.js';
import { type LockedThread } from '../thread/thread.repository.js';
import { visibleConversation } from '../thread/visible-conversation.js';
import { RECIPIENTS } from './investigation.view.js';
import { type InvestigationState, type ThirdPartyKind } from './investigation.vocabulary.js';

/** The job that looks at an investigation when its answer is due. */
export const FOLLOW_UP = 'correspondence.follow-up';

/** An investigation that a command holds, locked, with its thread and its incident. */
export interface LockedInvestigation {
  id: string;
  reference: string;
  kind: ThirdPartyKind;
  party: string;
  organisationId: string | null;
  language: string | null;
  state: InvestigationState;
  followUpAt: Date | null;
  version: number;
  incident: { id: string; ref: string; state: string; drill: boolean; tlp: TlpLabel; teamId: string | null };
  thread: LockedThread;
}

export interface InvestigationChanges {
  state?: InvestigationState;
  stateReason?: string | null;
  followUpAt?: Date | null;
  party?: string;
}

const SELECT = `
  SELECT v.thread_id AS id, v.reference, v.kind, v.party, v.organisation_id AS "organisationId", v.language, v.state,
         v.follow_up_at AS "followUpAt", v.version,
         json_build_object('id', i.id, 'ref', i.reference, 'state', i.state, 'drill', i.drill, 'tlp', i.tlp,
                           'teamId', i.team_id) AS incident,
         json_build_object('id', t.id, 'reportId', NULL, 'incidentId', t.incident_id, 'token', t.token,
                           'subject', t.subject) AS thread
    FROM correspondence.investigation v
    JOIN correspondence.thread t ON t.id = v.thread_id
    JOIN incidents.incident i ON i.id = v.incident_id`;

/** The investigations' own rows. */
@Injectable()
export class Investigations {
  constructor(
    private readonly audit: AuditTrail,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `CORRESPONDENCE.INVESTIGATION_UNKNOWN` for what is not there and what he may not see alike */
  async lockVisible(tx: Transaction, actor: Actor, ref: string): Promise<LockedInvestigation> {
    const params: unknown[] = [ref.trim().toUpperCase()];
    const [found] = await tx.query<LockedInvestigation>(
      `${SELECT} WHERE v.reference = $1 AND ${visibleConversation('v.incident_id', 'NULL', actor, params)}
        FOR UPDATE OF v, t`,
      params,
    );
    if (!found) throw investigationUnknown();
    return found;
  }

  /** For mail that comes in, which acts for nobody. Null if there is none. */
  async lock(tx: Transaction, threadId: string): Promise<LockedInvestigation | null> {
    const [found] = await tx.query<LockedInvestigation>(
      `${SELECT} WHERE v.thread_id = $1 FOR UPDATE OF v, t`,
      [threadId],
    );
    return found ?? null;
  }

  /** Writes what differs, with a line in the incident's record where the state changed or a person did it. */
  async change(
    tx: Transaction,
    actor: ActorRef,
    before: LockedInvestigation,
    changes: InvestigationChanges,
  ): Promise<void> {
    const after = { ...before, ...withoutUndefined(changes) };
    const now = this.clock.now();
    await tx.query(
      `UPDATE correspondence.investigation SET state = $2, state_reason = $3, follow_up_at = $4, party = $5,
              closed_at = CASE WHEN $2 = 'closed' THEN coalesce(closed_at, $6::timestamptz) END, version = version + 1
        WHERE thread_id = $1`,
      [before.id, after.state, changes.stateReason ?? null, after.followUpAt, after.party, now],
    );
    if (after.followUpAt && after.state !== 'closed')
      await this.jobs.enqueue(
        tx,
        FOLLOW_UP,
        { threadId: before.id },
        { key: `${FOLLOW_UP}:${before.id}`, runAt: new Date(after.followUpAt) },
      );
    const said = {
      ...(before.state === after.state
        ? {}
        : { investigationState: { from: before.state, to: after.state } }),
      ...(sameTime(before.followUpAt, after.followUpAt)
        ? {}
        : { followUpAt: { from: before.followUpAt, to: after.followUpAt } }),
      ...(before.party === after.party ? {} : { party: { from: before.party, to: after.party } }),
    };
    if (Object.keys(said).length === 0) return;
    await this.record(tx, actor, before, 'investigation-changed', said, changes.stateReason ?? null);
  }

  /** A line in the incident's record that names the investigation. */
  async record(
    tx: Transaction,
    actor: ActorRef,
    investigation: Pick<LockedInvestigation, 'id' | 'reference' | 'party' | 'incident'>,
    action: string,
    changes: Record<string, { from: unknown; to: unknown }>,
    reason: string | null = null,
  ): Promise<void> {
    const { id, reference, party, incident } = investigation;
    await this.audit.append(tx, {
      actor,
      action: `incident.${action}`,
      subject: { kind: 'incident', id: incident.id, ref: incident.ref },
      reason,
      detail: {
        investigation: reference,
        threadId: id,
        changes: { investigation: { from: null, to: `${reference} ${party}` }, ...changes },
      },
    });
  }

  /** Whom a message goes to unless others are named. */
  async recipients(tx: Transaction, threadId: string): Promise<string[]> {
    const { addresses } = await tx.one<{ addresses: string[] }>(
      `SELECT ${RECIPIENTS} AS addresses FROM correspondence.thread t WHERE t.id = $1`,
      [threadId],
    );
    return addresses;
  }

  /** The reports of its incident: whose words and whose names must not reach the third party. */
  async reportsOf(tx: Pick<Transaction, 'query'>, incidentId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT report_id AS id FROM incidents.incident_report WHERE incident_id = $1 ORDER BY report_id`,
      [incidentId],
    );
    return rows.map(({ id }) => id);
  }
}

const sameTime = (one: Date | null, other: Date | null): boolean =>
  (one ? new Date(one).getTime() : null) === (other ? new Date(other).getTime() : null);

function withoutUndefined<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Partial<T>;
}
