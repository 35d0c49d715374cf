import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { Clock, Database, Notices } from '@tocsin/platform';
import { draftTooLong, noPerson, subjectUnknown, tooManyDrafts } from '../desk.errors.js';
import { VisibleSubjects } from '../subject/visible-subjects.js';
import { type DraftKey, MOST_DRAFT_LENGTH, MOST_DRAFTS } from './draft.vocabulary.js';

export interface DraftInput extends DraftKey {
  device: string;
  /** Null: sent or thrown away. */
  content: Record<string, unknown> | null;
  /** The draft of another device that this one goes on from: it ends, unless it was changed since. */
  continues?: { device: string; savedAt: Date };
}

/**
 * Keeps what somebody has begun to write, his own only. Not in the record: it is nobody's deed yet, and is saved with
 * every pause in the typing.
 */
@Injectable()
export class SaveDraft {
  constructor(
    private readonly database: Database,
    private readonly subjects: VisibleSubjects,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `DESK.NO_PERSON`, `DESK.SUBJECT_UNKNOWN` (404) also for what he may not see,
   *   `DESK.DRAFT_TOO_LONG` (413), `DESK.TOO_MANY_DRAFTS` (409)
   */
  async execute(actor: Actor, draft: DraftInput): Promise<{ savedAt: Date }> {
    if (actor.kind !== 'person' || actor.id === null) throw noPerson();
    const subjectId = draft.ref === null ? actor.id : (await this.subjects.byRef(actor, draft.ref))?.id;
    if (subjectId === undefined) throw subjectUnknown();
    const content = draft.content && JSON.stringify(draft.content);
    if (content && content.length > MOST_DRAFT_LENGTH) throw draftTooLong(MOST_DRAFT_LENGTH);
    const key = [actor.id, draft.kind, subjectId];
    const savedAt = this.clock.now();
    await this.database.transaction(async (tx) => {
      const which = `person_id = $1 AND kind = $2 AND subject_id = $3 AND device = $4`;
      if (draft.continues)
        await tx.query(`DELETE FROM desk.draft WHERE ${which} AND saved_at = $5`, [
          ...key,
          draft.continues.device,
          draft.continues.savedAt,
        ]);
      if (content === null) await tx.query(`DELETE FROM desk.draft WHERE ${which}`, [...key, draft.device]);
      else {
        // Of the others: one that is there already is always kept on.
        const { count } = await tx.one<{ count: number }>(
          `SELECT count(*)::int AS count FROM desk.draft WHERE person_id = $1 AND NOT (${which})`,
          [...key, draft.device],
        );
        if (count >= MOST_DRAFTS) throw tooManyDrafts();
        await tx.query(
          `INSERT INTO desk.draft (person_id, kind, subject_id, device, content, saved_at)
           VALUES ($1, $2, $3, $4, $5::jsonb, $6)
           ON CONFLICT (person_id, kind, subject_id, device)
           DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at`,
          [...key, draft.device, content, savedAt],
        );
      }
      await this.notices.announce(tx, { topic: 'draft', id: actor.id });
    });
    return { savedAt };
  }
}
