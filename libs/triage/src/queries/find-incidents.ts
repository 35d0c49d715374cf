import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import {
  ENDED_STATES,
  INCIDENT_ROW_COLUMNS,
  INCIDENT_STATES,
  type IncidentFilter,
  type IncidentRow,
  isEnded,
  ListIncidents,
  NOT_ENDED,
} from '@tocsin/incidents';
import { decodeCursor, page } from '@tocsin/platform';
import { BoundedReads } from '../search/bounded-reads.js';
import { ReadQueries } from '../search/read-queries.js';

export const INCIDENT_SORTS = ['newest', 'queue'] as const;
/** `queue`: most severe first, then the nearest clock. */
export type IncidentSort = (typeof INCIDENT_SORTS)[number];

export interface IncidentQuery extends IncidentFilter {
  sort?: IncidentSort;
}

type Row = IncidentRow & { sortKey: string[] };

const ORDERS: Record<IncidentSort, { keys: string[]; types: string[]; direction: 'ASC' | 'DESC' }> = {
  newest: { keys: ['i.opened_at', 'i.id'], types: ['timestamptz', 'uuid'], direction: 'DESC' },
  queue: {
    keys: ['i.priority', `coalesce(i.due_at, 'infinity')`, 'i.id'],
    types: ['smallint', 'timestamptz', 'uuid'],
    direction: 'ASC',
  },
};

/** The incidents that a query of the search box finds (docs/recipes/search.md); without one, the work lists. */
@Injectable()
export class FindIncidents {
  constructor(
    private readonly access: AccessPolicy,
    private readonly list: ListIncidents,
    private readonly reads: BoundedReads,
    private readonly queries: ReadQueries,
  ) {}

  /** @throws DomainError `SEARCH.TOO_BROAD` */
  async execute(actor: Actor, filter: IncidentQuery): Promise<{ items: IncidentRow[]; next: string | null }> {
    this.access.require(actor, 'incident.read');
    const { q, sort, ...rest } = filter;
    if (q === undefined || q.trim() === '') return this.list.execute(actor, rest);
    const order = ORDERS[sort ?? (isActive(filter) ? 'queue' : 'newest')];
    return this.reads.read(async (tx) => {
      const params: unknown[] = [filter.limit + 1];
      const { query, incidents } = await this.queries.read(tx, actor, `${termsOf(filter)} ${q}`, params);
      const branches = query.clauses.length === 0 ? [] : incidents();
      if (branches.length === 0) return { items: [], next: null };
      const conditions = isActive(filter) ? [`i.${NOT_ENDED}`] : [];
      if (filter.cursor !== undefined) {
        const places = decodeCursor(filter.cursor, order.keys.length).map(
          (key, index) => `$${params.push(key)}::${order.types[index]}`,
        );
        const sign = order.direction === 'ASC' ? '>' : '<';
        conditions.push(`(${order.keys.join(', ')}) ${sign} (${places.join(', ')})`);
      }
      const by = order.keys.map((key) => `${key} ${order.direction}`).join(', ');
      const found = branches.map(
        ({ where }) => `(SELECT i.id FROM incidents.incident i WHERE ${[...conditions, where].join(' AND ')}
                      ORDER BY ${by} LIMIT $1)`,
      );
      const rows = await tx.query<Row>(
        `SELECT ${INCIDENT_ROW_COLUMNS}, array[${order.keys.map((key) => `(${key})::text`).join(', ')}] AS "sortKey"
           FROM incidents.incident i WHERE i.id IN (${found.join(' UNION ALL ')}) ORDER BY ${by} LIMIT $1`,
        params,
      );
      return page(
        rows,
        filter.limit,
        (row) => row.sortKey,
        ({ sortKey: _key, ...row }) => row,
      );
    });
  }
}

const isActive = ({ active, state }: IncidentFilter) => active ?? (state ? !isEnded(state) : false);

/** The filters in the words of the language; an id is a name as well. */
function termsOf({ active, state, assignee, team }: IncidentFilter): string {
  const states = state
    ? [state]
    : active === false
      ? ENDED_STATES
      : active === true
        ? INCIDENT_STATES.filter((each) => !isEnded(each))
        : [];
  return [
    ...(states.length > 0 ? [`state:${states.join(',')}`] : []),
    ...(assignee ? [`assignee:${assignee}`] : []),
    ...(team ? [`team:${team}`] : []),
  ].join(' ');
}
