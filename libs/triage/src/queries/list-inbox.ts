import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, decodeCursor, page } from '@tocsin/platform';
import { type ReportRow, rowColumns } from '../report/report-row.js';
import { visibleReports } from '../report/visible-reports.js';
import { InboxCounts, type InboxNumbers } from './inbox-counts.js';
import { type InboxView, viewCondition } from './inbox-views.js';

export interface InboxPage extends InboxNumbers {
  items: ReportRow[];
  next: string | null;
}

type Row = ReportRow & { sortPriority: number; sortDue: string; sortId: string };

const PRIORITIES = [0, 1, 2, 3, 4, 5];

/**
 * The queue: most severe first, then the nearest clock, then the oldest (DOMAIN: Severity); snoozed ones by when they
 * come back. Two statements, whatever the page. Cursor: `[priority, due or snoozed until, id]`.
 */
@Injectable()
export class ListInbox {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly counts: InboxCounts,
    private readonly clock: Clock,
  ) {}

  async execute(
    actor: Actor,
    input: { view: InboxView; cursor?: string; limit: number },
  ): Promise<InboxPage> {
    this.access.require(actor, 'report.read');
    const { view, cursor, limit } = input;
    const now = this.clock.now();
    const after = cursor === undefined ? null : decodeCursor(cursor, 3);
    const params: unknown[] = [limit + 1];
    const sql = statement(actor, view, now, after, params);
    const rows = await this.database.query<Row>(sql, params);
    const { items, next } = page(rows, limit, (row) => [row.sortPriority, row.sortDue, row.sortId], toRow);
    return { items, next, ...(await this.counts.read(actor, now, view)) };
  }
}

function statement(
  actor: Actor,
  view: InboxView,
  now: Date,
  after: (string | number | null)[] | null,
  params: unknown[],
): string {
  const columns = rowColumns(actor, params);
  const where = `${viewCondition(view, actor, now, params)} AND ${visibleReports('r', actor, params)}`;
  const time = view === 'snoozed' ? 'r.snoozed_until' : 'r.due_at';
  const sort = `r.priority AS "sortPriority", ${time}::text AS "sortDue", r.id AS "sortId"`;
  const [priority, due, id] = after ?? [];
  const place = (value: unknown, type: string) => `$${params.push(value)}::${type}`;
  if (view === 'snoozed') {
    const from = after ? `AND (${time}, r.id) > (${place(due, 'timestamptz')}, ${place(id, 'uuid')})` : '';
    return `SELECT ${sort}, ${columns} FROM intake.report r WHERE ${where} ${from} ORDER BY ${time}, r.id LIMIT $1`;
  }
  const from = after
    ? `AND (r.priority, r.due_at, r.id) > (${place(priority, 'smallint')}, ${place(due, 'timestamptz')}, ${place(id, 'uuid')})`
    : '';
  const order = `r.priority, r.due_at, r.id`;
  if (view !== 'due') {
    return `SELECT ${sort}, ${columns} FROM intake.report r WHERE ${where} ${from} ORDER BY ${order} LIMIT $1`;
  }
  // The index goes by severity first: one short walk for each of the six, instead of one over all that is not due.
  const walks = PRIORITIES.map(
    (each) => `(SELECT r.id FROM intake.report r WHERE r.priority = ${each} AND ${where} ${from}
                 ORDER BY r.due_at, r.id LIMIT $1)`,
  );
  return `SELECT ${sort}, ${columns} FROM intake.report r WHERE r.id IN (${walks.join(' UNION ALL ')})
           ORDER BY ${order} LIMIT $1`;
}

function toRow({ sortPriority: _priority, sortDue: _due, sortId: _id, ...row }: Row): ReportRow {
  return row;
}
