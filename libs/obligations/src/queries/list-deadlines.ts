import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { visibleIncidents } from '@tocsin/incidents';
import { Clock, Database, decodeCursor, page } from '@tocsin/platform';
import { type OwedBy } from '../duty/duty.record.js';
import { type DeadlineRow } from './duty.view.js';

export interface DeadlineFilter {
  /** `missed`: overdue and not there. `running`: still in time. */
  state?: 'running' | 'missed';
  regime?: string;
  owedBy?: OwedBy;
  /** Due within so many hours from now; what is overdue is always within. */
  within?: number;
  /** A person's id; `me`; `none`. */
  assignee?: string;
  organisationId?: string;
  cursor?: string;
  limit: number;
}

type Row = DeadlineRow & { sortKey: [string, string] };

/** Statutory deadlines that are open, by due time; one statement over an index of just these. */
@Injectable()
export class ListDeadlines {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `IDENTITY.FORBIDDEN` (403), `PLATFORM.CURSOR_INVALID` (400) */
  async execute(
    actor: Actor,
    filter: DeadlineFilter,
  ): Promise<{ items: DeadlineRow[]; next: string | null }> {
    this.access.require(actor, 'incident.read');
    const now = this.clock.now();
    const params: unknown[] = [now];
    const where = conditions(actor, filter, params, now);
    const rows = await this.database.query<Row>(
      `SELECT s.id AS "stageId", d.id AS "dutyId", d.regime, s.stage, s.owed_by AS "owedBy", s.due_at AS "dueAt",
              CASE WHEN s.due_at < $1 THEN 'missed' ELSE 'running' END AS state,
              CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'name', o.name) END AS organisation,
              json_build_object('ref', i.reference, 'title', i.title, 'priority', i.priority) AS incident,
              CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'name', p.name) END AS assignee,
              array[s.due_at::text, s.id::text] AS "sortKey"
         FROM obligations.stage s
         JOIN obligations.duty d ON d.id = s.duty_id
         JOIN incidents.incident i ON i.id = d.incident_id
         LEFT JOIN constituency.organisation o ON o.id = d.organisation_id
         LEFT JOIN identity.person p ON p.id = i.assignee_id
        WHERE ${where.join(' AND ')} ORDER BY s.due_at, s.id LIMIT $${params.push(filter.limit + 1)}`,
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

function conditions(actor: Actor, filter: DeadlineFilter, params: unknown[], now: Date): string[] {
  // Said in the words of the partial index, or it is not used.
  const where = [`s.state IN ('running', 'missed')`, visibleIncidents('i', actor, params)];
  const { state, within, assignee } = filter;
  // A clock that has just run out is missed, be the job that notes it a second behind.
  if (state) where.push(`s.due_at ${state === 'missed' ? '<' : '>='} $1`);
  if (within !== undefined)
    where.push(`s.due_at <= $${params.push(new Date(now.getTime() + within * 3_600_000))}`);
  if (filter.regime) where.push(`d.regime = $${params.push(filter.regime)}`);
  if (filter.owedBy) where.push(`s.owed_by = $${params.push(filter.owedBy)}`);
  if (filter.organisationId) where.push(`d.organisation_id = $${params.push(filter.organisationId)}::uuid`);
  if (assignee === 'none') where.push('i.assignee_id IS NULL');
  else if (assignee) {
    const me = actor.kind === 'person' ? actor.id : null;
    where.push(`i.assignee_id = $${params.push(assignee === 'me' ? me : assignee)}::uuid`);
  }
  if (filter.cursor) {
    const [at, id] = decodeCursor(filter.cursor, 2);
    where.push(`(s.due_at, s.id) > ($${params.push(at)}::timestamptz, $${params.push(id)}::uuid)`);
  }
  return where;
}
