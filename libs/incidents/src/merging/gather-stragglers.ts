import { Database, HandlesJob, type JobHandler } from '@tocsin/platform';
import { IncidentRepository } from '../incident/incident.repository.js';
import { PartMover } from './part-mover.js';
import { Transfers } from './transfers.js';

export const GATHER_TASK = 'incident.gather';

/**
 * After a merge: what was written to the merged incident at the same moment by something that takes no lock on it (an
 * event that was under way, a mail being filed) goes the same way, into the same ledger.
 */
@HandlesJob(GATHER_TASK)
export class GatherStragglers implements JobHandler<{ transferId: string }> {
  constructor(
    private readonly database: Database,
    private readonly incidents: IncidentRepository,
    private readonly mover: PartMover,
    private readonly transfers: Transfers,
  ) {}

  async run({ transferId }: { transferId: string }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const transfer = await this.transfers.byId(tx, transferId);
      if (!transfer) return;
      const chain = await this.transfers.chainOf(tx, transfer.fromId);
      const last = chain.at(-1);
      if (!last || chain[0]?.id !== transferId) return;
      await this.incidents.lockInOrder(tx, { ids: [transfer.fromId, last.toId] });
      const merged = await this.incidents.lockById(tx, transfer.fromId);
      const survivor = await this.incidents.lockById(tx, last.toId);
      // Merged further, undone: whoever did it has gathered these rows himself.
      if (!survivor || merged?.mergedIntoId !== survivor.id) return;
      const parts = await this.mover.moveAll(tx, merged, survivor);
      for (const { id } of chain) await this.transfers.add(tx, id, parts);
    });
  }
}
