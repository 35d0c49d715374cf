import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { type Transaction } from '@tocsin/platform';
import { type RecordedChange } from './last-change.js';

/** How one kind of change is taken back, beyond the fields and rows that the record holds. */
export type TakeBack = (
  tx: Transaction,
  actor: Actor,
  incident: { id: string; reference: string },
  change: RecordedChange,
) => Promise<void>;

/** Which actions on incidents can be undone; other libraries register their own when their module starts. */
@Injectable()
export class IncidentUndo {
  private readonly ways = new Map<string, TakeBack>();
  private readonly whole = new Set<string>();

  /**
   * @param action as in the record: `incident.reports-linked`
   * @param takeBack what is to be done besides restoring `detail.fields` and `detail.undo`; none where that is all
   */
  register(action: string, takeBack: TakeBack = async () => {}): void {
    this.ways.set(action, takeBack);
  }

  /** One that puts the incident's own fields back itself, by rules of its own: nobody restores them after it. */
  registerWhole(action: string, takeBack: TakeBack): void {
    this.register(action, takeBack);
    this.whole.add(action);
  }

  isWhole(action: string): boolean {
    return this.whole.has(action);
  }

  wayOf(action: string): TakeBack | undefined {
    return this.ways.get(action);
  }
}
