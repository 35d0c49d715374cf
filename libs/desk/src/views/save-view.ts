import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { Clock, Database, newId } from '@tocsin/platform';
import { tooManyViews } from '../desk.errors.js';
import { type SavedViewView, type ViewDensity, type ViewSort, type ViewSubject } from './saved-view.view.js';
import { SavedViews } from './saved-views.js';

export interface NewView {
  subject: ViewSubject;
  name: string;
  query: string;
  sort: ViewSort;
  density?: ViewDensity | null;
  /** Shared with this team of the owner's; null: private. */
  teamId?: string | null;
  /** A tab at once, the last one. */
  pinned?: boolean;
}

const MOST = 100;

/** Keeps a question under a name. */
@Injectable()
export class SaveView {
  constructor(
    private readonly database: Database,
    private readonly views: SavedViews,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `DESK.NO_PERSON`, `VIEW.NAME_TAKEN`, `VIEW.QUERY_UNREADABLE`, `VIEW.TEAM_FOREIGN`, `VIEW.TOO_MANY` */
  async execute(actor: Actor, view: NewView): Promise<SavedViewView> {
    this.views.requireSubject(actor, view.subject);
    const owner = this.views.person(actor);
    const { subject, sort, density = null, teamId = null } = view;
    const name = view.name.trim();
    const query = view.query.trim();
    this.views.requireSound(actor, { subject, query, sort, teamId });
    return this.database.transaction(async (tx) => {
      const id = newId();
      // The owner's row is the lock: two saves of his at once do not pass the count, or take one name twice.
      await tx.query(`SELECT FROM identity.person WHERE id = $1 FOR NO KEY UPDATE`, [owner]);
      const { count } = await tx.one<{ count: number }>(
        `SELECT count(*)::int AS count FROM desk.saved_view WHERE owner_id = $1 AND removed_at IS NULL`,
        [owner],
      );
      if (count >= MOST) throw tooManyViews();
      await this.views.requireFreeName(tx, { id, subject, name, place: teamId ?? owner });
      const now = this.clock.now();
      await tx.query(
        `INSERT INTO desk.saved_view (id, subject, name, query, sort, density, owner_id, team_id, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)`,
        [id, subject, name, query, sort, density, owner, teamId, now],
      );
      if (view.pinned) {
        await tx.query(
          `INSERT INTO desk.view_pin (person_id, view_id, position)
           SELECT $1, $2, coalesce(max(position) + 1, 0) FROM desk.view_pin WHERE person_id = $1`,
          [owner, id],
        );
      }
      await this.views.record(tx, actor, 'view.saved', id, { name, query, sort, subject, teamId });
      return this.views.one(tx, actor, id);
    });
  }
}
