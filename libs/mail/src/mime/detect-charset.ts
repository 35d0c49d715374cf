import { isAscii, isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import iconv from 'iconv-lite';

/** What a text in a language was written in before UTF-8, the most frequent first. */
const byLanguage = new Map<string, string[]>([
  ['ru', ['windows-1251', 'koi8-r']],
  ['bg', ['windows-1251']],
  ['uk', ['windows-1251', 'koi8-u']],
  ['ar', ['windows-1256']],
  ['fa', ['windows-1256']],
  ['el', ['windows-1253']],
  ['he', ['windows-1255']],
  ['tr', ['windows-1254']],
  ['pl', ['windows-1250', 'iso-8859-2']],
  ['cs', ['windows-1250', 'iso-8859-2']],
  ['hu', ['windows-1250', 'iso-8859-2']],
  ['zh', ['gb18030', 'big5']],
  ['ja', ['shift_jis', 'euc-jp']],
  ['ko', ['cp949']],
  ['th', ['windows-874']],
]);

/** The supersets that are in use, for what the detector calls by their narrower names. */
const supersets = new Map<string, string>([
  ['iso-8859-1', 'windows-1252'],
  ['iso-8859-7', 'windows-1253'],
  ['iso-8859-8', 'windows-1255'],
  ['iso-8859-9', 'windows-1254'],
  ['euc-kr', 'cp949'],
  // Differs in box drawing only, where Ukrainian has its letters.
  ['koi8-r', 'koi8-u'],
]);

const multiByte = new Set(['gb18030', 'big5', 'shift_jis', 'euc-jp', 'cp949']);

/** Below so many bytes above 127 no statistics hold, and below this mark the guess is worth less than none. */
const leastBytes = 4;
const floor = 45;

/**
 * Guesses the charset of text whose sender did not state it, from at most 8 KiB around its bytes above 127; null
 * where nothing speaks clearly enough. `hint` is a charset or a language that something else in the message states.
 *
 * The detector counts letters; that alone takes short Russian for Arabic and the other way round. So every candidate
 * is decoded, and has to read like words: letters of one script, capitals where capitals stand.
 */
export function detectCharset(bytes: Buffer, hint: string): string | null {
  const sample = sampleOf(bytes);
  const high = sample.reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0);
  const hinted = hintedCharsets(hint);
  if (high < leastBytes && hinted.length === 0) return null;
  const scores = new Map<string, number>(hinted.map((name) => [name, 25]));
  if (high >= leastBytes) {
    for (const { name, confidence } of analyse(sample)) {
      const charset = superset(name);
      const score = confidence / 2 + (hinted.includes(charset) ? 25 : 0);
      scores.set(charset, Math.max(scores.get(charset) ?? 0, score));
    }
    for (const name of ['windows-1251', 'koi8-u', 'windows-1252']) if (!scores.has(name)) scores.set(name, 5);
  }
  let best: { charset: string | null; score: number } = { charset: null, score: floor };
  for (const [charset, score] of scores) {
    if (charset === 'utf-8' || !iconv.encodingExists(charset)) continue;
    const whole = score + 50 * readability(iconv.decode(sample, charset), multiByte.has(charset));
    if (whole > best.score) best = { charset, score: whole };
  }
  return best.charset;
}

function superset(name: string): string {
  const lower = name.toLowerCase();
  return supersets.get(lower) ?? lower;
}

function hintedCharsets(hint: string): string[] {
  const language = /^[a-z]{2}(?=-|$)/.exec(hint)?.[0];
  if (language !== undefined) return (byLanguage.get(language) ?? []).map(superset);
  return /^(?:|us-ascii|utf-.*)$/i.test(hint) ? [] : [superset(hint)];
}

/**
 * What one message allows for guessing at charsets. A guess takes up to 3 ms, and a head can hold thousands of words
 * of unknown charsets: when `left` is used up, windows-1252 is as good an answer.
 */
export class CharsetGuess {
  constructor(
    /** A charset or a language that the message states somewhere; '' for none. */
    public hint = '',
    private left = 100,
  ) {}

  detect(bytes: Buffer): string {
    if (this.left <= 0) return 'windows-1252';
    this.left--;
    return detectCharset(bytes, this.hint) ?? 'windows-1252';
  }
}

/** The lines that have bytes above 127: what is plain ASCII (a head, mark-up) says nothing and would outweigh them. */
function sampleOf(bytes: Buffer): Buffer {
  const lines: Buffer[] = [];
  let length = 0;
  const searched = bytes.subarray(0, 256 * 1024);
  for (let at = 0; at < searched.length && length < 8192;) {
    const feed = searched.indexOf(0x0a, at);
    const end = feed < 0 ? searched.length : feed + 1;
    const line = searched.subarray(at, Math.min(end, at + 8192 - length));
    if (!isAscii(line)) {
      lines.push(line);
      length += line.length;
    }
    at = end;
  }
  return Buffer.concat(lines);
}

const word = /[\p{L}\p{M}\u0080-\u009F\uE000-\uF8FF\uFFFD¤¦§¬±µ¶°]+/gu;
const nonsense = /[\u0080-\u009F\uE000-\uF8FF\uFFFD]|\p{L}[¤¦§¬±µ¶]|[¤¦§¬±µ¶]\p{L}/u;
const shaped = /^(?:\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{M}ªº]*|[\p{Lu}\p{M}]+)$/u;
const scripts = [
  /^[\p{Script=Latin}\p{M}]+$/u,
  /^[\p{Script=Cyrillic}\p{M}]+$/u,
  /^[\p{Script=Greek}\p{M}µ]+$/u,
  /^[\p{Script=Arabic}\p{M}ـ]+$/u,
  /^[\p{Script=Hebrew}\p{M}]+$/u,
  /^[\p{Script=Thai}\p{M}]+$/u,
  /^[\p{Script=Hangul}]+$/u,
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+$/u,
];

/** From 0 to 1: the share of the words with letters beyond ASCII that a person could have written. */
function readability(text: string, wide: boolean): number {
  let good = 0;
  let all = 0;
  for (const [found] of text.matchAll(word)) {
    const letters = found.replaceAll(/[\0-\u007F]/g, '').length;
    if (letters === 0) continue;
    all += letters;
    if (nonsense.test(found)) continue;
    const single = scripts.some((script) => script.test(found));
    // Latin words of mostly accented letters are another script read wrongly.
    const likely = !scripts[0]?.test(found) || letters * 2 <= found.length + 1;
    // Rare Han characters are what other charsets turn into when read two bytes at a time.
    if (single && likely && shaped.test(found)) good += letters;
  }
  if (all === 0) return 0;
  return (good / all) * (wide ? 1 : 0.9);
}

/** UTF-16 without a mark: every second byte of most European text is NUL. Null where it is none. */
export function detectUtf16(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 4) return null;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 2048);
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0) even++;
    if (sample[at + 1] === 0) odd++;
  }
  const half = sample.length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
  return even > half * 0.4 && odd < half * 0.05 ? 'utf-16be' : null;
}

/** Whether bytes are UTF-8 that says more than ASCII: what calls itself Latin-1 then is misnamed. */
export function isPlainlyUtf8(bytes: Buffer): boolean {
  return !isAscii(bytes) && isUtf8(bytes);
}
