import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { type SavedViewView } from './saved-view.view.js';
import { SavedViews } from './saved-views.js';

/** Takes a removal back. */
@Injectable()
export class RestoreView {
  constructor(
    private readonly database: Database,
    private readonly views: SavedViews,
  ) {}

  /** @throws DomainError `VIEW.UNKNOWN`, `VIEW.STALE`, `VIEW.NAME_TAKEN` where somebody used the name meanwhile */
  async execute(actor: Actor, id: string, version: number): Promise<SavedViewView> {
    this.views.requireSubject(actor, 'report');
    return this.database.transaction(async (tx) => {
      const view = await this.views.lock(tx, actor, id, version, true);
      await this.views.requireFreeName(tx, { ...view, place: view.team?.id ?? view.owner.id });
      await tx.query(
        `UPDATE desk.saved_view SET removed_at = NULL, removed_by = NULL, version = version + 1 WHERE id = $1`,
        [id],
      );
      await this.views.record(tx, actor, 'view.restored', id, { name: view.name });
      return this.views.one(tx, actor, id);
    });
  }
}
