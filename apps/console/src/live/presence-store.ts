import { useSyncExternalStore } from 'react';
import { onLive, type PersonHere } from './live-connection.js';

const NOBODY: readonly PersonHere[] = [];
let here: ReadonlyMap<string, readonly PersonHere[]> = new Map();
const listeners = new Set<() => void>();

function publish(next: ReadonlyMap<string, readonly PersonHere[]>): void {
  here = next;
  for (const listener of listeners) listener();
}

onLive('hello', ({ presence }) => publish(new Map(presence.map(({ ref, people }) => [ref, people]))));
onLive('presence', ({ ref, people }) => publish(new Map(here).set(ref, people)));

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** Who is at it, oneself included. */
export const usePeopleAt = (ref: string): readonly PersonHere[] =>
  useSyncExternalStore(subscribe, () => here.get(ref) ?? NOBODY);
