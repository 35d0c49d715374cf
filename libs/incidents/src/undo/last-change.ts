import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { type Transaction } from '@tocsin/platform';
import { type FieldChanges } from '../incident/incident.record.js';
import { type Images } from './undo-images.js';

/** Longer than what the console offers (10 s): a slow line must not lose somebody his undo. */
export const UNDO_SECONDS = 60;

/** A line of an incident's record, as far as undoing needs it. */
export interface RecordedChange {
  id: string;
  action: string;
  actorKind: string;
  actorId: string | null;
  recent: boolean;
  detail: {
    /** Fields of the incident's own row. */
    fields?: FieldChanges;
    /** Rows that changed along with it, as they were. */
    undo?: Images;
  } & Record<string, unknown>;
}

/**
 * What was done last. A line of the system's counts only where it changed the incident itself: a clock that ran out or a
 * mail that arrived stands in nobody's way, nor does what left (that is undone where it waits). Lines of one transaction
 * are one deed.
 */
@Injectable()
export class LastChange {
  async of(tx: Transaction, incidentId: string): Promise<RecordedChange[]> {
    return tx.query<RecordedChange>(
      `WITH last AS (
         SELECT e.at, e.actor_id FROM audit.entry e
          WHERE e.subject_id = $1 AND e.subject_kind = 'incident' AND e.action NOT LIKE ALL (ARRAY['message.%', 'sharing.%', 'release.%'])
            AND (e.actor_kind <> 'system' OR e.detail ? 'version')
          ORDER BY e.id DESC LIMIT 1)
       SELECT e.id, e.action, e.actor_kind AS "actorKind", e.actor_id AS "actorId", e.detail,
              e.at > now() - make_interval(secs => $2) AS recent
         FROM audit.entry e, last
        WHERE e.subject_id = $1 AND e.subject_kind = 'incident' AND e.at = last.at
          AND e.actor_id IS NOT DISTINCT FROM last.actor_id AND e.action NOT LIKE ALL (ARRAY['message.%', 'sharing.%', 'release.%'])
        ORDER BY e.id DESC`,
      [incidentId, UNDO_SECONDS],
    );
  }
}

/** Whether somebody may take it back: his own, and not too old. */
export function isOwn(change: RecordedChange, actor: Actor): boolean {
  return change.recent && change.actorKind === actor.kind && change.actorId === actor.id;
}
