import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { type ReportChannel, type ReportKind, type ReportState } from '@tocsin/intake';
import { Database, decodeCursor, page, type Transaction } from '@tocsin/platform';
import { type ReportRow, rowColumns } from '../report/report-row.js';
import { visibleReports } from '../report/visible-reports.js';
import { type Branches } from '../search/branches.js';
import { BoundedReads } from '../search/bounded-reads.js';
import { ReadQueries } from '../search/read-queries.js';

export interface ReportFilter {
  state?: ReportState;
  channel?: ReportChannel;
  kind?: ReportKind;
  /** As the search box takes it (docs/recipes/search.md). */
  q?: string;
  sort?: ReportSort;
  since?: Date;
  until?: Date;
  /** What a mail server's log names (the id in our 250), or a Message-ID with or without angle brackets. */
  message?: string;
  /** A person's id, `me`, or `none` for reports that nobody has. */
  assignee?: string;
  cursor?: string;
  limit: number;
}

export const REPORT_SORTS = ['newest', 'oldest', 'queue', 'due'] as const;
/** `queue`: most severe first, then the nearest clock. */
export type ReportSort = (typeof REPORT_SORTS)[number];

/** An order that has an index, and how to go on after a row of it. */
interface Order {
  keys: readonly string[];
  types: readonly string[];
  direction: 'ASC' | 'DESC';
}

const ORDERS: Record<ReportSort, Order> = {
  newest: { keys: ['r.received_at', 'r.id'], types: ['timestamptz', 'uuid'], direction: 'DESC' },
  oldest: { keys: ['r.received_at', 'r.id'], types: ['timestamptz', 'uuid'], direction: 'ASC' },
  queue: {
    keys: ['r.priority', 'r.due_at', 'r.id'],
    types: ['smallint', 'timestamptz', 'uuid'],
    direction: 'ASC',
  },
  due: { keys: ['r.due_at', 'r.id'], types: ['timestamptz', 'uuid'], direction: 'ASC' },
};

type Row = ReportRow & { sortKey: string[] };

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reports of all states. One statement; with a query as many as a search. Cursor: the keys of the order. */
@Injectable()
export class ListReports {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly reads: BoundedReads,
    private readonly queries: ReadQueries,
  ) {}

  /** @throws DomainError `SEARCH.TOO_BROAD` */
  async execute(actor: Actor, filter: ReportFilter): Promise<{ items: ReportRow[]; next: string | null }> {
    this.access.require(actor, 'report.read');
    const own = actor.kind === 'person' ? (actor.id ?? undefined) : undefined;
    if (filter.assignee === 'me' && own === undefined) return { items: [], next: null };
    const asked = filter.assignee === 'me' ? { ...filter, assignee: own } : filter;
    const params: unknown[] = [filter.limit + 1];
    const { q } = filter;
    if (q === undefined || q.trim() === '') {
      return this.page(
        this.database,
        actor,
        asked,
        [{ where: visibleReports('r', actor, params), words: null, sparse: null }],
        params,
      );
    }
    return this.reads.read(async (tx) => {
      const { query, reports } = await this.queries.read(tx, actor, q, params);
      // A text without a word finds nothing; a query of which all was left out does not find everything.
      const branches = query.clauses.length === 0 ? [] : reports();
      if (branches.length === 0) return { items: [], next: null };
      return this.page(tx, actor, asked, branches, params);
    });
  }

  private async page(
    reader: Pick<Transaction, 'query'>,
    actor: Actor,
    filter: ReportFilter,
    branches: Branches,
    params: unknown[],
  ): Promise<{ items: ReportRow[]; next: string | null }> {
    const order = ORDERS[filter.sort ?? 'newest'];
    const place: Place = (value, type) => `$${params.push(value)}::${type}`;
    const conditions = conditionsOf(filter, order, place);
    const by = order.keys.map((key) => `${key} ${order.direction}`).join(', ');
    const found = branches.map(
      ({ where }) =>
        `SELECT r.id FROM intake.report r WHERE ${[...conditions, where].join(' AND ')} ORDER BY ${by} LIMIT $1`,
    );
    const rows = await reader.query<Row>(
      `SELECT array[${order.keys.map((key) => `${key}::text`).join(', ')}] AS "sortKey", ${rowColumns(actor, params)}
         FROM intake.report r WHERE r.id IN (${found.map((each) => `(${each})`).join(' UNION ALL ')})
        ORDER BY ${by} LIMIT $1`,
      params,
    );
    return page(
      rows,
      filter.limit,
      (row) => row.sortKey,
      ({ sortKey: _key, ...row }) => row,
    );
  }
}

type Place = (value: unknown, type: string) => string;

function conditionsOf(filter: ReportFilter, order: Order, place: Place): string[] {
  const conditions: string[] = [];
  const equal = (column: string, value: string | undefined) => {
    if (value !== undefined) conditions.push(`r.${column} = ${place(value, 'text')}`);
  };
  equal('state', filter.state);
  equal('channel', filter.channel);
  equal('kind', filter.kind);
  if (filter.since) conditions.push(`r.received_at >= ${place(filter.since, 'timestamptz')}`);
  if (filter.until) conditions.push(`r.received_at < ${place(filter.until, 'timestamptz')}`);
  if (filter.assignee === 'none') conditions.push(`r.assignee_id IS NULL`);
  else if (filter.assignee) conditions.push(`r.assignee_id = ${place(filter.assignee, 'uuid')}`);
  if (filter.message !== undefined) conditions.push(`r.id IN (${reportsOfMessage(filter.message, place)})`);
  if (filter.cursor !== undefined) {
    const key = decodeCursor(filter.cursor, order.keys.length);
    const places = key.map((value, index) => place(value, order.types[index] ?? 'text'));
    const sign = order.direction === 'ASC' ? '>' : '<';
    conditions.push(`(${order.keys.join(', ')}) ${sign} (${places.join(', ')})`);
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
