import { isDeepStrictEqual } from 'node:util';
import { type SharedCase } from '@tocsin/formats';
import { type CaseChanges } from './partner-facts.js';

/** What every revision has of its own, and says nothing about the case. */
const OF_THE_REVISION = new Set<keyof SharedCase>(['revision', 'generatedAt', 'extensions']);

/** What one revision changed in the one before. Pure. */
export function caseChanges(before: SharedCase, after: SharedCase): CaseChanges {
  const names = Object.keys(after) as (keyof SharedCase)[];
  return {
    since: before.revision,
    fields: names.filter(
      (name) => !OF_THE_REVISION.has(name) && !isDeepStrictEqual(before[name], after[name]),
    ),
    observables: {
      added: missingFrom(before, after),
      removed: missingFrom(after, before),
    },
  };
}

function missingFrom(one: SharedCase, other: SharedCase): number {
  const known = new Set(one.observables.map(({ type, value }) => `${type} ${value}`));
  return other.observables.filter(({ type, value }) => !known.has(`${type} ${value}`)).length;
}
