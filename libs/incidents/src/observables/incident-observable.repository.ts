import { Injectable } from '@nestjs/common';
import { type TlpLabel } from '@tocsin/config';
import { type NormalisedObservable } from '@tocsin/observables';
import { type Transaction } from '@tocsin/platform';
import { type IncidentObservableView, OWN_COLUMNS } from './incident-observable.view.js';

export interface SaidOfObservable {
  added: boolean;
  dismissed: boolean;
  affected: boolean;
  malicious: boolean;
  tlp: TlpLabel | null;
  note: string;
}

/** What people say of values in a case. */
@Injectable()
export class IncidentObservableRepository {
  /** Writes it for several stored values at once. @returns those that were not in the case by hand before */
  async put(
    tx: Transaction,
    incidentId: string,
    values: readonly NormalisedObservable[],
    said: Partial<SaidOfObservable>,
    by: { name: string; at: Date },
  ): Promise<NormalisedObservable[]> {
    return tx.query<NormalisedObservable>(
      `WITH given AS (
         SELECT o.id, o.type, o.value FROM observables.observable o
          WHERE (o.type, o.value) IN (SELECT * FROM unnest($2::text[], $3::text[]))
       ), known AS (
         SELECT io.observable_id FROM incidents.incident_observable io
          WHERE io.incident_id = $1 AND io.added AND NOT io.dismissed
       ), written AS (
         INSERT INTO incidents.incident_observable AS io
                (incident_id, observable_id, added, dismissed, affected, malicious, tlp, note, changed_by, changed_at)
         SELECT $1, g.id, coalesce($4::boolean, false), coalesce($5::boolean, false), coalesce($6::boolean, false),
                coalesce($7::boolean, false), nullif($8::text, 'NONE'), coalesce($9::text, ''), $10, $11
           FROM given g ORDER BY g.id
         ON CONFLICT (incident_id, observable_id) DO UPDATE
            SET added = coalesce($4::boolean, io.added), dismissed = coalesce($5::boolean, io.dismissed),
                affected = coalesce($6::boolean, io.affected), malicious = coalesce($7::boolean, io.malicious),
                tlp = CASE WHEN $8::text IS NULL THEN io.tlp ELSE nullif($8::text, 'NONE') END,
                note = coalesce($9::text, io.note), changed_by = $10, changed_at = $11, version = io.version + 1
       )
       SELECT g.type, g.value FROM given g WHERE NOT EXISTS (SELECT FROM known k WHERE k.observable_id = g.id)
        ORDER BY g.type, g.value`,
      [
        incidentId,
        values.map(({ type }) => type),
        values.map(({ value }) => value),
        said.added ?? null,
        said.dismissed ?? null,
        said.affected ?? null,
        said.malicious ?? null,
        // Null lets it stand; to take a label away is said by a word.
        said.tlp === undefined ? null : (said.tlp ?? 'NONE'),
        said.note ?? null,
        by.name,
        by.at,
      ],
    );
  }

  /** One value of the case; null where it was never stored. */
  async one(
    tx: Transaction,
    incidentId: string,
    { type, value }: NormalisedObservable,
  ): Promise<(Omit<IncidentObservableView, 'count'> & { id: string }) | null> {
    const [row] = await tx.query<Omit<IncidentObservableView, 'count'> & { id: string }>(
      `SELECT o.id, o.type, o.value, ${OWN_COLUMNS}
         FROM observables.observable o
         LEFT JOIN incidents.incident_observable io ON io.observable_id = o.id AND io.incident_id = $1
        WHERE o.type = $2 AND o.value = $3`,
      [incidentId, type, value],
    );
    return row ?? null;
  }

  /** What a person put there is no longer seen there once he takes it away. */
  async forgetSighting(tx: Transaction, incidentId: string, observableId: string): Promise<void> {
    await tx.query(
      `DELETE FROM observables.sighting
        WHERE observable_id = $2 AND subject_kind = 'incident' AND subject_id = $1`,
      [incidentId, observableId],
    );
  }
}
