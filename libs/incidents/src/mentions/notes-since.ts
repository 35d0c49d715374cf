import { type Actor } from '@tocsin/identity';
import { DomainError, type Transaction } from '@tocsin/platform';
import { type NoteView } from '../timeline/timeline.view.js';

/**
 * Refuses a note where colleagues wrote one that its writer has not seen.
 * @param seen the newest note that he saw; null: none; undefined: he does not care
 * @throws DomainError `INCIDENT.NOTE_STALE` (409) with what was written meanwhile
 */
export async function requireNotesSeen(
  tx: Transaction,
  actor: Actor,
  incidentId: string,
  seen: string | null | undefined,
): Promise<void> {
  if (seen === undefined) return;
  const since = await tx.query<NoteView>(
    `SELECT n.id, n.created_at AS at, n.author_name AS author, n.text FROM incidents.note n
      WHERE n.incident_id = $1 AND n.author_id IS DISTINCT FROM $3
        AND n.created_at > coalesce((SELECT s.created_at FROM incidents.note s WHERE s.id = $2 AND s.incident_id = $1), '-infinity')
      ORDER BY n.created_at, n.id LIMIT 20`,
    [incidentId, seen, actor.id],
  );
  const last = since.at(-1);
  if (!last) return;
  throw new DomainError('INCIDENT.NOTE_STALE', {
    status: 409,
    title: 'A colleague wrote a note in the meantime',
    detail: `${last.author} wrote it.`,
    extra: { changedBy: last.author, changedAt: last.at, notes: since, lastNoteId: last.id },
  });
}
