import { Injectable } from '@nestjs/common';
import { type TlpLabel } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database } from '@tocsin/platform';
import { SURVIVOR } from '../incident/incident.view.js';
import { visibleIncidents } from '../incident/visible-incidents.js';

/** An incident that is part of another now, as it was when it was merged. */
export interface MergedIncident {
  ref: string;
  title: string;
  summary: string;
  rsitClass: string;
  rsitType: string | null;
  severityLevel: number;
  tlp: TlpLabel;
  /** Where it went; not the asked one where that took it over with another. */
  into: string;
  at: Date;
  by: string;
  reason: string | null;
  undoUntil: Date;
  /** Still possible, and nothing has to be undone before it. */
  undoable: boolean;
}

/** A part of one incident that became another. */
export interface SplitIncidentView {
  ref: string;
  title: string;
  /** `into`: taken out of the asked one; `from`: the asked one was taken out of it. */
  direction: 'into' | 'from';
  at: Date;
  by: string;
}

export interface MergesView {
  merged: MergedIncident[];
  splits: SplitIncidentView[];
}

/** What was merged into an incident, and what was split off. Two statements. */
@Injectable()
export class ListMerges {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, ref: string): Promise<MergesView> {
    this.access.require(actor, 'incident.read');
    const reference = ref.trim().toUpperCase();
    const seen: unknown[] = [reference, this.clock.now()];
    const merged = await this.database.query<MergedIncident>(
      `SELECT m.reference AS ref, m.title, m.summary, m.rsit_class AS "rsitClass", m.rsit_type AS "rsitType",
              coalesce(m.severity_override, m.severity_level)::int AS "severityLevel", m.tlp, d.reference AS into, t.at,
              t.by_name AS by, t.reason, t.undo_until AS "undoUntil",
              t.to_id = i.id AND t.undo_until >= $2 AS undoable
         FROM incidents.incident i
         JOIN incidents.incident m ON m.merged_into_id = i.id
         JOIN incidents.transfer t ON t.from_id = m.id AND t.kind = 'merge' AND t.undone_at IS NULL
         JOIN incidents.incident d ON d.id = t.to_id
        WHERE i.id = ${SURVIVOR} AND ${visibleIncidents('i', actor, seen)} ORDER BY t.at DESC, t.id DESC`,
      seen,
    );
    const params: unknown[] = [reference];
    const splits = await this.database.query<SplitIncidentView>(
      `SELECT o.reference AS ref, o.title, CASE WHEN t.from_id = i.id THEN 'into' ELSE 'from' END AS direction, t.at,
              t.by_name AS by
         FROM incidents.incident i
         JOIN incidents.transfer t ON t.kind = 'split' AND t.undone_at IS NULL AND (t.from_id = i.id OR t.to_id = i.id)
         JOIN incidents.incident o ON o.id = CASE WHEN t.from_id = i.id THEN t.to_id ELSE t.from_id END
        WHERE i.id = ${SURVIVOR} AND ${visibleIncidents('i', actor, params)} AND ${visibleIncidents('o', actor, params)}
        ORDER BY t.at DESC, t.id DESC`,
      params,
    );
    return { merged, splits };
  }
}
