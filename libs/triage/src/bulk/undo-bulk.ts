import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, Jobs } from '@tocsin/platform';
import { UNDO_SECONDS } from '../report/last-decisions.js';
import { bulkNotUndoable } from '../triage.errors.js';
import { isAbandoned, leaveWaiting } from './abandoned-bulk.js';
import { BULK_TASK, bulkJobKey } from './bulk-order.js';
import { BulkStore } from './bulk-store.js';
import { type BulkView, BulkViews } from './bulk-view.js';

/**
 * Takes all of a bulk order back at once; what somebody has changed since stays, and is named. One whose job died half-way
 * is taken back as far as it came, however long ago: it was never done.
 */
@Injectable()
export class UndoBulk {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly store: BulkStore,
    private readonly views: BulkViews,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `TRIAGE.BULK_UNKNOWN`, `TRIAGE.BULK_NOT_UNDOABLE` (being worked on, undone, done more than 60 seconds ago) */
  async execute(actor: Actor, id: string): Promise<BulkView> {
    this.access.require(actor, 'report.read');
    return this.database.transaction(async (tx) => {
      const { state, order, doneAt } = await this.store.lockOwn(tx, actor, id);
      this.access.require(actor, order.kind === 'report' ? 'report.triage' : 'incident.write');
      const age = doneAt ? this.clock.now().getTime() - doneAt.getTime() : Infinity;
      const stuck = (state === 'working' || state === 'undoing') && (await isAbandoned(tx, id));
      if (!stuck && (state !== 'done' || age > UNDO_SECONDS * 1000)) throw bulkNotUndoable();
      await leaveWaiting(tx, id);
      await this.store.setState(tx, id, 'undoing', null);
      await tx.query(`UPDATE triage.bulk_item SET state = 'undoing' WHERE bulk_id = $1 AND state = 'done'`, [
        id,
      ]);
      await this.jobs.enqueue(tx, BULK_TASK, { bulkId: id }, { key: bulkJobKey(id) });
      return this.views.of(actor, id, tx);
    });
  }
}
