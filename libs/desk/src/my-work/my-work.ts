import { Injectable } from '@nestjs/common';
import { visibleConversation } from '@tocsin/correspondence';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { NOT_ENDED, visibleIncidents } from '@tocsin/incidents';
import { unlessSealed } from '@tocsin/intake';
import { Clock, Database } from '@tocsin/platform';
import { visibleReports } from '@tocsin/triage';
import { noPerson } from '../desk.errors.js';

/** Something with a time that is a person's to do. */
export interface WorkItem {
  kind: 'report' | 'incident' | 'task';
  /** Of the report or incident; of a task, its incident. */
  ref: string;
  /** Empty: sealed evidence, or a report without a subject. */
  title: string;
  /** What the task is. */
  task: string | null;
  /** 0 baseline … 5 emergency. */
  severityLevel: number;
  /** When it is due, or comes back; null: a task without a date. */
  at: Date | null;
}

/** Somebody wrote and nobody of us has answered. */
export interface WaitingReply {
  report: string;
  /** The incident of mine that the conversation belongs to. */
  incident: string | null;
  title: string;
  from: string;
  at: Date;
}

export interface MyWorkView {
  /** Due until the end asked for, what is over first. */
  due: WorkItem[];
  replies: WaitingReply[];
  /** Reports that come back, the next first. */
  snoozed: WorkItem[];
  /** Steps that are mine, without those in `due`. */
  tasks: WorkItem[];
}

/** Nobody works through more in a day; each list says by its length that there is more. */
const MOST = 100;

/** What waits for one person. One statement, whatever he has. */
@Injectable()
export class MyWork {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly clock: Clock,
  ) {}

  /**
   * @param until the end of his day; without it, a day from now
   * @throws DomainError `DESK.NO_PERSON`
   */
  async execute(actor: Actor, until?: Date): Promise<MyWorkView> {
    this.access.require(actor, 'report.read');
    if (actor.kind !== 'person') throw noPerson();
    const end = until ?? new Date(this.clock.now().getTime() + 24 * 3_600_000);
    const params: unknown[] = [actor.id, end, MOST];
    const [view] = await this.database.query<MyWorkView>(
      statement(actor, params, this.access.allows(actor, 'incident.read')),
      params,
    );
    if (!view) throw new Error('the work of a person gave no row');
    return view;
  }
}

const item = (kind: string, columns: string) => `json_build_object('kind', '${kind}', ${columns})`;

function statement(actor: Actor, params: unknown[], mayReadIncidents: boolean): string {
  const incidents = mayReadIncidents ? visibleIncidents('i', actor, params) : 'false';
  const reportItem = (at: string) =>
    item(
      'report',
      `'ref', r.reference, 'title', ${unlessSealed('r', 'r.subject')}, 'task', NULL, 'severityLevel', 5 - r.priority, 'at', ${at}`,
    );
  const taskItem = item(
    'task',
    `'ref', i.reference, 'title', i.title, 'task', k.title, 'severityLevel', 5 - i.priority, 'at', k.due_at`,
  );
  const list = (query: string) =>
    `coalesce((SELECT json_agg(l.item ORDER BY l.at, l.item->>'ref') FROM (${query}) l), '[]'::json)`;
  return `
    WITH mine AS MATERIALIZED (
      SELECT i.* FROM incidents.incident i WHERE i.assignee_id = $1 AND i.${NOT_ENDED} AND ${incidents}
    ), steps AS MATERIALIZED (
      SELECT k.due_at AS at, ${taskItem} AS item
        FROM incidents.task k JOIN incidents.incident i ON i.id = k.incident_id
       WHERE k.owner_id = $1 AND k.state IN ('open', 'in-progress') AND ${incidents}
    ), reports AS MATERIALIZED (
      SELECT r.* FROM intake.report r
       WHERE r.assignee_id = $1 AND r.state = 'received' AND ${visibleReports('r', actor, params)}
    )
    SELECT ${list(`
      SELECT at, item FROM (
        SELECT r.due_at AS at, ${reportItem('r.due_at')} AS item FROM reports r WHERE r.snoozed_until IS NULL AND r.due_at < $2
        UNION ALL
        SELECT i.due_at, ${item('incident', `'ref', i.reference, 'title', i.title, 'task', NULL, 'severityLevel', 5 - i.priority, 'at', i.due_at`)}
          FROM mine i WHERE i.due_at < $2
        UNION ALL SELECT at, item FROM steps WHERE at < $2) due ORDER BY at LIMIT $3`)} AS due,
    ${list(`
      SELECT last.at, json_build_object('report', r.reference, 'incident', about.incident,
               'title', ${unlessSealed('r', 'coalesce(about.title, r.subject)', `coalesce(about.title, '')`)},
               'from', coalesce(nullif(last.from_name, ''), last.from_address, last.author_name), 'at', last.at) AS item
        FROM (SELECT id AS report_id, NULL::text AS incident, NULL::text AS title FROM reports
              UNION ALL
              (SELECT DISTINCT ON (ir.report_id) ir.report_id, i.reference, i.title
                FROM mine i JOIN incidents.incident_report ir ON ir.incident_id = i.id ORDER BY ir.report_id, i.opened_at DESC)) about
        JOIN intake.report r ON r.id = about.report_id
        JOIN correspondence.thread t ON t.report_id = about.report_id
        JOIN LATERAL (SELECT m.* FROM correspondence.message m
                       WHERE m.thread_id = t.id AND NOT m.automatic AND m.kind = 'human'
                       ORDER BY m.position DESC LIMIT 1) last ON last.direction = 'in'
       WHERE ${visibleConversation('NULL', 'r.id', actor, params)}
       ORDER BY last.at LIMIT $3`)} AS replies,
    ${list(`SELECT r.snoozed_until AS at, ${reportItem('r.snoozed_until')} AS item FROM reports r
             WHERE r.snoozed_until IS NOT NULL ORDER BY r.snoozed_until LIMIT $3`)} AS snoozed,
    ${list(`SELECT at, item FROM steps WHERE at IS NULL OR at >= $2 ORDER BY at NULLS LAST LIMIT $3`)} AS tasks`;
}
