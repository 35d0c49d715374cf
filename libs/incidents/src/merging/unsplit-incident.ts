import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { Clock, type Transaction } from '@tocsin/platform';
import { IncidentJournal } from '../incident/incident-journal.js';
import { type IncidentRecord } from '../incident/incident.record.js';
import { IncidentRepository } from '../incident/incident.repository.js';
import { notMerged } from '../incidents.errors.js';
import { PartReturner } from './part-returner.js';
import { Transfers } from './transfers.js';

/** Takes a split back, for undoing: the rows return, and the new incident goes unless somebody has worked on it. */
@Injectable()
export class UnsplitIncident {
  constructor(
    private readonly incidents: IncidentRepository,
    private readonly returner: PartReturner,
    private readonly transfers: Transfers,
    private readonly journal: IncidentJournal,
    private readonly clock: Clock,
  ) {}

  async within(tx: Transaction, actor: Actor, transferId: string): Promise<void> {
    const transfer = await this.transfers.byId(tx, transferId);
    if (!transfer || transfer.undoneAt) throw notMerged();
    await this.incidents.lockInOrder(tx, { ids: [transfer.fromId, transfer.toId] });
    const from = await this.incidents.lockById(tx, transfer.fromId);
    const made = await this.incidents.lockById(tx, transfer.toId);
    if (!from || !made) throw new Error('an incident of a split vanished');
    await this.returner.returnAll(tx, transfer, made, from);
    await this.transfers.markUndone(tx, transfer.id, this.clock.now());
    if (await this.isUntouched(tx, made)) await this.abandon(tx, actor, made);
  }

  private async abandon(tx: Transaction, actor: Actor, made: IncidentRecord): Promise<void> {
    const changes = { state: 'abandoned' as const, stateReason: 'undone', closedAt: this.clock.now() };
    await this.journal.write(tx, actor, made, changes, {
      action: 'incident.state-changed',
      reason: 'undone',
      changes: { state: { from: made.state, to: 'abandoned' } },
    });
  }

  private async isUntouched(tx: Transaction, { id }: IncidentRecord): Promise<boolean> {
    const [line] = await tx.query(
      `SELECT FROM audit.entry WHERE subject_id = $1 AND actor_kind IN ('person', 'api-key')
          AND action NOT IN ('incident.opened', 'incident.split-from') LIMIT 1`,
      [id],
    );
    return line === undefined;
  }
}
