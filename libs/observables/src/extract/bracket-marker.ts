import { isAsciiAlnum, labelClass, LABEL_NONE } from './character-classes.js';

/** A defanged separator found at an opening bracket: `[.]`, ` (dot) `, `{at}`, `[://]`, `[.` … */
export interface BracketMarker {
  /** What it stands for: `.`, `@`, `:`, `/`, `//`, `:/` or `://`. */
  stands: string;
  /** Opening brackets before it that do not belong to it (`([.]` closes one only). */
  spare: number;
  /** First unit after it. */
  end: number;
  /** It had a blank on both sides, inside the sentence: `example [.] com`. */
  spaced: boolean;
}

const INNER = / ?\\?(\.|:\/\/|:\/|:|\/\/?|@|dot|point|punkt|punto|ponto|at|arroba) ?\\?(?=[\])}>])/iy;
const OPEN = new Set(Buffer.from('[({<', 'latin1'));
const CLOSE = new Set(Buffer.from('])}>', 'latin1'));
const DOT = 46;

export function isOpenBracket(unit: number): boolean {
  return OPEN.has(unit);
}

/** First unit after the run of opening brackets at `start`; the caller skips a run that is no marker at once. */
export function endOfOpenRun(text: string, start: number): number {
  let end = start;
  while (OPEN.has(text.charCodeAt(end))) end++;
  return end;
}

/** The marker whose opening brackets are `[start, inner)`, or null. `before` is the unit in front of it. */
export function matchBracketMarker(
  text: string,
  start: number,
  inner: number,
  before: number,
  beforeThat: number,
): BracketMarker | null {
  INNER.lastIndex = inner;
  const found = INNER.exec(text);
  if (found) {
    const opened = inner - start;
    let end = INNER.lastIndex;
    // As many closing brackets as were opened belong to it; one more belongs to the sentence: "(evil[.]test)".
    while (end - INNER.lastIndex < opened && CLOSE.has(text.charCodeAt(end))) end++;
    const spare = opened - (end - INNER.lastIndex);
    const stands = SYMBOLS.get((found[1] ?? '').toLowerCase()) ?? found[1] ?? '';
    const joins = stands === '.' || stands === '@';
    if (!joins) return { stands, spare, end, spaced: false };
    if (spare > 0) return isJoint(NaN, text.charCodeAt(end)) ? { stands, spare, end, spaced: false } : null;
    if (isJoint(before, text.charCodeAt(end))) return { stands, spare, end, spaced: false };
    const spaced = before === 32 && text.charCodeAt(end) === 32;
    if (spaced && isJoint(beforeThat, text.charCodeAt(end + 1)))
      return { stands, spare, end: end + 1, spaced: true };
    return null;
  }
  // Half a marker, "192.0.2[.1": seen where an editor or a filter ate the other bracket.
  const half = inner - start === 1 && text.charCodeAt(inner) === DOT && isAsciiAlnum(before);
  if (half && isAsciiAlnum(text.charCodeAt(inner + 1)))
    return { stands: '.', spare: 0, end: inner + 1, spaced: false };
  return null;
}

const SYMBOLS = new Map([
  ...['dot', 'point', 'punkt', 'punto', 'ponto'].map((word) => [word, '.'] as const),
  ...['at', 'arroba'].map((word) => [word, '@'] as const),
]);

/** Both neighbours could stand in a host name or a mailbox; NaN in front means "not asked". */
function isJoint(before: number, after: number): boolean {
  const left = Number.isNaN(before) || labelClass(before) !== LABEL_NONE;
  // A marker may follow at once: "user[at][192.0.2.1]" is no mailbox we extract, "a[.][.]b" no name.
  return left && labelClass(after) !== LABEL_NONE;
}
