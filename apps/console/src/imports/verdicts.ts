import type { ImportVerdict } from '../api/imports.js';

/** What an item of an import would do; what needs a look comes first. */
export const VERDICTS: readonly ImportVerdict[] = [
  'error',
  'conflict',
  'overlap',
  'changed',
  'new',
  'unchanged',
];

/** The choice in the page's address. */
export function readVerdict(search: Record<string, unknown>): { verdict?: ImportVerdict } {
  const verdict = VERDICTS.find((one) => one === search['verdict']);
  return verdict ? { verdict } : {};
}
