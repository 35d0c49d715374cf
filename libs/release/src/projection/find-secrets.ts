import { extract } from '@tocsin/observables';
import { type Folded, readingsOf } from './fold-text.js';
import { HEAD, type Secrets } from './secrets.js';

/** Where something that may not leave stands in a text, in UTF-16 units. */
export interface Place {
  start: number;
  end: number;
}

const BASE64 = /[A-Za-z0-9+/_-]{12,}={0,2}/g;
/** Most words of a language are base64 as well, of nothing that can be read. */
const READABLE = /[\p{L}\p{N}.@:/-]{4}/u;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * All places where a text repeats a secret, in whatever spelling: compared without case, escapes, disguises and
 * spacing; read as addresses are read from reports; and what is written in base64. Pure.
 */
export function findSecrets(text: string, secrets: Secrets): Place[] {
  // Whoever asked finds that the work was not finished, and lets nothing leave.
  if (text === '' || secrets.work.left < 0) return [];
  return [...findSpelled(text, secrets), ...findValues(text, secrets), ...findEncoded(text, secrets)];
}

function findSpelled(text: string, secrets: Secrets): Place[] {
  if (secrets.words.size === 0) return [];
  return readingsOf(text, secrets.work).flatMap((reading) => findWords(text, reading, secrets));
}

function findWords(text: string, folded: Folded, { words, work }: Secrets): Place[] {
  const places: Place[] = [];
  for (let at = 0; at + HEAD <= folded.text.length && work.left >= 0; at++) {
    const alike = words.get(folded.text.slice(at, at + HEAD)) ?? [];
    // To compare is cheaper than to read.
    work.left -= alike.length / 16;
    for (const word of alike) {
      if (!folded.text.startsWith(word, at)) continue;
      const end = at + word.length;
      if (goesOn(folded.text, at) || goesOn(folded.text, end)) continue;
      places.push({ start: folded.starts[at] ?? 0, end: folded.ends[end - 1] ?? text.length });
    }
  }
  return places;
}

/** Whether a word goes on over this edge: `10.0.0.1` is no part of `10.0.0.12`. */
function goesOn(text: string, edge: number): boolean {
  return LETTER.test(text.charAt(edge - 1)) && LETTER.test(text.charAt(edge));
}

function findValues(text: string, { observables }: Secrets): Place[] {
  if (observables.size === 0) return [];
  return extract(text).flatMap(({ type, value, start, end }) =>
    observables.has(`${type} ${value}`) ? [{ start, end }] : [],
  );
}

function findEncoded(text: string, secrets: Secrets): Place[] {
  const places: Place[] = [];
  for (const match of text.matchAll(BASE64)) {
    const [run] = match;
    // It may begin anywhere in a run: after a slash of a path, say.
    const repeats = [0, 1, 2, 3].some((from) => {
      const decoded = Buffer.from(run.slice(from), 'base64').toString('utf8');
      return READABLE.test(decoded) && findSpelled(decoded, secrets).length > 0;
    });
    if (repeats) places.push({ start: match.index, end: match.index + run.length });
  }
  return places;
}
