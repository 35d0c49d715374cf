import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, decodeCursor, page } from '@tocsin/platform';
import { type ReportRow, rowColumns } from '../report/report-row.js';
import { hiddenReports } from '../report/visible-reports.js';
import { InboxCounts, type InboxNumbers } from './inbox-counts.js';
import { firstOfView, type InboxView, viewCondition } from './inbox-views.js';

export interface InboxPage extends InboxNumbers {
  items: ReportRow[];
  next: string | null;
}

type Row = ReportRow & { sortPriority: number; sortDue: string; sortId: string };

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
    input: { view: InboxView; since?: Date; cursor?: string; limit: number },
  ): Promise<InboxPage> {
    this.access.require(actor, 'report.read');
    const { view, since, cursor, limit } = input;
    const now = this.clock.now();
    const after = cursor === undefined ? null : decodeCursor(cursor, 3);
    const params: unknown[] = [limit + 1];
    const sql = statement(actor, { view, since, now, after }, params);
    const rows = await this.database.query<Row>(sql, params);
    const { items, next } = page(rows, limit, (row) => [row.sortPriority, row.sortDue, row.sortId], toRow);
    return { items, next, ...(await this.counts.read(actor, now, view)) };
  }
}

function statement(
  actor: Actor,
  asked: { view: InboxView; since: Date | undefined; now: Date; after: (string | number | null)[] | null },
  params: unknown[],
): string {
  const { view, since, now, after } = asked;
  const time = view === 'snoozed' ? 'r.snoozed_until' : 'r.due_at';
  const seen = `${viewCondition(view, actor, now, params)} AND r.id NOT IN (SELECT report_id FROM hidden)`;
  const where = [
    seen,
    ...(after ? [behind(view, time, after, params)] : []),
    ...(since ? [`r.received_at >= $${params.push(since)}::timestamptz`] : []),
  ].join(' AND ');
  return `
    WITH hidden AS MATERIALIZED (${hiddenReports(actor, params)})
    SELECT r.priority AS "sortPriority", ${time}::text AS "sortDue", r.id AS "sortId", ${rowColumns(actor, params)}
      FROM intake.report r WHERE r.id IN (${firstOfView(view, where, '$1')})
     ORDER BY ${view === 'snoozed' ? '' : 'r.priority,'} ${time}, r.id LIMIT $1`;
}

function behind(view: InboxView, time: string, after: (string | number | null)[], params: unknown[]): string {
  const [priority, due, id] = after;
  const place = (value: unknown, type: string) => `$${params.push(value)}::${type}`;
  if (view === 'snoozed') return `(${time}, r.id) > (${place(due, 'timestamptz')}, ${place(id, 'uuid')})`;
  const key = [place(priority, 'smallint'), place(due, 'timestamptz'), place(id, 'uuid')];
  return `(r.priority, ${time}, r.id) > (${key.join(', ')})`;
}

function toRow({ sortPriority: _priority, sortDue: _due, sortId: _id, ...row }: Row): ReportRow {
  return row;
}
