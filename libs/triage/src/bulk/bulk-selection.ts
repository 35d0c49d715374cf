import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { INCIDENT_STATES, type IncidentState, NOT_ENDED, visibleIncidents } from '@tocsin/incidents';
import { Clock, Database } from '@tocsin/platform';
import { firstOfView, type InboxView, viewCondition } from '../queries/inbox-views.js';
import { hiddenReports, visibleReports } from '../report/visible-reports.js';
import { bulkTooLarge } from '../triage.errors.js';
import { MAX_BULK } from './bulk-order.js';

/** Which ones are meant: named, or all that a view holds now, loaded in a list or not. */
export interface BulkSelection {
  refs?: readonly string[];
  /** A view of the inbox. */
  view?: InboxView;
  /** Incidents: those in work, by who has them. */
  incidents?: { state?: IncidentState; assignee?: 'me' | 'none'; active?: boolean };
}

/** One of them, as it stands. */
export interface Selected {
  id: string;
  ref: string;
  version: number;
  state: string;
  assigneeId: string | null;
}

/** Finds what is meant, of that which the caller may see. One statement. */
@Injectable()
export class BulkSelections {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `TRIAGE.BULK_TOO_LARGE` */
  async find(actor: Actor, kind: 'report' | 'incident', selection: BulkSelection): Promise<Selected[]> {
    if ((selection.refs?.length ?? 0) > MAX_BULK) throw bulkTooLarge(MAX_BULK);
    const params: unknown[] = [];
    const sql =
      kind === 'report' ? this.reports(actor, selection, params) : incidents(actor, selection, params);
    const found = sql === null ? [] : await this.database.query<Selected>(sql, params);
    if (found.length > MAX_BULK) throw bulkTooLarge(MAX_BULK);
    return found;
  }

  private reports(actor: Actor, { refs, view }: BulkSelection, params: unknown[]): string | null {
    const columns = `r.id, r.reference AS ref, r.version, r.state, r.assignee_id AS "assigneeId"`;
    if (refs)
      return `SELECT ${columns} FROM intake.report r
               WHERE r.reference = ANY($${params.push(refs)}) AND ${visibleReports('r', actor, params)} ORDER BY r.id`;
    if (!view) return null;
    const seen = `${viewCondition(view, actor, this.clock.now(), params)} AND r.id NOT IN (SELECT report_id FROM hidden)`;
    return `WITH hidden AS MATERIALIZED (${hiddenReports(actor, params)})
            SELECT ${columns} FROM intake.report r WHERE r.id IN (${firstOfView(view, seen, String(MAX_BULK + 1))})
             ORDER BY r.priority, r.due_at, r.id`;
  }
}

function incidents(
  actor: Actor,
  { refs, incidents: filter }: BulkSelection,
  params: unknown[],
): string | null {
  const where = [visibleIncidents('i', actor, params)];
  if (refs) where.push(`i.reference = ANY($${params.push(refs)})`);
  else if (!filter) return null;
  if (filter?.active) where.push(`i.${NOT_ENDED}`);
  if (filter?.state && INCIDENT_STATES.includes(filter.state))
    where.push(`i.state = $${params.push(filter.state)}`);
  if (filter?.assignee === 'none') where.push('i.assignee_id IS NULL');
  if (filter?.assignee === 'me') where.push(`i.assignee_id = $${params.push(actor.id)}::uuid`);
  return `SELECT i.id, i.reference AS ref, i.version, i.state, i.assignee_id AS "assigneeId"
            FROM incidents.incident i WHERE ${where.join(' AND ')} ORDER BY i.id LIMIT ${MAX_BULK + 1}`;
}
