import { useSyncExternalStore } from 'react';
import type { Selection, Tlp } from '../api/schemas.js';

/** What a person has changed of the suggestions for one report, before deciding. */
export interface TriageDraft {
  title?: string;
  rsitClass?: string;
  rsitType?: string;
  selection?: Selection;
  tlp?: Tlp;
}

const EMPTY: TriageDraft = {};
const drafts = new Map<string, TriageDraft>();
const listeners = new Set<() => void>();

/** Kept per report until it is decided: going to the next one and back, or a refused decision, loses nothing. */
export function changeDraft(ref: string, change: TriageDraft): void {
  drafts.set(ref, { ...drafts.get(ref), ...change });
  for (const listener of listeners) listener();
}

export function dropDraft(ref: string): void {
  if (drafts.delete(ref)) for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export const useDraft = (ref: string) => useSyncExternalStore(subscribe, () => drafts.get(ref) ?? EMPTY);
