import { findSecrets, type Place } from './find-secrets.js';
import { type Secrets } from './secrets.js';

/** What stands where something was masked: no word of any language, and nothing that a format has to escape. */
export const MASK = '[…]';

/** The text with a mask wherever it repeats a secret; the same text where it repeats none. Pure. */
export function maskText(text: string, secrets: Secrets): string {
  let masked = text;
  // A find may hide another (an address is read once, however often it stands there), so: until nothing is found.
  for (let places = findSecrets(masked, secrets); places.length > 0; places = findSecrets(masked, secrets))
    masked = cover(masked, places);
  return masked;
}

function cover(text: string, places: readonly Place[]): string {
  let covered = '';
  let done = 0;
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    if (end <= done) continue;
    if (start >= done) covered += `${text.slice(done, start)}${MASK}`;
    done = end;
  }
  return covered + text.slice(done);
}
