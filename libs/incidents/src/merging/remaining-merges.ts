import { Injectable } from '@nestjs/common';
import { strictestTlp } from '@tocsin/config';
import { type Transaction } from '@tocsin/platform';
import { IncidentLinks } from '../incident/incident-links.js';
import {
  differences,
  type IncidentChanges,
  type IncidentRecord,
  reversed,
} from '../incident/incident.record.js';
import { IncidentRepository } from '../incident/incident.repository.js';
import { outcomeOfMerge } from './merge.policy.js';
import { MergedClocks } from './merged-clocks.js';
import { type TransferRecord } from './transfer.record.js';
import { Transfers } from './transfers.js';

/**
 * A survivor after one of its merges was undone. Those that came later stand: they are taken off in turn and made again
 * without the undone one, so that it is as strict as what it still holds, and the last to go leaves it as it was.
 */
@Injectable()
export class RemainingMerges {
  constructor(
    private readonly incidents: IncidentRepository,
    private readonly links: IncidentLinks,
    private readonly clocks: MergedClocks,
    private readonly transfers: Transfers,
  ) {}

  /**
   * Sets the survivor's readers and clocks, and rewrites what the later merges will take back.
   * @param undone with its rows gone and not marked as active any more
   * @param mayLift else a survivor that would be open again keeps its restriction, with its readers, assignee and team
   * @returns the changes of the survivor's own row, and whether it stays restricted only for that
   */
  async of(
    tx: Transaction,
    survivor: IncidentRecord,
    undone: TransferRecord,
    mayLift: boolean,
  ): Promise<{ changes: IncidentChanges; restrictionKept: boolean }> {
    const later = await this.transfers.activeFrom(tx, undone);
    const readers = await this.membersOf(tx, survivor.id);
    let row = survivor;
    let members = readers;
    let held = { row, members };
    for (const { before } of [...later.toReversed(), undone]) {
      held = { row, members };
      row = { ...row, ...reversed(row, before.to) };
      const { added, removed } = before.members;
      members = [...new Set([...members.filter((id) => !added.includes(id)), ...removed])];
      await this.clocks.giveBack(tx, survivor.id, before.clocks);
    }
    const others = await this.mergedOf(tx, later);
    const staysRestricted = row.restricted || others.some(([, { restricted }]) => restricted);
    const restrictionKept = survivor.restricted && !staysRestricted && !mayLift;
    if (restrictionKept) {
      const { restricted, assigneeId, teamId } = held.row;
      row = { ...row, restricted, assigneeId, teamId };
      members = held.members;
    }
    for (const [merge, merged] of others) {
      const outcome = outcomeOfMerge(
        { ...merged, memberIds: await this.membersOf(tx, merged.id) },
        { ...row, memberIds: members },
        merge.byId,
      );
      const clocks = await this.clocks.drawNearer(tx, survivor.id, merged.id);
      const to = differences(row, outcome.changes);
      await this.transfers.rewrite(tx, merge.id, { ...merge.before, to, members: outcome.members, clocks });
      row = { ...row, ...outcome.changes };
      members = [...members.filter((id) => !outcome.members.removed.includes(id)), ...outcome.members.added];
    }
    if ([...members].sort().join() !== [...readers].sort().join())
      await this.links.setMembers(tx, survivor.id, members);
    const { tlp, restricted, assigneeId, teamId } = row;
    // The label falls back only as far as the reports that are still there allow.
    const floor = tlp === survivor.tlp ? [] : await this.links.reportLabels(tx, survivor.id);
    const changes = { tlp: strictestTlp([tlp, ...floor], tlp), restricted, assigneeId, teamId };
    return { changes, restrictionKept };
  }

  private async mergedOf(
    tx: Transaction,
    merges: readonly TransferRecord[],
  ): Promise<[TransferRecord, IncidentRecord][]> {
    const all: [TransferRecord, IncidentRecord][] = [];
    for (const merge of merges) {
      const merged = await this.incidents.lockById(tx, merge.fromId);
      if (!merged) throw new Error('a merged incident vanished');
      all.push([merge, merged]);
    }
    return all;
  }

  private async membersOf(tx: Transaction, id: string): Promise<string[]> {
    return (await this.links.members(tx, id)).map((member) => member.id);
  }
}
