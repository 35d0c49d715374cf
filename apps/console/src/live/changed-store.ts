import { useSyncExternalStore } from 'react';

/** So long a change counts as one of just now. */
const FRESH_MS = 20_000;

type Change = 'just-now' | 'earlier';

/** What colleagues changed since a list was loaded: marked in place, as a list does not move under the cursor. */
let changed: ReadonlyMap<string, Change> = new Map();
const fading = new Map<string, ReturnType<typeof setTimeout>>();
const listeners = new Set<() => void>();

function publish(next: ReadonlyMap<string, Change>): void {
  changed = next;
  for (const listener of listeners) listener();
}

export function noteChange(ref: string): void {
  clearTimeout(fading.get(ref));
  const fade = () => {
    fading.delete(ref);
    if (changed.has(ref)) publish(new Map(changed).set(ref, 'earlier'));
  };
  fading.set(ref, setTimeout(fade, FRESH_MS));
  publish(new Map(changed).set(ref, 'just-now'));
}

/** The list was read anew. */
export const forgetChanges = () => publish(new Map());

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** Whether a colleague changed it while it was shown here. */
export const useChange = (ref: string): Change | null =>
  useSyncExternalStore(subscribe, () => changed.get(ref) ?? null);
