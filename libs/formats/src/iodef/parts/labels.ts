import { strictest, TLP_LABELS } from '../../case/tlp-order.js';
import { isObject } from '../../checking/rules.js';
import { type SharedTlp } from '../../writing/shared-observable.js';
import { type Json, member } from './iodef-json.js';

const WORDS: Record<Exclude<SharedTlp, 'AMBER+STRICT'>, string> = {
  CLEAR: 'white',
  GREEN: 'green',
  AMBER: 'amber',
  RED: 'red',
};

/**
 * RFC 7970 §3.3.1: the TLP words are the same as others. `default` means what was agreed beforehand, and nothing was: it is
 * read as what goes to one organisation and no further.
 */
const LABELS = new Map<string, SharedTlp>([
  ['public', 'CLEAR'],
  ['white', 'CLEAR'],
  ['partner', 'GREEN'],
  ['green', 'GREEN'],
  ['need-to-know', 'AMBER'],
  ['amber', 'AMBER'],
  ['default', 'AMBER+STRICT'],
  ['private', 'RED'],
  ['red', 'RED'],
]);

/** The members that say a label: TLP 2.0's AMBER+STRICT is younger than IODEF and its extension. */
export function restrictionOf(label: SharedTlp): Json {
  return label === 'AMBER+STRICT'
    ? { restriction: 'ext-value', 'ext-restriction': 'TLP:AMBER+STRICT' }
    : { restriction: WORDS[label] };
}

/** The label of a class; null where it says none, the strictest where it says one that nobody knows. */
export function labelOf(value: unknown): SharedTlp | null {
  const word = member(value, 'restriction');
  if (typeof word !== 'string') return null;
  return word === 'ext-value' ? extendedLabel(member(value, 'ext-restriction')) : (LABELS.get(word) ?? 'RED');
}

/** An extension's own word; RED for what is no label of TLP. */
export function extendedLabel(word: unknown): SharedTlp {
  const plain = typeof word === 'string' ? word.trim().toUpperCase().replace(/^TLP:/, '') : '';
  if (plain === 'WHITE') return 'CLEAR';
  return TLP_LABELS.find((label) => label === plain) ?? 'RED';
}

/** The strictest label that stands anywhere in a document: an incident is as strict as its strictest part. */
export function strictestIn(value: unknown): SharedTlp | null {
  let found = labelOf(value);
  const parts = Array.isArray(value) ? (value as unknown[]) : isObject(value) ? Object.values(value) : [];
  for (const part of parts) {
    const below = typeof part === 'object' && part !== null ? strictestIn(part) : null;
    if (below) found = found ? strictest([found, below]) : below;
  }
  return found;
}
