import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database, decodeCursor, page, searchQuery } from '@tocsin/platform';
import { type IncidentRow, ROW_COLUMNS } from '../incident/incident.view.js';
import { visibleIncidents } from '../incident/visible-incidents.js';
import { type IncidentState, isEnded, NOT_ENDED } from '../workflow/incident-state.js';

export interface IncidentFilter {
  state?: IncidentState;
  /** true: what is in work, in the queue's order. false: what has ended, the latest first. Neither: all, newest first. */
  active?: boolean;
  /** A person's id; `me`: the actor's own; `none`: nobody's. */
  assignee?: string;
  team?: string;
  q?: string;
  cursor?: string;
  limit: number;
}

/** An order that has an index, and how to go on after a row of it. */
interface Order {
  keys: string[];
  direction: 'ASC' | 'DESC';
  types: string[];
}

const QUEUE: Order = {
  keys: ['i.priority', `coalesce(i.due_at, 'infinity')`, 'i.id'],
  direction: 'ASC',
  types: ['smallint', 'timestamptz', 'uuid'],
};
const ENDED: Order = { keys: ['i.closed_at', 'i.id'], direction: 'DESC', types: ['timestamptz', 'uuid'] };
// Ids are made in the order of time (UUIDv7).
const NEWEST: Order = { keys: ['i.id'], direction: 'DESC', types: ['uuid'] };

type Row = IncidentRow & { sortKey: string[] };

/** A page of the incidents that the actor may see; one statement, over an index of just these rows. */
@Injectable()
export class ListIncidents {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
  ) {}

  async execute(
    actor: Actor,
    filter: IncidentFilter,
  ): Promise<{ items: IncidentRow[]; next: string | null }> {
    this.access.require(actor, 'incident.read');
    const order = orderOf(filter);
    const params: unknown[] = [];
    const where = conditions(actor, filter, params);
    if (!where) return { items: [], next: null };
    if (filter.cursor) {
      const places = decodeCursor(filter.cursor, order.keys.length).map(
        (key, index) => `$${params.push(key)}::${order.types[index]}`,
      );
      where.push(
        `(${order.keys.join(', ')}) ${order.direction === 'ASC' ? '>' : '<'} (${places.join(', ')})`,
      );
    }
    const rows = await this.database.query<Row>(
      `SELECT ${ROW_COLUMNS}, array[${order.keys.map((key) => `(${key})::text`).join(', ')}] AS "sortKey"
         FROM incidents.incident i WHERE ${where.join(' AND ')}
        ORDER BY ${order.keys.map((key) => `${key} ${order.direction}`).join(', ')} LIMIT $${params.push(filter.limit + 1)}`,
      params,
    );
    return page(rows, filter.limit, (row) => row.sortKey, itemOf);
  }
}

function itemOf(row: Row): IncidentRow {
  const item: IncidentRow & Partial<Row> = { ...row };
  delete item.sortKey;
  return item;
}

function orderOf({ active, state }: IncidentFilter): Order {
  const wanted = active ?? (state ? !isEnded(state) : undefined);
  if (wanted === undefined) return NEWEST;
  return wanted ? QUEUE : ENDED;
}

/** Null where nothing can be found. */
function conditions(actor: Actor, filter: IncidentFilter, params: unknown[]): string[] | null {
  const where = [visibleIncidents('i', actor, params)];
  const active = filter.active ?? (filter.state ? !isEnded(filter.state) : undefined);
  // Said in the words of the partial indexes, or they are not used.
  if (active === true) where.push(`i.${NOT_ENDED}`);
  if (active === false) where.push(`i.state IN ('closed', 'abandoned')`);
  if (filter.state) where.push(`i.state = $${params.push(filter.state)}`);
  if (filter.assignee === 'none') where.push('i.assignee_id IS NULL');
  else if (filter.assignee) {
    const me = actor.kind === 'person' ? actor.id : null;
    where.push(`i.assignee_id = $${params.push(filter.assignee === 'me' ? me : filter.assignee)}::uuid`);
  }
  if (filter.team) where.push(`i.team_id = $${params.push(filter.team)}::uuid`);
  if (filter.q !== undefined && filter.q.trim() !== '') {
    const query = searchQuery(filter.q);
    if (!query) return null;
    where.push(`i.search @@ $${params.push(query)}::tsquery`);
  }
  return where;
}
