import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, Events, Jobs, type Transaction } from '@tocsin/platform';
import { IncidentJournal } from '../incident/incident-journal.js';
import { type IncidentRecord, reversed } from '../incident/incident.record.js';
import { IncidentRepository } from '../incident/incident.repository.js';
import { type IncidentRow } from '../incident/incident.view.js';
import { incidentUnknown, mergedFurther, notMerged, unmergeTooLate } from '../incidents.errors.js';
import { WAIT_OVER_TASK } from '../workflow/apply-transition.js';
import { MergedClocks } from './merged-clocks.js';
import { PartMover } from './part-mover.js';
import { PartReturner } from './part-returner.js';
import { RemainingMerges } from './remaining-merges.js';
import { RestrictionLift } from './restriction-lift.js';
import { type TransferRecord } from './transfer.record.js';
import { Transfers } from './transfers.js';

/**
 * Takes a merge back: the merged incident is what it was, with its rows; what happened in the survivor since stays there,
 * except what hangs on something that goes (an answer goes with its thread). What was written in a survivor that the merge
 * had restricted stays restricted, unless the actor may lift that. Docs: ADR 0083.
 */
@Injectable()
export class UnmergeIncident {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentRepository,
    private readonly rest: RemainingMerges,
    private readonly lift: RestrictionLift,
    private readonly clocks: MergedClocks,
    private readonly mover: PartMover,
    private readonly returner: PartReturner,
    private readonly transfers: Transfers,
    private readonly journal: IncidentJournal,
    private readonly jobs: Jobs,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * @param ref of the merged incident
   * @throws DomainError `INCIDENT.UNKNOWN`, `INCIDENT.NOT_MERGED`, `INCIDENT.MERGED_FURTHER`, `INCIDENT.UNMERGE_TOO_LATE`
   */
  async execute(actor: Actor, ref: string): Promise<IncidentRow> {
    return this.database.transaction((tx) => this.within(tx, actor, ref));
  }

  async within(tx: Transaction, actor: Actor, ref: string): Promise<IncidentRow> {
    this.access.require(actor, 'incident.write');
    const place = await this.incidents.placeOf(tx, actor, ref);
    if (!place) throw incidentUnknown();
    await this.incidents.lockInOrder(tx, { ids: [place.id, place.survivorId] });
    const merged = await this.incidents.lockById(tx, place.id);
    const transfer = await this.transfers.mergeOf(tx, place.id);
    if (!merged?.mergedIntoId || !transfer) throw notMerged();
    const survivor = await this.incidents.lockById(tx, merged.mergedIntoId);
    if (!survivor) throw new Error('the survivor of a merge vanished');
    if (transfer.toId !== survivor.id) throw await this.further(tx, transfer, survivor);
    if (transfer.undoUntil < this.clock.now()) throw unmergeTooLate(transfer.undoUntil);

    await this.transfers.add(tx, transfer.id, await this.mover.moveAll(tx, merged, survivor));
    await this.returner.returnAll(tx, transfer, survivor, merged);
    await this.transfers.markUndone(tx, transfer.id, this.clock.now());
    await this.restore(tx, actor, merged, survivor, transfer);
    await this.events.publish(tx, 'incident.unmerged', { incidentId: survivor.id, mergedId: merged.id });
    return this.incidents.row(tx, merged.id);
  }

  private async restore(
    tx: Transaction,
    actor: Actor,
    merged: IncidentRecord,
    survivor: IncidentRecord,
    transfer: TransferRecord,
  ): Promise<void> {
    const detail = { transferId: transfer.id };
    const mayLift = !survivor.restricted || (await this.lift.isAllowed(tx, actor, survivor.id));
    const { changes, restrictionKept } = await this.rest.of(tx, survivor, transfer, mayLift);
    await this.journal.write(tx, actor, survivor, changes, {
      action: 'incident.unmerged',
      changes: {
        incidents: { from: [merged.reference], to: null },
        ...(restrictionKept ? { restrictedKept: { from: null, to: true } } : {}),
      },
      detail,
    });
    const back = { ...reversed(merged, transfer.before.from), mergedIntoId: null };
    await this.journal.write(tx, actor, merged, back, {
      action: 'incident.unmerged-from',
      changes: { merged: { from: survivor.reference, to: null } },
      detail,
    });
    await this.clocks.watchAgain(tx, merged.id);
    if (back.waitingUntil) {
      const options = { key: `${WAIT_OVER_TASK}:${merged.id}`, runAt: back.waitingUntil };
      await this.jobs.enqueue(tx, WAIT_OVER_TASK, { incidentId: merged.id }, options);
    }
  }

  private async further(tx: Transaction, { toId }: TransferRecord, last: IncidentRecord) {
    const between = await this.incidents.lockById(tx, toId);
    return mergedFurther(between?.reference ?? '', last.reference);
  }
}
