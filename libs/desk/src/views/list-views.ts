import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { CountFinds } from '@tocsin/triage';
import { viewRemoved, viewUnknown } from '../desk.errors.js';
import { isMine, type SavedViewView, viewColumns, type ViewSubject } from './saved-view.view.js';
import { SavedViews } from './saved-views.js';

/** A view with what it holds; null: not counted, since it is no tab or too broad. */
export type ListedView = SavedViewView & { count: number | null };

/** The views that a person may use: his own and his teams'. */
@Injectable()
export class ListViews {
  constructor(
    private readonly database: Database,
    private readonly views: SavedViews,
    private readonly finds: CountFinds,
  ) {}

  /** Tabs first, in their order; they are counted, to 1,001, for the reader: one statement for all of them. */
  async execute(actor: Actor, subject: ViewSubject): Promise<ListedView[]> {
    this.views.requireSubject(actor, subject);
    if (actor.kind !== 'person') return [];
    const all = await this.database.query<SavedViewView>(
      `SELECT * FROM (SELECT ${viewColumns('$1::uuid')} FROM desk.saved_view v
                       WHERE v.subject = $2 AND v.removed_at IS NULL AND ${isMine('$1', '$3::uuid[]')}) mine
        ORDER BY pinned NULLS LAST, lower(name), id LIMIT 500`,
      [actor.id, subject, [...actor.teamIds]],
    );
    const pinned = all.filter((view) => view.pinned !== null);
    const counts = await this.finds.execute(
      actor,
      pinned.map(({ query }) => ({ subject, q: query })),
    );
    return all.map((view) => ({ ...view, count: counts[pinned.indexOf(view)] ?? null }));
  }

  /** One view, e.g. of a link. @throws DomainError `VIEW.UNKNOWN` (404), `VIEW.REMOVED` (410) */
  async one(actor: Actor, id: string): Promise<SavedViewView> {
    this.views.requireSubject(actor, 'report');
    const person = this.views.person(actor);
    const [view] = await this.database.query<
      SavedViewView & { removedAt: Date | null; removedBy: string | null }
    >(
      `SELECT ${viewColumns('$2::uuid')}, v.removed_at AS "removedAt",
              (SELECT p.name FROM identity.person p WHERE p.id = v.removed_by) AS "removedBy"
         FROM desk.saved_view v WHERE v.id = $1 AND ${isMine('$2', '$3::uuid[]')}`,
      [id, person, [...actor.teamIds]],
    );
    if (!view) throw viewUnknown();
    const { removedAt, removedBy, ...rest } = view;
    if (removedAt) throw viewRemoved(rest.name, removedBy, removedAt);
    return rest;
  }
}
