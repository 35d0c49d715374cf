import { LABEL_ASCII, LABEL_OTHER, labelClass } from './character-classes.js';
import { asciiHostName, hasKnownSuffix } from './host-name.js';

const DOT = 46;
const MAX_HOST_LENGTH = 254;

/** First unit from `start` that can stand in no host name, at most `MAX_HOST_LENGTH` on. */
export function endOfHost(text: string, start: number): number {
  let end = start;
  const limit = Math.min(text.length, start + MAX_HOST_LENGTH);
  while (end < limit && (text.charCodeAt(end) === DOT || labelClass(text.charCodeAt(end)) !== 0)) end++;
  return end;
}

/** Where prose of an unspaced script meets an ASCII name inside `[start, end)`: "evil.example请看"; else `end`. */
export function endOfAsciiPart(text: string, start: number, end: number): number {
  for (let i = start + 1; i < end; i++) {
    const meets = labelClass(text.charCodeAt(i)) === LABEL_OTHER;
    if (meets && labelClass(text.charCodeAt(i - 1)) === LABEL_ASCII) return i;
  }
  return end;
}

/** Without the punctuation of the sentence round it. */
export function trimHostEnd(text: string, start: number, end: number): number {
  let cut = end;
  while (cut > start && /[._-]/.test(text.charAt(cut - 1))) cut--;
  return cut;
}

/**
 * The longest reading of `[start, end)` as a host name under a known suffix: whole, without the prose that
 * stands against it, or without the next sentence ("evil.example.The mail …").
 */
export function readHost(text: string, start: number, end: number): { name: string; end: number } | null {
  const whole = trimHostEnd(text, start, end);
  const ascii = trimHostEnd(text, start, endOfAsciiPart(text, start, whole));
  const sentence = /\.[A-Z][a-z]*$/.exec(text.slice(start, whole));
  const cuts = sentence ? [whole, ascii, trimHostEnd(text, start, start + sentence.index)] : [whole, ascii];
  for (const cut of cuts) {
    const name = asciiHostName(text.slice(start, cut));
    if (name !== null && hasKnownSuffix(name)) return { name, end: cut };
  }
  return null;
}
