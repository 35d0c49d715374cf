import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { type ObservableType } from '@tocsin/observables';
import { Database, decodeCursor, page } from '@tocsin/platform';
import { readReference } from '../incident/reference.js';
import { visibleIncidents } from '../incident/visible-incidents.js';
import { incidentUnknown } from '../incidents.errors.js';
import { type IncidentObservableView, OWN_COLUMNS } from '../observables/incident-observable.view.js';
import { IncidentSubjects } from '../observables/incident-subjects.js';

export interface ObservablesFilter {
  type?: ObservableType;
  /** Show what was taken out instead. */
  dismissed?: boolean;
  cursor?: string;
  limit: number;
}

type Row = IncidentObservableView & { id: string | null; known: boolean };

/** The values of a case, by type and value: found in its parts or put there by hand. One statement. */
@Injectable()
export class ObservablesOfIncident {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly subjects: IncidentSubjects,
  ) {}

  /** @throws DomainError `INCIDENT.UNKNOWN` */
  async execute(
    actor: Actor,
    ref: string,
    filter: ObservablesFilter,
  ): Promise<{ items: IncidentObservableView[]; next: string | null }> {
    this.access.require(actor, 'incident.read');
    const reference = readReference(ref);
    if (!reference) throw incidentUnknown();
    const after = filter.cursor === undefined ? [null, null] : decodeCursor(filter.cursor, 2);
    const params: unknown[] = [
      reference,
      ...after,
      filter.limit + 1,
      filter.type ?? null,
      filter.dismissed ?? false,
    ];
    const visible = visibleIncidents('i', actor, params);
    const rows = await this.database.query<Row>(
      `WITH i AS MATERIALIZED (SELECT i.id FROM incidents.incident i WHERE i.reference = $1 AND ${visible}),
       found AS (
         SELECT s.observable_id, count(*)::int AS count
           FROM i CROSS JOIN LATERAL (${this.subjects.readable(actor, 'i.id', params)}) part
           JOIN observables.sighting s ON s.subject_kind = part.kind AND s.subject_id = part.id
          GROUP BY s.observable_id
       ), listed AS (
         SELECT o.id, o.type, o.value, coalesce(f.count, 0) AS count, ${OWN_COLUMNS}
           FROM i CROSS JOIN observables.observable o
           LEFT JOIN found f ON f.observable_id = o.id
           LEFT JOIN incidents.incident_observable io ON io.observable_id = o.id AND io.incident_id = i.id
          WHERE o.id IN (SELECT observable_id FROM found
                         UNION SELECT x.observable_id FROM incidents.incident_observable x JOIN i ON i.id = x.incident_id
                                WHERE x.added)
            AND coalesce(io.dismissed, false) = $6::boolean
            AND ($5::text IS NULL OR o.type = $5)
            AND ($2::text IS NULL OR (o.type, o.value) > ($2::text, $3::text))
          ORDER BY o.type, o.value LIMIT $4
       )
       SELECT true AS known, l.* FROM i LEFT JOIN listed l ON true ORDER BY l.type, l.value`,
      params,
    );
    if (rows.length === 0) throw incidentUnknown();
    return page(
      rows.filter(({ id }) => id !== null),
      filter.limit,
      ({ type, value }) => [type, value],
      ({ id: _id, known: _known, ...view }) => view,
    );
  }
}
