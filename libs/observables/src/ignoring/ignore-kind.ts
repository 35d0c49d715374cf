import { normaliseObservable, guessObservable } from '../extract/normalise-observable.js';

/**
 * `value`: this one value. `domain`: a name and those below it, but neither URLs nor mailboxes there. `site`: those
 * too. `range`: the addresses in it.
 */
export const IGNORE_KINDS = ['value', 'domain', 'site', 'range'] as const;
export type IgnoreKind = (typeof IGNORE_KINDS)[number];

/** An entry's value in the spelling in which it is compared; null where it is none of that kind. Pure. */
export function ignoredValue(kind: IgnoreKind, value: string): string | null {
  if (kind === 'value') return guessObservable(value)?.value ?? null;
  if (kind === 'range') return normaliseObservable('cidr', value)?.value ?? null;
  return normaliseObservable('domain', value)?.value ?? null;
}
