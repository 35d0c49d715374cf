import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { Clock, Database } from '@tocsin/platform';
import { type SavedViewView, type ViewDensity, type ViewSort } from './saved-view.view.js';
import { SavedViews } from './saved-views.js';

export interface ViewChanges {
  version: number;
  name?: string;
  query?: string;
  sort?: ViewSort;
  density?: ViewDensity | null;
  teamId?: string | null;
}

/** Renames a view, asks something else, or shares it. */
@Injectable()
export class ChangeView {
  constructor(
    private readonly database: Database,
    private readonly views: SavedViews,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError as `SaveView`, and `VIEW.UNKNOWN`, `VIEW.REMOVED` (410), `VIEW.STALE` (409) */
  async execute(actor: Actor, id: string, { version, ...changes }: ViewChanges): Promise<SavedViewView> {
    this.views.requireSubject(actor, 'report');
    return this.database.transaction(async (tx) => {
      const before = await this.views.lock(tx, actor, id, version);
      const after = {
        subject: before.subject,
        name: changes.name?.trim() ?? before.name,
        query: changes.query?.trim() ?? before.query,
        sort: changes.sort ?? before.sort,
        density: changes.density === undefined ? before.density : changes.density,
        teamId: changes.teamId === undefined ? (before.team?.id ?? null) : changes.teamId,
      };
      this.views.requireSound(actor, after);
      // Made private again, a team's view is its owner's.
      await this.views.requireFreeName(tx, { id, ...after, place: after.teamId ?? before.owner.id });
      await tx.query(
        `UPDATE desk.saved_view SET name = $2, query = $3, sort = $4, density = $5, team_id = $6, updated_at = $7,
                version = version + 1 WHERE id = $1`,
        [id, after.name, after.query, after.sort, after.density, after.teamId, this.clock.now()],
      );
      const was: Record<string, unknown> = { ...before, teamId: before.team?.id ?? null };
      const changed = Object.entries(after).filter(([field, to]) => was[field] !== to);
      await this.views.record(tx, actor, 'view.changed', id, {
        changes: Object.fromEntries(changed.map(([field, to]) => [field, { from: was[field], to }])),
      });
      return this.views.one(tx, actor, id);
    });
  }
}
