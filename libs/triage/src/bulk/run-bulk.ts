import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, HandlesJob, type JobHandler, type Transaction } from '@tocsin/platform';
import { BULK_TASK, type BulkOrder, CHUNK } from './bulk-order.js';
import { type BulkRecord, BulkStore, type ItemOutcome, type WaitingItem } from './bulk-store.js';
import { IncidentChunk } from './incident-chunk.js';
import { ReportChunk } from './report-chunk.js';
import { UndoIncidentChunk } from './undo-incident-chunk.js';
import { UndoReportChunk } from './undo-report-chunk.js';

/**
 * Carries a bulk order out, or takes it back, a chunk at a time. Changes, their lines in the record and the items that say
 * so are one transaction: killed at any moment, the next run goes on with the first item that is not settled.
 */
@HandlesJob(BULK_TASK)
export class RunBulk implements JobHandler<{ bulkId: string }> {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly store: BulkStore,
    private readonly reports: ReportChunk,
    private readonly incidents: IncidentChunk,
    private readonly undoReports: UndoReportChunk,
    private readonly undoIncidents: UndoIncidentChunk,
    private readonly clock: Clock,
  ) {}

  async run({ bulkId }: { bulkId: string }): Promise<void> {
    while (await this.database.transaction((tx) => this.chunk(tx, bulkId)));
  }

  /** @returns whether there may be more */
  private async chunk(tx: Transaction, bulkId: string): Promise<boolean> {
    const bulk = await this.store.lock(tx, bulkId);
    if (bulk?.state !== 'working' && bulk?.state !== 'undoing') return false;
    const undoes = bulk.state === 'undoing';
    const items = await this.store.next(tx, bulkId, undoes ? 'undoing' : 'waiting', CHUNK);
    if (items.length === 0) {
      await this.store.setState(tx, bulkId, undoes ? 'undone' : 'done', this.clock.now());
      return false;
    }
    const actor = await this.store.actorOf(tx, bulk, this.clock.now());
    const right = bulk.order.kind === 'report' ? 'report.triage' : 'incident.write';
    // Whoever was disabled, revoked or lost the right meanwhile does nothing any more.
    const outcomes =
      actor && this.access.allows(actor, right)
        ? await (undoes ? this.takeBack(tx, actor, bulk, items) : this.carryOut(tx, actor, bulk, items))
        : items.map(({ position }) => refused(position, undoes));
    await this.store.settle(tx, bulkId, outcomes);
    return true;
  }

  private carryOut(tx: Transaction, actor: Actor, bulk: BulkRecord, items: readonly WaitingItem[]) {
    const order: BulkOrder = bulk.order;
    return order.kind === 'report'
      ? this.reports.run(tx, actor, bulk, order, items)
      : this.incidents.run(tx, actor, order, items);
  }

  private takeBack(tx: Transaction, actor: Actor, bulk: BulkRecord, items: readonly WaitingItem[]) {
    return bulk.order.kind === 'report'
      ? this.undoReports.run(tx, actor, bulk, items)
      : this.undoIncidents.run(tx, actor, items);
  }
}

function refused(position: number, undoes: boolean): ItemOutcome {
  return { position, state: undoes ? 'kept' : 'skipped', reason: 'refused', version: null };
}
