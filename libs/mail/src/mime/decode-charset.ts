import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { CharsetGuess, detectUtf16, isPlainlyUtf8 } from './detect-charset.js';
import { decodeHz, decodeIso2022Shifted } from './decode-shifted.js';
import { decodeUtf7 } from './decode-utf7.js';

/** Labels seen in mail that neither iconv-lite nor the WHATWG list knows, or that mean more than they say. */
const aliases = new Map<string, string>([
  // Senders that say Latin-1 use the windows superset (WHATWG makes the same choice).
  ['iso-8859-1', 'windows-1252'],
  ['iso8859-1', 'windows-1252'],
  ['iso_8859-1', 'windows-1252'],
  ['latin1', 'windows-1252'],
  ['iso-8859-9', 'windows-1254'],
  ['tis-620', 'windows-874'],
  ['gb2312', 'gb18030'],
  ['gb_2312-80', 'gb18030'],
  ['gbk', 'gb18030'],
  ['cp936', 'gb18030'],
  ['x-gbk', 'gb18030'],
  ['iso-8859-8-i', 'iso-8859-8'],
  ['iso-8859-8-e', 'iso-8859-8'],
  ['iso-8859-6-i', 'iso-8859-6'],
  ['iso-8859-6-e', 'iso-8859-6'],
  ['ks_c_5601-1987', 'cp949'],
  ['ks_c_5601', 'cp949'],
  ['ksc5601', 'cp949'],
  ['euc-kr', 'cp949'],
  ['x-windows-949', 'cp949'],
  ['uhc', 'cp949'],
  ['x-sjis', 'shift_jis'],
  ['windows-31j', 'shift_jis'],
  ['cp932', 'shift_jis'],
  ['x-euc-jp', 'euc-jp'],
  ['x-x-big5', 'big5'],
  ['x-cp1251', 'windows-1251'],
  ['unicode-1-1-utf-8', 'utf-8'],
  ['utf-8mb4', 'utf-8'],
  ['utf8mb4', 'utf-8'],
  ['utf8', 'utf-8'],
  ['utf_8', 'utf-8'],
  ['unicode-1-1-utf-7', 'utf-7'],
  ['utf7', 'utf-7'],
  ['unicode', 'utf-16'],
]);

/** Labels that promise nothing about bytes above 127. */
const silent = new Set([
  '',
  'us-ascii',
  'ascii',
  'ansi_x3.4-1968',
  'unknown-8bit',
  'unknown',
  'x-user-defined',
  'default',
  'default_charset',
  '_autodetect',
  'none',
  '7bit',
  '8bit',
]);

/** iconv-lite would take these as charsets, and turn a body into hex digits. */
const notCharsets = new Set(['base64', 'hex', 'binary', 'internal', 'utf-7-imap', 'utf7imap']);

export interface DecodedText {
  text: string;
  /** False where the declared charset means nothing to us and the bytes were guessed at. */
  known: boolean;
}

/**
 * Decodes by the declared charset; undeclared, silent or unknown ones, and those that the bytes contradict, by what
 * the bytes look like, as far as `guess` allows. Never throws.
 */
export function decodeCharset(
  bytes: Buffer,
  declared: string | undefined,
  guess = new CharsetGuess(),
): DecodedText {
  const label = labelOf(declared);
  const name = aliases.get(label) ?? label;
  if (silent.has(name)) return { text: decodeUndeclared(bytes, guess), known: true };
  if (name === 'utf-8')
    return { text: isUtf8(bytes) ? utf8(bytes) : decodeDamagedUtf8(bytes, guess), known: true };
  // Two letters of Latin-1 that happen to make UTF-8 throughout do not occur; misnamed UTF-8 does, every day.
  if (name === 'windows-1252' && isPlainlyUtf8(bytes)) return { text: utf8(bytes), known: true };
  const own = decodeUncommon(bytes, name);
  if (own !== null) return { text: own, known: true };
  if (!notCharsets.has(name) && iconv.encodingExists(name))
    return { text: iconv.decode(bytes, name), known: true };
  return decodeWhatwg(bytes, name, guess);
}

/** A charset's label as senders write it: quoted, with a language (RFC 2231), in capitals. */
function labelOf(declared: string | undefined): string {
  return (declared ?? '')
    .slice(0, 60)
    .replaceAll(/["'\s]/g, '')
    .replace(/\*.*$/, '')
    .toLowerCase();
}

/** UTF-8 where the bytes are valid UTF-8, else by marks and escapes, else by what they read like. */
export function decodeUndeclared(bytes: Buffer, guess = new CharsetGuess()): string {
  const wide = detectUtf16(bytes);
  if (wide) return decodeUtf16(bytes, wide);
  if (isAscii(bytes)) return decodeEscaped(bytes) ?? bytes.toString('latin1');
  if (isUtf8(bytes)) return utf8(bytes);
  return iconv.decode(bytes, guess.detect(bytes));
}

/** A charset that says something about bytes above 127, by the name that we decode it by; else ''. */
export function tellingCharset(declared: string | undefined): string {
  const label = labelOf(declared);
  const name = aliases.get(label) ?? label;
  return silent.has(name) || name.startsWith('utf') || !iconv.encodingExists(name) ? '' : name;
}

/** Seven-bit text with the escapes of an ISO-2022 charset; HZ is not guessed, because `~{` is found in other text. */
function decodeEscaped(bytes: Buffer): string | null {
  if (bytes.includes('\u001B$)C')) return decodeIso2022Shifted(bytes, 'cp949');
  if (bytes.includes('\u001B$)A')) return decodeIso2022Shifted(bytes, 'gb18030');
  return bytes.includes('\u001B$') || bytes.includes('\u001B(J') ? iso2022jp(bytes) : null;
}

function decodeUncommon(bytes: Buffer, name: string): string | null {
  if (name.startsWith('iso-2022-jp') || name === 'csiso2022jp') return iso2022jp(bytes);
  if (name === 'iso-2022-kr' || name === 'csiso2022kr') return decodeIso2022Shifted(bytes, 'cp949');
  if (name.startsWith('iso-2022-cn')) return decodeIso2022Shifted(bytes, 'gb18030');
  if (name === 'hz-gb-2312' || name === 'hz') return decodeHz(bytes);
  if (name === 'utf-7') return decodeUtf7(bytes);
  if (name === 'utf-16') return decodeUtf16(bytes, detectUtf16(bytes) ?? 'utf-16be');
  return null;
}

/** The mark at the start decides against the label; RFC 2781 4.3 takes big endian where neither says. */
function decodeUtf16(bytes: Buffer, order: string): string {
  const text = iconv.decode(bytes, order);
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function iso2022jp(bytes: Buffer): string {
  return new TextDecoder('iso-2022-jp').decode(bytes);
}

function utf8(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** Mostly valid UTF-8 (a cut or one bad byte) stays UTF-8; a text in another charset is read as what it looks like. */
function decodeDamagedUtf8(bytes: Buffer, guess: CharsetGuess): string {
  const text = utf8(bytes);
  const damaged = text.split('\uFFFD').length - 1;
  const wide = text.length - text.replaceAll(/[^\p{ASCII}\uFFFD]/gu, '').length;
  return damaged > wide ? decodeUndeclared(bytes, guess) : text;
}

/** TextDecoder knows some labels more than iconv-lite. */
function decodeWhatwg(bytes: Buffer, label: string, guess: CharsetGuess): DecodedText {
  try {
    return { text: new TextDecoder(label).decode(bytes), known: true };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_ENCODING_NOT_SUPPORTED') throw error;
    return { text: decodeUndeclared(bytes, guess), known: false };
  }
}
