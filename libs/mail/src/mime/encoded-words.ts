import { decodeCharset } from './decode-charset.js';
import { CharsetGuess } from './detect-charset.js';
import { decodeQuotedPrintable } from './transfer-encoding.js';

interface EncodedWord {
  start: number;
  end: number;
  /** Lower case. */
  charset: string;
  encoding: 'b' | 'q';
  content: string;
}

const head = /=\?[ \t]{0,3}([^?*\s=]{1,60})(?:\*[^?\s]{0,20})?[ \t]{0,3}\?[ \t]{0,3}([bq])[ \t]{0,3}\?/iy;

/** What an encoded word that is never closed can hold without taking an address or a quotation for its own. */
const open = { b: /[A-Za-z0-9+/=]{1,4000}/y, q: /[^\s?<>"(),;]{1,4000}/y };

/** A word as RFC 2047 wants it, and the only form in which two readers are sure to read the same. */
const strict = /=\?[\w.:-]{1,60}\?[bq]\?[!->@-~]{0,500}\?=/gi;

/** Whether all encoded words of a value are of the form that every reader knows. */
export function hasOnlyStrictWords(value: string): boolean {
  return !value.includes('=?') || !value.replaceAll(strict, '').includes('=?');
}

/**
 * Encoded words (RFC 2047) with what the wild makes of them: no `?=` at the end, blanks in their text or around their
 * marks, question marks inside Q, a language tag (RFC 2231). Linear: each character belongs to one word at most.
 */
function findWords(value: string): EncodedWord[] {
  const heads: { start: number; from: number; charset: string; encoding: 'b' | 'q' }[] = [];
  for (let at = value.indexOf('=?'); at >= 0; at = value.indexOf('=?', at)) {
    head.lastIndex = at;
    const match = head.exec(value);
    if (match) {
      const encoding = match[2]?.toLowerCase() === 'b' ? 'b' : 'q';
      const charset = (match[1] ?? '').toLowerCase();
      heads.push({ start: at, from: at + match[0].length, charset, encoding });
    }
    at += match?.[0].length ?? 2;
  }
  return heads
    .flatMap(({ start, from, charset, encoding }, index) => {
      const content = wordContent(value.slice(from, heads[index + 1]?.start), encoding);
      return content && { start, end: from + content.length, charset, encoding, content: content.text };
    })
    .filter((word) => word !== null);
}

/** The text of a word whose segment ends where the next word starts, and what of the segment it takes. */
function wordContent(segment: string, encoding: 'b' | 'q'): { text: string; length: number } | null {
  for (let at = segment.indexOf('?='); at >= 0; at = segment.indexOf('?=', at + 1)) {
    // `Why?=20not?=`: a question mark that the sender did not encode, and an escape behind it.
    const escape = encoding === 'q' && /^[0-9a-f]{2}/i.test(segment.slice(at + 2, at + 4));
    if (!escape || !segment.includes('?=', at + 2)) return { text: segment.slice(0, at), length: at + 2 };
  }
  open[encoding].lastIndex = 0;
  const text = open[encoding].exec(segment)?.[0];
  if (text === undefined) return null;
  return { text, length: text.length + (segment[text.length] === '?' ? 1 : 0) };
}

/** Replaces every encoded word by what `replace` makes of it, as it stands. */
export function replaceWords(value: string, replace: (word: string) => string): string {
  if (!value.includes('=?')) return value;
  let out = '';
  let end = 0;
  for (const word of findWords(value)) {
    out += value.slice(end, word.start) + replace(value.slice(word.start, word.end));
    end = word.end;
  }
  return out + value.slice(end);
}

/**
 * Decodes every encoded word. White space between two of them is dropped, and neighbours with one charset are joined
 * before decoding, because senders cut characters, and base64 itself, in two.
 */
export function decodeWords(value: string, guess = new CharsetGuess()): string {
  const once = decodeOnce(value, guess);
  // Gateways encode once more what was encoded already.
  return once !== value && /^=\?[^?\s]{1,60}\?[bq]\?[^?]*\?=$/i.test(once.trim())
    ? decodeOnce(once, guess)
    : once;
}

function decodeOnce(value: string, guess: CharsetGuess): string {
  if (!value.includes('=?')) return value;
  let text = '';
  let end = 0;
  let run: EncodedWord[] = [];
  const flush = (): void => {
    const [first] = run;
    if (first) text += decodeCharset(runBytes(run), first.charset, guess).text;
    run = [];
  };
  for (const word of findWords(value)) {
    const between = value.slice(end, word.start);
    end = word.end;
    if (run.length === 0 || between.trim() !== '') {
      flush();
      text += between;
    } else if (run[0]?.charset !== word.charset) flush();
    run.push(word);
  }
  flush();
  return text + value.slice(end);
}

/** The bytes of neighbours; base64 that was cut within four letters is joined as letters. */
function runBytes(run: EncodedWord[]): Buffer {
  const pieces: Buffer[] = [];
  let letters = '';
  for (const { encoding, content } of run) {
    const base64 = encoding === 'b' && !/=[0-9a-f]{2}/i.test(content) ? content.replaceAll(/\s/g, '') : null;
    if (letters !== '' && (base64 === null || letters.length % 4 === 0 || letters.endsWith('='))) {
      pieces.push(Buffer.from(letters, 'base64'));
      letters = '';
    }
    if (base64 !== null) letters += base64;
    // A trailing `=` in a Q word is a broken escape, not a soft line break.
    else pieces.push(decodeQuotedPrintable(Buffer.from(content.replaceAll('_', '=20'), 'utf8')));
  }
  pieces.push(Buffer.from(letters, 'base64'));
  return Buffer.concat(pieces);
}
