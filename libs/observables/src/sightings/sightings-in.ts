import { extract } from '../extract/extract.js';
import { type ExtractedObservable, type ExtractOptions } from '../extract/observable-type.js';
import { type NewSighting } from './sighting.js';

const CONTEXT = 40;
const LONGEST_VALUE_SHOWN = 120;

/** The observables of one part of a subject, ready for `Observables.record`. */
export function sightingsIn(text: string, place: string, options: ExtractOptions = {}): NewSighting[] {
  return extract(text, options).map((found) => ({
    type: found.type,
    value: found.value,
    place,
    excerpt: excerptOf(text, found),
  }));
}

/** The value as it was written with 40 characters on each side, on one line, without what cannot be stored or shown. */
export function excerptOf(text: string, found: Pick<ExtractedObservable, 'start' | 'end'>): string {
  const from = Math.max(0, found.start - CONTEXT);
  const to = Math.min(text.length, found.end + CONTEXT);
  const end = Math.min(to, found.start + LONGEST_VALUE_SHOWN + CONTEXT);
  const line = text
    .slice(from, end)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .trim();
  return `${from > 0 ? '…' : ''}${line}${end < text.length ? '…' : ''}`;
}
