import { strictest } from '../case/tlp-order.js';
import { type SharedTlp } from '../writing/shared-observable.js';

/** MISP's own name of a label (taxonomy `tlp`). */
export const tlpTag = (label: SharedTlp): { name: string } => ({ name: `tlp:${label.toLowerCase()}` });

/** A map, for in an object `tlp:constructor` would be known. */
const TLP = new Map<string, SharedTlp>([
  ['clear', 'CLEAR'],
  ['white', 'CLEAR'],
  ['green', 'GREEN'],
  ['amber', 'AMBER'],
  ['amber+strict', 'AMBER+STRICT'],
  ['red', 'RED'],
  // TLP 1's "for named recipients by the Chatham House rule" has no heir: it is held back as far as a team.
  ['ex:chr', 'AMBER+STRICT'],
]);

/** The strictest label among tags; null where none is one. A `tlp:` tag that nobody knows restricts all the same. Pure. */
export function tlpOfTags(names: readonly string[]): SharedTlp | null {
  const labels = names
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name.startsWith('tlp:') && name !== 'tlp:unclear')
    .map((name) => TLP.get(name.slice(4)) ?? 'AMBER+STRICT');
  return labels.length === 0 ? null : strictest(labels);
}

const PAP_LABELS = ['CLEAR', 'GREEN', 'AMBER', 'RED'] as const;
export type PapLabel = (typeof PAP_LABELS)[number];

/** `PAP:AMBER`; WHITE is CLEAR. Several: the strictest. Pure. */
export function papOfTags(names: readonly string[]): PapLabel | null {
  const found = names
    .map((name) => /^pap:(clear|white|green|amber|red)$/i.exec(name.trim())?.[1]?.toUpperCase())
    .map((label) => (label === 'WHITE' ? 'CLEAR' : label))
    .map((label) => PAP_LABELS.findIndex((each) => each === label));
  return PAP_LABELS[Math.max(-1, ...found)] ?? null;
}

/** `rsit:malicious-code="ransomware"`, or the class alone. */
export const rsitTag = (rsitClass: string, type: string | null): { name: string } => ({
  name: type === null ? `rsit:${rsitClass}` : `rsit:${rsitClass}="${type}"`,
});

/** Pure. */
export function rsitOfTags(names: readonly string[]): { rsitClass: string; rsitType: string | null } | null {
  for (const name of names) {
    const [, rsitClass, rsitType] = /^rsit:([a-z-]+)(?:="([^"]*)")?$/i.exec(name.trim()) ?? [];
    if (rsitClass) return { rsitClass: rsitClass.toLowerCase(), rsitType: rsitType ?? null };
  }
  return null;
}

export const EXERCISE_TAG = 'exercise';

/** Whether a tag says something that a case has a field for. */
export const isUnderstoodTag = (name: string): boolean =>
  /^(?:tlp|pap):/i.test(name.trim()) || rsitOfTags([name]) !== null || isExerciseTag(name);

/** Ours, and those of MISP's taxonomy of exercises (`exercise:cyber-europe="2026"`). */
export const isExerciseTag = (name: string): boolean => /^exercise(?::|$)/i.test(name.trim());
