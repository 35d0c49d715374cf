import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, Events, Jobs, newId, type Transaction } from '@tocsin/platform';
import { IncidentJournal } from '../incident/incident-journal.js';
import { IncidentLinks } from '../incident/incident-links.js';
import { differences, type IncidentChanges, type IncidentRecord } from '../incident/incident.record.js';
import { IncidentRepository } from '../incident/incident.repository.js';
import { type IncidentRow } from '../incident/incident.view.js';
import { isEnded } from '../workflow/incident-state.js';
import { GATHER_TASK } from './gather-stragglers.js';
import { outcomeOfMerge, requireMergeable } from './merge.policy.js';
import { MergedClocks } from './merged-clocks.js';
import { PartMover } from './part-mover.js';
import { type TransferBefore, UNDO_DAYS } from './transfer.record.js';
import { Transfers } from './transfers.js';

export interface Merging {
  /** The survivor. */
  into: string;
  /** What the caller has seen of it. */
  intoVersion: number;
  /** What becomes part of it, each as the caller has seen it. */
  merged: readonly { ref: string; version: number }[];
  reason?: string | null;
}

const DAY_MS = 86_400_000;
const GATHER_AFTER_MS = 30_000;

/** Makes incidents part of another. Reversible for 30 days (`UnmergeIncident`), and nothing is lost by it. */
@Injectable()
export class MergeIncidents {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentRepository,
    private readonly links: IncidentLinks,
    private readonly clocks: MergedClocks,
    private readonly mover: PartMover,
    private readonly transfers: Transfers,
    private readonly journal: IncidentJournal,
    private readonly jobs: Jobs,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `INCIDENT.UNKNOWN`, `INCIDENT.STALE`, `INCIDENT.MERGED`, `INCIDENT.MERGE_WITH_ITSELF`,
   *   `INCIDENT.MERGE_OF_DRILL`, `INCIDENT.ENDED` (the survivor has ended, and what goes into it has not)
   */
  async execute(actor: Actor, input: Merging): Promise<IncidentRow> {
    this.access.require(actor, 'incident.write');
    return this.database.transaction(async (tx) => {
      const references = [input.into, ...input.merged.map(({ ref }) => ref)];
      await this.incidents.lockInOrder(tx, { references });
      const survivor = await this.incidents.lockVisible(tx, actor, input.into);
      await this.journal.requireVersion(tx, survivor, input.intoVersion);
      for (const { ref, version } of input.merged) {
        const merged = await this.incidents.lockVisible(tx, actor, ref);
        await this.journal.requireVersion(tx, merged, version);
        await this.mergeOne(tx, actor, merged, survivor.id, input.reason ?? null);
      }
      return this.incidents.row(tx, survivor.id);
    });
  }

  private async mergeOne(
    tx: Transaction,
    actor: Actor,
    merged: IncidentRecord,
    survivorId: string,
    reason: string | null,
  ): Promise<void> {
    // Read again for each: the one before has changed it.
    const survivor = await this.incidents.lockById(tx, survivorId);
    if (!survivor) throw new Error('a locked incident vanished');
    requireMergeable(merged, survivor);
    const id = newId();
    const now = this.clock.now();
    const [theirs, own] = [await this.membersOf(tx, merged), await this.membersOf(tx, survivor)];
    const { changes, members } = outcomeOfMerge(
      { ...merged, memberIds: theirs },
      { ...survivor, memberIds: own },
      actor.kind === 'person' ? actor.id : null,
    );
    const clocks = await this.clocks.drawNearer(tx, survivor.id, merged.id);
    const parts = await this.mover.moveAll(tx, merged, survivor);
    await this.links.setMembers(tx, survivor.id, [
      ...own.filter((member) => !members.removed.includes(member)),
      ...members.added,
    ]);
    const gone = fieldsOfMerged(merged, survivor.id, now);
    const before: TransferBefore = {
      from: differences(merged, gone),
      to: differences(survivor, changes),
      members,
      clocks,
    };
    const undoUntil = new Date(now.getTime() + UNDO_DAYS * DAY_MS);
    await this.transfers.insert(
      tx,
      {
        id,
        kind: 'merge',
        fromId: merged.id,
        toId: survivor.id,
        reason,
        at: now,
        by: actor,
        undoUntil,
        before,
      },
      parts,
    );
    const detail = { transferId: id, mergedRef: merged.reference, undoUntil };
    await this.journal.write(tx, actor, merged, gone, {
      action: 'incident.merged-into',
      reason,
      changes: { merged: { from: null, to: survivor.reference } },
      detail,
    });
    await this.journal.write(tx, actor, survivor, changes, {
      action: 'incident.merged',
      reason,
      changes: { incidents: { from: null, to: [merged.reference] }, ...named(before.to) },
      detail,
    });
    await this.events.publish(tx, 'incident.merged', { incidentId: survivor.id, mergedId: merged.id });
    // Who wrote to the merged incident just now without its lock may come after this.
    const runAt = new Date(now.getTime() + GATHER_AFTER_MS);
    await this.jobs.enqueue(tx, GATHER_TASK, { transferId: id }, { key: `${GATHER_TASK}:${id}`, runAt });
  }

  private async membersOf(tx: Transaction, { id }: IncidentRecord): Promise<string[]> {
    return (await this.links.members(tx, id)).map((member) => member.id);
  }
}

/** It leaves the work lists; what it said of itself stays for the day on which it comes back. */
function fieldsOfMerged(merged: IncidentRecord, survivorId: string, now: Date): IncidentChanges {
  if (isEnded(merged.state)) return { mergedIntoId: survivorId };
  return {
    mergedIntoId: survivorId,
    state: 'abandoned',
    stateReason: 'merged',
    waitingFor: null,
    waitingUntil: null,
    closedAt: now,
  };
}

/** Ids of people and teams are not for the record's readers; the fields stand in the ledger. */
function named({ assigneeId: _assignee, teamId: _team, ...fields }: TransferBefore['to']) {
  return fields;
}
