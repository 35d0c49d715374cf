import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database, decodeCursor, page } from '@tocsin/platform';
import { countermeasureColumns, type CountermeasureView } from '../countermeasures/countermeasure.view.js';
import { type CountermeasureState } from '../countermeasures/countermeasure.workflow.js';
import { visibleIncidents } from '../incident/visible-incidents.js';
import { type CountermeasureWithSteps, withSteps } from './countermeasures-of-incident.js';

export interface CountermeasureFilter {
  /** Else all that stand: planned, active, being removed. */
  state?: CountermeasureState;
  /** Part of a target. */
  target?: string;
  cursor?: string;
  limit: number;
}

/** What stands everywhere, what is to be looked at first on top. */
@Injectable()
export class ListCountermeasures {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
  ) {}

  async execute(
    actor: Actor,
    filter: CountermeasureFilter,
  ): Promise<{ items: CountermeasureWithSteps[]; next: string | null }> {
    this.access.require(actor, 'incident.read');
    const [until, id] = filter.cursor ? decodeCursor(filter.cursor, 2) : [null, null];
    const params: unknown[] = [until, id, filter.limit + 1];
    const state = filter.state ? `c.state = $${params.push(filter.state)}` : STANDING;
    const target = filter.target?.trim()
      ? `AND EXISTS (SELECT FROM unnest(c.targets) t WHERE strpos(lower(t), lower($${params.push(filter.target.trim())})) > 0)`
      : '';
    const rows = await this.database.query<CountermeasureView & { sortUntil: string }>(
      `SELECT ${countermeasureColumns(actor, params)}, coalesce(c.valid_until, 'infinity')::text AS "sortUntil"
         FROM incidents.countermeasure c JOIN incidents.incident i ON i.id = c.incident_id
        WHERE ${state} ${target} AND ${visibleIncidents('i', actor, params)}
          AND ($1::timestamptz IS NULL OR (coalesce(c.valid_until, 'infinity'), c.id) > ($1, $2::uuid))
        ORDER BY coalesce(c.valid_until, 'infinity'), c.id LIMIT $3`,
      params,
    );
    return page(
      rows,
      filter.limit,
      (row) => [row.sortUntil, row.id],
      ({ sortUntil: _sortUntil, ...row }) => withSteps(row),
    );
  }
}

/** The partial index is made with exactly these words. */
const STANDING = `c.state IN ('planned', 'active', 'being-removed')`;
