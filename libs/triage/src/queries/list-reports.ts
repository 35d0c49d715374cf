import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { type ReportChannel, type ReportKind, type ReportState } from '@tocsin/intake';
import { Database, decodeCursor, page } from '@tocsin/platform';
import { type ReportRow, rowColumns } from '../report/report-row.js';
import { visibleReports } from '../report/visible-reports.js';
import { fullTextQuery } from './full-text-query.js';

export interface ReportFilter {
  state?: ReportState;
  channel?: ReportChannel;
  kind?: ReportKind;
  /** Full text, in any language. */
  q?: string;
  since?: Date;
  until?: Date;
  /** What a mail server's log names (the id in our 250), or a Message-ID with or without angle brackets. */
  message?: string;
  /** A person's id, `me`, or `none` for reports that nobody has. */
  assignee?: string;
  cursor?: string;
  limit: number;
}

type Row = ReportRow & { sortAt: string; sortId: string };

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reports of all states, newest first. One statement. Cursor: `[received at, id]`. */
@Injectable()
export class ListReports {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
  ) {}

  async execute(actor: Actor, filter: ReportFilter): Promise<{ items: ReportRow[]; next: string | null }> {
    this.access.require(actor, 'report.read');
    const params: unknown[] = [filter.limit + 1];
    const own = actor.kind === 'person' ? (actor.id ?? undefined) : undefined;
    const assignee = filter.assignee === 'me' ? own : filter.assignee;
    if (filter.assignee === 'me' && assignee === undefined) return { items: [], next: null };
    const conditions = conditionsOf(
      { ...filter, assignee },
      (value, type) => `$${params.push(value)}::${type}`,
    );
    if (!conditions) return { items: [], next: null };
    const columns = rowColumns(actor, params);
    const rows = await this.database.query<Row>(
      `SELECT r.received_at::text AS "sortAt", r.id AS "sortId", ${columns}
         FROM intake.report r
        WHERE ${[...conditions, visibleReports('r', actor, params)].join(' AND ')}
        ORDER BY r.received_at DESC, r.id DESC LIMIT $1`,
      params,
    );
    return page(
      rows,
      filter.limit,
      (row) => [row.sortAt, row.sortId],
      ({ sortAt: _at, sortId: _id, ...row }) => row,
    );
  }
}

type Place = (value: unknown, type: string) => string;

/** Null where nothing can match: a text without a word. */
function conditionsOf(filter: ReportFilter, place: Place): string[] | null {
  const conditions: string[] = [];
  const equal = (column: string, value: string | undefined) => {
    if (value !== undefined) conditions.push(`r.${column} = ${place(value, 'text')}`);
  };
  equal('state', filter.state);
  equal('channel', filter.channel);
  equal('kind', filter.kind);
  if (filter.q !== undefined && filter.q.trim() !== '') {
    const query = fullTextQuery(filter.q);
    if (query === null) return null;
    conditions.push(`r.search @@ ${place(query, 'tsquery')}`);
  }
  if (filter.since) conditions.push(`r.received_at >= ${place(filter.since, 'timestamptz')}`);
  if (filter.until) conditions.push(`r.received_at < ${place(filter.until, 'timestamptz')}`);
  if (filter.assignee === 'none') conditions.push(`r.assignee_id IS NULL`);
  else if (filter.assignee) conditions.push(`r.assignee_id = ${place(filter.assignee, 'uuid')}`);
  if (filter.message !== undefined) conditions.push(`r.id IN (${reportsOfMessage(filter.message, place)})`);
  if (filter.cursor !== undefined) {
    const [at, id] = decodeCursor(filter.cursor, 2);
    conditions.push(`(r.received_at, r.id) < (${place(at, 'timestamptz')}, ${place(id, 'uuid')})`);
  }
  return conditions;
}

/** The report that a message became or led to: its own, the one it repeats, or that of the thread it replies in. */
function reportsOfMessage(message: string, place: Place): string {
  const text = message.trim();
  if (UUID.test(text)) {
    return `SELECT m.report_id FROM intake.inbound_message m WHERE m.id = ${place(text, 'uuid')}`;
  }
  const bare = text.replace(/^<(.*)>$/s, '$1');
  const ids = place([`<${bare}>`, bare], 'text[]');
  return `SELECT o.id FROM intake.report o WHERE o.message_id = ANY(${ids})
          UNION ALL
          SELECT t.report_id FROM correspondence.message m JOIN correspondence.thread t ON t.id = m.thread_id
           WHERE m.message_id = ANY(${ids})`;
}
