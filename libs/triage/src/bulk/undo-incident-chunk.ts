import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { UndoIncidentChange } from '@tocsin/incidents';
import { DomainError, type Transaction } from '@tocsin/platform';
import { type ItemOutcome, type WaitingItem } from './bulk-store.js';

/** Takes a chunk of incidents back, each as its own undo does. */
@Injectable()
export class UndoIncidentChunk {
  constructor(private readonly undo: UndoIncidentChange) {}

  async run(tx: Transaction, actor: Actor, items: readonly WaitingItem[]): Promise<ItemOutcome[]> {
    const outcomes: ItemOutcome[] = [];
    for (const item of items.toSorted((a, b) => (a.subjectId < b.subjectId ? -1 : 1)))
      outcomes.push(await this.one(tx, actor, item));
    return outcomes;
  }

  private async one(
    tx: Transaction,
    actor: Actor,
    { position, ref, version }: WaitingItem,
  ): Promise<ItemOutcome> {
    try {
      await this.undo.within(tx, actor, ref, version);
      return { position, state: 'undone', reason: null, version: null };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { position, state: 'kept', reason: 'changed', version: null };
    }
  }
}
