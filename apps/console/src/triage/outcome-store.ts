import { useSyncExternalStore } from 'react';

/** What became of a report here: shown in place, so that the list does not move under the cursor. */
export interface Outcome {
  state: 'pending' | 'done' | 'failed';
  /** In words, in the language of the moment. */
  text: string;
  /** The report leaves the queue by it (opened, attached, rejected, snoozed); an assignment does not. */
  leaves?: boolean;
  incident?: string;
  error?: unknown;
}

let outcomes: ReadonlyMap<string, Outcome> = new Map();
/** Versions newer than the list's, learnt from the answers to our own changes. */
const versions = new Map<string, number>();
/** The last change on its way per report: the next one waits for it, so that we are never stale against ourselves. */
const inFlight = new Map<string, Promise<unknown>>();
const listeners = new Set<() => void>();

function publish(next: Map<string, Outcome>): void {
  outcomes = next;
  for (const listener of listeners) listener();
}

export function setOutcome(ref: string, outcome: Outcome | null): void {
  const next = new Map(outcomes);
  if (outcome) next.set(ref, outcome);
  else next.delete(ref);
  publish(next);
}

/** On refresh the decided ones leave the list for good; failed ones stay to be seen. */
export function forgetDone(): void {
  publish(new Map([...outcomes].filter(([, outcome]) => outcome.state !== 'done')));
  versions.clear();
}

export const outcomeOf = (ref: string) => outcomes.get(ref);

export const knowVersion = (ref: string, version: number) => void versions.set(ref, version);

/** Runs changes of one report one after the other, each with the version the one before it left. */
export async function inOrder<T>(
  ref: string,
  version: number,
  work: (version: number) => Promise<T>,
): Promise<T> {
  const before = inFlight.get(ref) ?? Promise.resolve();
  const mine = before.then(() => work(Math.max(version, versions.get(ref) ?? 0)));
  // A failed change must not block the next one; its error is the caller's to show.
  inFlight.set(
    ref,
    mine.catch(() => undefined),
  );
  return mine;
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export const useOutcomes = () => useSyncExternalStore(subscribe, () => outcomes);
