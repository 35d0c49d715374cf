import { isAsciiAlnum, LABEL_OTHER, labelClass } from './character-classes.js';

const STOPS = new Set(Buffer.from('<>"`{}|^\\', 'latin1'));
const NEXT_URL = /(?:https?|ftp):\/\//iy;
const ENTITY = /&(?:gt|lt|quot|nbsp);/iy;

/** First unit after the URL that starts at `start`, looked for from `from` on, with the sentence's punctuation. */
export function endOfUrlRun(text: string, start: number, from: number): number {
  const quoted = text[start - 1] === "'";
  let end = from;
  while (end < text.length && !endsUrl(text, end, quoted)) end++;
  return end;
}

function endsUrl(text: string, at: number, quoted: boolean): boolean {
  const unit = text.charCodeAt(at);
  if (unit <= 0x20 || unit === 0x7f || STOPS.has(unit)) return true;
  if (unit >= 0x80) return endsUrlForeign(text, at, unit);
  if (unit === 39) return quoted;
  // Lists without blanks, Markdown links, and mail whose HTML was unpacked badly.
  if (unit === 44 || unit === 59) return follows(NEXT_URL, text, at + 1);
  if (unit === 93) return text.charCodeAt(at + 1) === 40;
  return unit === 38 && follows(ENTITY, text, at);
}

function endsUrlForeign(text: string, at: number, unit: number): boolean {
  if (unit === 0xa0 || unit === 0xab || unit === 0xbb || unit === 0x1680) return true;
  // General punctuation (quotes, dashes, ellipsis, blanks), CJK punctuation and full-width forms.
  if ((unit >= 0x2000 && unit <= 0x206f) || (unit >= 0x3000 && unit <= 0x303f) || unit >= 0xff00) return true;
  // "/x请看": prose of an unspaced script against an ASCII path; "/wiki/日本" is a path of its own.
  return labelClass(unit) === LABEL_OTHER && isAsciiAlnum(text.charCodeAt(at - 1));
}

function follows(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

const CLOSERS = new Map([
  [')', '('],
  [']', '['],
]);

/** Without the sentence's punctuation and without closing brackets that the URL did not open. */
export function trimUrlEnd(text: string, start: number, end: number): number {
  const surplus = new Map<string, number>();
  for (const [closer, opener] of CLOSERS) {
    let balance = 0;
    for (let i = start; i < end; i++) {
      if (text[i] === closer) balance++;
      else if (text[i] === opener) balance--;
    }
    surplus.set(closer, balance);
  }
  const emphasised = text[start - 1] === '_';
  let cut = end;
  for (; cut > start; cut--) {
    const char = text.charAt(cut - 1);
    const extra = surplus.get(char) ?? 0;
    if (extra > 0) surplus.set(char, extra - 1);
    else if (!/[.,;:!?'*]/.test(char) && !(emphasised && char === '_')) break;
  }
  return cut;
}
