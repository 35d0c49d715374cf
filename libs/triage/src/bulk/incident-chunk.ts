import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { AssignIncident, ChangeFields, ChangeState, type IncidentRow, SetSeverity } from '@tocsin/incidents';
import { DomainError, type Transaction } from '@tocsin/platform';
import { type IncidentOrder } from './bulk-order.js';
import { type ItemOutcome, type WaitingItem } from './bulk-store.js';

/**
 * Does what was ordered to a chunk of incidents, one after the other by the commands that a single one takes too: clocks,
 * tasks and countermeasures hang on each, and a second way of doing that would one day do it otherwise.
 */
@Injectable()
export class IncidentChunk {
  constructor(
    private readonly changeState: ChangeState,
    private readonly setSeverity: SetSeverity,
    private readonly assignIncident: AssignIncident,
    private readonly changeFields: ChangeFields,
  ) {}

  async run(
    tx: Transaction,
    actor: Actor,
    order: IncidentOrder,
    items: readonly WaitingItem[],
  ): Promise<ItemOutcome[]> {
    const outcomes: ItemOutcome[] = [];
    // In the order of the ids, as all who lock several do.
    for (const item of items.toSorted((a, b) => (a.subjectId < b.subjectId ? -1 : 1)))
      outcomes.push(await this.one(tx, actor, order, item));
    return outcomes;
  }

  private async one(
    tx: Transaction,
    actor: Actor,
    order: IncidentOrder,
    item: WaitingItem,
  ): Promise<ItemOutcome> {
    const { position, ref, version } = item;
    try {
      const row = await this.change(tx, actor, order, ref, version);
      const done = row.version !== version;
      return {
        position,
        state: done ? 'done' : 'skipped',
        reason: done ? null : 'same',
        version: row.version,
      };
    } catch (error) {
      // Commands ask before they write: what they refuse has changed nothing.
      if (!(error instanceof DomainError)) throw error;
      return { position, state: 'skipped', reason: reasonOf(error.code), version: null };
    }
  }

  private change(
    tx: Transaction,
    actor: Actor,
    order: IncidentOrder,
    ref: string,
    version: number,
  ): Promise<IncidentRow> {
    switch (order.action) {
      case 'transition':
        return this.changeState.within(tx, actor, ref, { version, to: order.to, reason: order.reason });
      case 'severity': {
        const { level, reason } = order;
        return this.setSeverity.within(tx, actor, ref, { version, override: { level, reason } });
      }
      case 'classify': {
        const { rsitClass, rsitType = null } = order;
        return this.changeFields.within(tx, actor, ref, { version, rsitClass, rsitType });
      }
      case 'assign': {
        const { action: _action, ...choice } = order;
        return this.assignIncident.within(tx, actor, ref, { ...choice, version });
      }
    }
  }
}

const REASONS: Record<string, string> = {
  'INCIDENT.UNKNOWN': 'unknown',
  'INCIDENT.MERGED': 'changed',
  'INCIDENT.STALE': 'changed',
  'INCIDENT.TRANSITION_DENIED': 'not-possible',
  'INCIDENT.TRANSITION_GUARDED': 'not-possible',
  'INCIDENT.ENDED': 'not-possible',
};

function reasonOf(code: string): string {
  return REASONS[code] ?? code;
}
