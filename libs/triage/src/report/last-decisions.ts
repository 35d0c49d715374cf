import { Injectable } from '@nestjs/common';
import { type Transaction } from '@tocsin/platform';
import { readReportReference } from './report-reference.js';
import { type FieldChanges } from './report.record.js';

/** The latest line of a report's record that a decision left. */
export interface LastDecision {
  id: string;
  action: string;
  actorKind: string;
  actorId: string | null;
  changes: FieldChanges;
  incidentId: string | null;
  /** The decision opened the incident. */
  opened: boolean;
  /** Not older than what can be undone. */
  recent: boolean;
  /** Undoing is not undone: the second press would only confuse. A seal is lifted with a reason, by those who may. */
  undoable: boolean;
}

export const UNDO_SECONDS = 60;

// What follows from incidents is no decision on the report, and stands in nobody's way.
const LAST = `
  SELECT e.id, e.action, e.actor_kind AS "actorKind", e.actor_id AS "actorId", e.detail->'changes' AS changes,
         (e.detail->>'incidentId')::uuid AS "incidentId", coalesce((e.detail->>'opened')::boolean, false) AS opened,
         e.at > now() - make_interval(secs => $2) AS recent,
         e.action NOT IN ('report.decision-undone', 'evidence.sealed', 'evidence.unsealed') AS undoable
    FROM intake.report r JOIN audit.entry e ON e.subject_id = r.id
   WHERE r.reference = $1 AND e.subject_kind = 'report' AND e.detail ? 'version'
     AND e.action <> 'report.progressed'
   ORDER BY e.id DESC LIMIT 1`;

/** Finds what was decided last, in the record itself. */
@Injectable()
export class LastDecisions {
  async of(tx: Transaction, ref: string): Promise<LastDecision | null> {
    const [last] = await tx.query<LastDecision>(LAST, [readReportReference(ref), UNDO_SECONDS]);
    return last ?? null;
  }
}
