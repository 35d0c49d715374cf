import { endOfOpenRun, isOpenBracket, matchBracketMarker } from './bracket-marker.js';
import { foreignDigit, isAsciiAlnum, isInvisible, LABEL_ASCII, labelClass } from './character-classes.js';

/**
 * A text as it reads once every defanging is undone, with the way back: unit `i` of `text` came from
 * `[starts[i], ends[i])` of the original. Both maps are null where nothing was changed.
 */
export interface RefangedText {
  text: string;
  starts: Uint32Array | null;
  ends: Uint32Array | null;
}

/** Anything that could be a defanging; a text without one is used as it stands. */
const SUSPECT = /[\u0080-\uffff[\](){}<\\]|h[x*+_#^t]{2}p|fxp/i;
const SCHEME = /(?:h(?:xx|xt|tx|\*\*|\+\+|__|##|\^\^)p|fxp)s?(?=\s?[[({]?:)/iy;
const DOT = 46;
const BACKSLASH = 92;
/** What a backslash is put in front of by Markdown and regular expressions. */
const ESCAPED = new Set(Buffer.from('.[]()@:_-{}', 'latin1'));

/** Undoes defanging; positions are not kept. `refang(defang(value, type)) === value` for normalised values. */
export function refang(text: string): string {
  return refangWithPositions(text).text;
}

/** One pass, linear: every branch advances, and each look-ahead is bounded or skips what it looked at. */
export function refangWithPositions(text: string): RefangedText {
  if (!SUSPECT.test(text)) return { text, starts: null, ends: null };
  const out = new RefangedWriter(text.length);
  let at = 0;
  while (at < text.length) at = step(text, at, out);
  return out.finish();
}

/** Writes what stands at `at` and returns the position to go on from. */
function step(text: string, at: number, out: RefangedWriter): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0x80) return foreignStep(text, at, unit, out);
  if (isOpenBracket(unit)) return bracketStep(text, at, out);
  if (unit === BACKSLASH) return backslashStep(text, at, out);
  if ((unit | 32) === 104 || (unit | 32) === 102) return schemeStep(text, at, out);
  // The other half-marker, "192.0.2.]1".
  const half = unit === 93 && out.last() === DOT && labelClass(out.beforeLast()) === LABEL_ASCII;
  if (half && isAsciiAlnum(text.charCodeAt(at + 1))) return at + 1;
  out.push(unit, at, at + 1);
  return at + 1;
}

function foreignStep(text: string, at: number, unit: number, out: RefangedWriter): number {
  if (isInvisible(unit)) return at + 1;
  let plain = unit;
  // Full-width ASCII, but not its prose punctuation: a full-width comma ends an address, an ASCII one may not.
  if (unit >= 0xff08 && unit <= 0xff5d) plain = fullWidth(unit);
  else if (unit === 0x2024 || unit === 0xfe52) plain = DOT;
  else if (unit === 0x2010 || unit === 0x2011) plain = 45;
  // IDNA reads these as dots (UTS 46, 2.3), prose as full stops: a dot only between ASCII letters or digits.
  else if (unit === 0x3002 || unit === 0xff61 || unit === 0x066b) {
    if (isAsciiAlnum(out.last()) && continuesName(text.charCodeAt(at + 1))) plain = DOT;
  } else {
    // After a letter of its own script a digit is part of a name ("مثال١.test"), not of an address.
    const digit = foreignDigit(unit);
    if (digit > 0 && labelClass(out.last()) <= LABEL_ASCII) plain = digit;
  }
  out.push(plain, at, at + 1);
  return at + 1;
}

function fullWidth(unit: number): number {
  const plain = unit - 0xfee0;
  const wanted = isAsciiAlnum(plain) || [40, 41, 45, 46, 47, 58, 64, 91, 93, 95, 123, 125].includes(plain);
  return wanted ? plain : unit;
}

function continuesName(unit: number): boolean {
  return isAsciiAlnum(unit) || foreignDigit(unit) > 0;
}

function bracketStep(text: string, at: number, out: RefangedWriter): number {
  const inner = endOfOpenRun(text, at);
  const marker = matchBracketMarker(text, at, inner, out.last(), out.beforeLast());
  if (!marker) {
    for (let i = at; i < inner; i++) out.push(text.charCodeAt(i), i, i + 1);
    return inner;
  }
  for (let i = at; i < at + marker.spare; i++) out.push(text.charCodeAt(i), i, i + 1);
  const start = at + marker.spare;
  if (marker.spaced) out.drop();
  for (let i = 0; i < marker.stands.length; i++) out.push(marker.stands.charCodeAt(i), start, marker.end);
  return marker.end;
}

function backslashStep(text: string, at: number, out: RefangedWriter): number {
  const next = text.charCodeAt(at + 1);
  const last = out.last();
  // "hxxp:\\host" by hand on a Windows keyboard; a drive letter has no p or s in front of its colon.
  if (next === BACKSLASH && last === 58 && [112, 115].includes(out.beforeLast() | 32)) {
    out.push(47, at, at + 1);
    out.push(47, at + 1, at + 2);
    return at + 2;
  }
  if (ESCAPED.has(next) && labelClass(last) !== 0) return at + 1;
  out.push(BACKSLASH, at, at + 1);
  return at + 1;
}

function schemeStep(text: string, at: number, out: RefangedWriter): number {
  SCHEME.lastIndex = at;
  if (isAsciiAlnum(out.last()) || !SCHEME.test(text)) {
    out.push(text.charCodeAt(at), at, at + 1);
    return at + 1;
  }
  const end = SCHEME.lastIndex;
  const secure = (text.charCodeAt(end - 1) | 32) === 115;
  const plain = ((text.charCodeAt(at) | 32) === 104 ? 'http' : 'ftp') + (secure ? 's' : '');
  for (let i = 0; i < plain.length; i++) out.push(plain.charCodeAt(i), at + i, at + i + 1);
  return end;
}

/** Fixed buffers: the refanged text is never longer than the original. */
class RefangedWriter {
  private readonly units: Uint16Array;
  private readonly starts: Uint32Array;
  private readonly ends: Uint32Array;
  private length = 0;

  constructor(capacity: number) {
    this.units = new Uint16Array(capacity);
    this.starts = new Uint32Array(capacity);
    this.ends = new Uint32Array(capacity);
  }

  push(unit: number, start: number, end: number): void {
    this.units[this.length] = unit;
    this.starts[this.length] = start;
    this.ends[this.length++] = end;
  }

  drop(): void {
    this.length--;
  }

  /** The last unit written, NaN at the start of the text. */
  last(): number {
    return this.units[this.length - 1] ?? NaN;
  }

  beforeLast(): number {
    return this.units[this.length - 2] ?? NaN;
  }

  finish(): RefangedText {
    const bytes = Buffer.from(this.units.buffer, 0, this.length * 2);
    return { text: bytes.toString('utf16le'), starts: this.starts, ends: this.ends };
  }
}
