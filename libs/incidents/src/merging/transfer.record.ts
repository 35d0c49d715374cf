import { type FieldChanges } from '../incident/incident.record.js';

/** A clock of the survivor whose end was drawn nearer by a promise of the merged incident. */
export interface NearedClock {
  id: string;
  from: string;
  to: string;
}

/** What a transfer changed in the two incidents' own rows, so that undoing takes exactly that back. */
export interface TransferBefore {
  from: FieldChanges;
  to: FieldChanges;
  /** Readers that the merge added to the survivor or took off it. */
  members: { added: string[]; removed: string[] };
  clocks: NearedClock[];
}

/** A transfer as commands hold it. */
export interface TransferRecord {
  id: string;
  kind: 'merge' | 'split';
  fromId: string;
  toId: string;
  at: Date;
  /** Who did it. */
  byId: string | null;
  undoUntil: Date;
  undoneAt: Date | null;
  before: TransferBefore;
}

/** Thirty days: UX, Behaviour ("A merge is reversible for 30 days"). */
export const UNDO_DAYS = 30;
