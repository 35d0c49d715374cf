import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

/** Labels seen in mail that neither iconv-lite nor the WHATWG list knows, or that mean more than they say. */
const aliases = new Map<string, string>([
  // Senders that say Latin-1 use the windows superset (WHATWG makes the same choice).
  ['iso-8859-1', 'windows-1252'],
  ['latin1', 'windows-1252'],
  ['gb2312', 'gb18030'],
  ['gbk', 'gb18030'],
  ['iso-8859-8-i', 'iso-8859-8'],
  ['ks_c_5601-1987', 'cp949'],
  ['ks_c_5601', 'cp949'],
  ['euc-kr', 'cp949'],
  ['x-sjis', 'shift_jis'],
  ['windows-31j', 'shift_jis'],
  ['x-gbk', 'gb18030'],
  ['unicode-1-1-utf-8', 'utf-8'],
  ['unicode-1-1-utf-7', 'utf-7'],
]);

/** Labels that promise nothing about bytes above 127. */
const silent = new Set([
  '',
  'us-ascii',
  'ascii',
  'ansi_x3.4-1968',
  'unknown-8bit',
  'unknown',
  'default',
  '7bit',
]);

/** iconv-lite would take these as charsets, and turn a body into hex digits. */
const notCharsets = new Set(['base64', 'hex', 'binary', 'internal']);

export interface DecodedText {
  text: string;
  /** False where the declared charset means nothing to us and the bytes were guessed at. */
  known: boolean;
}

/** Decodes by the declared charset; undeclared, silent or unknown ones by what the bytes look like. Never throws. */
export function decodeCharset(bytes: Buffer, declared: string | undefined): DecodedText {
  const label = (declared ?? '').slice(0, 60).trim().replaceAll(/["']/g, '').toLowerCase();
  const name = aliases.get(label) ?? label;
  if (silent.has(name)) return { text: decodeUndeclared(bytes), known: true };
  if (name === 'utf-8' || name === 'utf8') {
    // Bytes that are no UTF-8 although it says so: the guess reads better than a row of U+FFFD.
    return { text: isUtf8(bytes) ? utf8(bytes) : decodeDamagedUtf8(bytes), known: true };
  }
  if (name.startsWith('iso-2022')) return decodeStateful(bytes, name);
  // UTF-7 decodes at 2 MB/s, and no honest mail in it is long.
  if (name.startsWith('utf-7'))
    return { text: iconv.decode(bytes.subarray(0, 256 * 1024), 'utf-7'), known: true };
  if (!notCharsets.has(name) && iconv.encodingExists(name))
    return { text: iconv.decode(bytes, name), known: true };
  return decodeStateful(bytes, name);
}

/** UTF-8 where the bytes are valid UTF-8, else ISO-2022-JP by its escapes, else windows-1252. */
export function decodeUndeclared(bytes: Buffer): string {
  if (isAscii(bytes))
    return bytes.includes('\u001B$') ? decodeStateful(bytes, 'iso-2022-jp').text : bytes.toString('latin1');
  return isUtf8(bytes) ? utf8(bytes) : iconv.decode(bytes, 'windows-1252');
}

function utf8(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** Mostly valid UTF-8 (a cut or one bad byte) stays UTF-8; a text in another charset is read as windows-1252. */
function decodeDamagedUtf8(bytes: Buffer): string {
  const text = utf8(bytes);
  const damaged = text.split('\uFFFD').length - 1;
  const wide = text.length - text.replaceAll(/[^\p{ASCII}\uFFFD]/gu, '').length;
  return damaged > wide ? iconv.decode(bytes, 'windows-1252') : text;
}

/** TextDecoder knows the ISO-2022 family, which iconv-lite lacks, and some labels more. */
function decodeStateful(bytes: Buffer, name: string): DecodedText {
  const label = name.startsWith('iso-2022-jp') ? 'iso-2022-jp' : name;
  try {
    return { text: new TextDecoder(label).decode(bytes), known: true };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_ENCODING_NOT_SUPPORTED') throw error;
    return { text: decodeUndeclared(bytes), known: false };
  }
}
