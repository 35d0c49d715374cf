import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { Clock, Database } from '@tocsin/platform';
import { type SavedViewView } from './saved-view.view.js';
import { SavedViews } from './saved-views.js';

/** Takes a view away from all who have it; `RestoreView` brings it back with its tabs. */
@Injectable()
export class RemoveView {
  constructor(
    private readonly database: Database,
    private readonly views: SavedViews,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `VIEW.UNKNOWN`, `VIEW.REMOVED` (410), `VIEW.STALE` (409) */
  async execute(actor: Actor, id: string, version: number): Promise<SavedViewView> {
    this.views.requireSubject(actor, 'report');
    return this.database.transaction(async (tx) => {
      const { name } = await this.views.lock(tx, actor, id, version);
      await tx.query(
        `UPDATE desk.saved_view SET removed_at = $2, removed_by = $3, version = version + 1 WHERE id = $1`,
        [id, this.clock.now(), actor.id],
      );
      await this.views.record(tx, actor, 'view.removed', id, { name });
      return this.views.one(tx, actor, id);
    });
  }
}
