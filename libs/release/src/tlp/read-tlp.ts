import { strictestTlp, type TlpLabel } from '@tocsin/config';

/** What a text says about its own label. */
export interface TlpReading {
  /** The strictest label found; null where there is none. */
  effective: TlpLabel | null;
  /** All labels found, in the order of the text. */
  labels: TlpLabel[];
  /** `TLP:WHITE` of TLP 1.0 was used; it is read as CLEAR. */
  legacy: boolean;
  /** Some label is not written as TLP 2.0 wants it (no spaces, `+STRICT`). */
  nonConforming: boolean;
}

const STRICT_FORM = /^TLP:(RED|AMBER\+STRICT|AMBER|GREEN|CLEAR|WHITE)$/i;

// Lenient on purpose: people write "TLP: AMBER", "TLP-RED", "tlp:amber (strict)". A label that was meant and not read
// would be treated as milder than its author wanted; the other mistake only costs a refusal.
const IN_TEXT =
  /(?<![\p{L}\p{N}])TLP(?:\s*[:=_-]\s*|\s+)(RED|AMBER(?:\s*[+_-]?\s*\(?STRICT(?![\p{L}\p{N}])\)?)?|GREEN|CLEAR|WHITE)(?![\p{L}\p{N}])/giu;

/**
 * A label in its written form (TLP 2.0: no spaces, never translated; case is forgiven). `TLP:WHITE` is CLEAR.
 * @returns null for everything else
 */
export function parseTlpLabel(text: string): TlpLabel | null {
  const name = STRICT_FORM.exec(text)?.[1];
  return name === undefined ? null : toLabel(name);
}

/** Reads the labels in a subject or text; several: the strictest wins (DOMAIN: TLP). */
export function readTlp(text: string): TlpReading {
  const reading: TlpReading = { effective: null, labels: [], legacy: false, nonConforming: false };
  for (const [whole, name = ''] of text.slice(0, 20_000).matchAll(IN_TEXT)) {
    reading.labels.push(toLabel(name));
    if (name.toUpperCase() === 'WHITE') reading.legacy = true;
    if (parseTlpLabel(whole) === null) reading.nonConforming = true;
  }
  if (reading.labels.length > 0) reading.effective = strictestTlp(reading.labels, 'RED');
  return reading;
}

/** The label of a message by its subject; without one the site's default, marked as assumed. */
export function tlpOfSubject(subject: string, siteDefault: TlpLabel): { tlp: TlpLabel; assumed: boolean } {
  const { effective } = readTlp(subject);
  return { tlp: effective ?? siteDefault, assumed: effective === null };
}

/** The text without its labels, for a subject that gets its own. */
export function withoutTlp(text: string): string {
  return text
    .replaceAll(IN_TEXT, ' ')
    .replaceAll(/\[\s*\]|\(\s*\)/g, ' ')
    .replaceAll(/\s{2,}/g, ' ')
    .trim();
}

function toLabel(name: string): TlpLabel {
  const upper = name.toUpperCase();
  if (upper.startsWith('AMBER')) return upper.includes('STRICT') ? 'AMBER+STRICT' : 'AMBER';
  if (upper === 'RED' || upper === 'GREEN') return upper;
  return 'CLEAR';
}
