import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { type Transaction } from '@tocsin/platform';

/** Lines of the record that add nothing which somebody could read. */
const NOTHING_WRITTEN = [
  'incident.merged',
  'incident.unmerged',
  'incident.clock-missed',
  'incident.escalated',
];

/**
 * Whether undoing a merge may open a survivor that the merge had restricted. What was written meanwhile was written for
 * few: laying it open is what `ChangeFields` asks `incident.restricted` for, and a way round by a merge is none.
 */
@Injectable()
export class RestrictionLift {
  constructor(private readonly access: AccessPolicy) {}

  /** With the right always, else only where a merge restricted it and its record has grown by nothing since. */
  async isAllowed(tx: Transaction, actor: Actor, survivorId: string): Promise<boolean> {
    if (this.access.allows(actor, 'incident.restricted')) return true;
    const [row] = await tx.query<{ untouched: boolean }>(
      `WITH restricted AS (
         SELECT e.id, e.action FROM audit.entry e
          WHERE e.subject_id = $1 AND e.detail->'fields'->'restricted'->>'to' = 'true' ORDER BY e.id DESC LIMIT 1)
       SELECT r.action = 'incident.merged' AND NOT EXISTS (
                SELECT FROM audit.entry w WHERE w.subject_id = $1 AND w.id > r.id AND w.action <> ALL($2)) AS untouched
         FROM restricted r`,
      [survivorId, NOTHING_WRITTEN],
    );
    return row?.untouched ?? false;
  }
}
