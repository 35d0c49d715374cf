import { type SharedTlp } from '../writing/shared-observable.js';

/** From the mildest to the strictest. */
export const TLP_LABELS = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const satisfies SharedTlp[];

/** The strictest of some labels; the mildest there is where there are none. Pure. */
export function strictest(labels: Iterable<SharedTlp>): SharedTlp {
  let found = 0;
  for (const label of labels) found = Math.max(found, TLP_LABELS.indexOf(label));
  return TLP_LABELS[found] ?? 'RED';
}
