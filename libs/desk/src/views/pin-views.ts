import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { isMine, type ViewSubject } from './saved-view.view.js';
import { SavedViews } from './saved-views.js';

/** A person's tabs beside the built-in ones, in his order. */
@Injectable()
export class PinViews {
  constructor(
    private readonly database: Database,
    private readonly views: SavedViews,
  ) {}

  /** @param ids all of his tabs for the subject; what is not his, or gone, is left out */
  async execute(actor: Actor, subject: ViewSubject, ids: readonly string[]): Promise<void> {
    this.views.requireSubject(actor, subject);
    const person = this.views.person(actor);
    await this.database.transaction(async (tx) => {
      await tx.query(
        `DELETE FROM desk.view_pin pin USING desk.saved_view v
          WHERE v.id = pin.view_id AND pin.person_id = $1 AND v.subject = $2`,
        [person, subject],
      );
      await tx.query(
        `INSERT INTO desk.view_pin (person_id, view_id, position)
         SELECT DISTINCT ON (v.id) $1::uuid, v.id, wanted.n FROM unnest($3::uuid[]) WITH ORDINALITY AS wanted (id, n)
           JOIN desk.saved_view v ON v.id = wanted.id
          WHERE v.subject = $2 AND v.removed_at IS NULL AND ${isMine('$1', '$4::uuid[]')}`,
        [person, subject, ids, [...actor.teamIds]],
      );
      await this.views.record(tx, actor, 'view.pinned', person, { subject, ids });
    });
  }
}
