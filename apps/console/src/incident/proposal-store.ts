import { useEffect, useRef } from 'react';
import type { CountermeasureKind } from '../api/countermeasures.js';
import type { ThirdPartyKind } from '../api/investigations.js';

/** What a step or a macro asks another part of the incident's page to begin. */
export interface Proposals {
  /** Words for the answer to the reporter. */
  answer: { template?: string; text?: string };
  countermeasure: { kind?: CountermeasureKind; description?: string };
  investigation: { kind?: ThirdPartyKind; template?: string };
}

type Listener = (proposal: Proposals[keyof Proposals]) => void;
const listeners = new Map<keyof Proposals, Set<Listener>>();

/** Hands it to the part that listens; nothing happens where none does (a reader without the right to write). */
export function propose<Kind extends keyof Proposals>(kind: Kind, proposal: Proposals[Kind]): void {
  for (const listener of listeners.get(kind) ?? []) listener(proposal);
}

/** Listens for proposals of one kind while the part is on the page. */
export function useProposal<Kind extends keyof Proposals>(
  kind: Kind,
  take: (proposal: Proposals[Kind]) => void,
): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const listener: Listener = (proposal) => latest.current(proposal as Proposals[Kind]);
    const set = listeners.get(kind) ?? new Set<Listener>();
    listeners.set(kind, set.add(listener));
    return () => void set.delete(listener);
  }, [kind]);
}
