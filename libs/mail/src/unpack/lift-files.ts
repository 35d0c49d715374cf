import { decodeUuLine } from './uuencode.js';
import { decodeYencLine } from './yenc.js';

/** A file that stood in the text of a message. */
export interface LiftedFile {
  name: string;
  encoding: 'uuencode' | 'yenc';
  content: Buffer;
  /** It has its last line, and the length that it states. */
  complete: boolean;
}

const LF = 0x0a;
const CR = 0x0d;
const maxFiles = 100;

/** Whether text may hold files: a cheap look before the slow one. */
export function mayHoldFiles(bytes: Buffer): boolean {
  return bytes.includes('begin ') || bytes.includes('=ybegin ');
}

/**
 * Takes uuencoded and yEnc files out of a text and leaves a line in the place of each. Works on bytes, because yEnc is
 * no text in any charset. Linear; a block that is never closed ends at its first line that is no data.
 */
export function liftFiles(bytes: Buffer): { rest: Buffer; files: LiftedFile[] } {
  const files: LiftedFile[] = [];
  const rest: Buffer[] = [];
  let copied = 0;
  for (let at = 0; at < bytes.length && files.length < maxFiles;) {
    const line = lineAt(bytes, at);
    const lifted = readUu(bytes, line) ?? readYenc(bytes, line);
    if (!lifted) {
      at = line.next;
      continue;
    }
    rest.push(bytes.subarray(copied, at), marker(bytes, line, lifted.file.content.length));
    files.push(lifted.file);
    copied = lifted.next;
    at = lifted.next;
  }
  if (files.length === 0) return { rest: bytes, files };
  rest.push(bytes.subarray(copied));
  return { rest: Buffer.concat(rest), files };
}

interface Line {
  start: number;
  end: number;
  next: number;
}

function lineAt(bytes: Buffer, start: number): Line {
  const feed = bytes.indexOf(LF, start);
  const next = feed < 0 ? bytes.length : feed + 1;
  let end = feed < 0 ? bytes.length : feed;
  if (end > start && bytes[end - 1] === CR) end--;
  return { start, end, next };
}

function readUu(bytes: Buffer, { start, end, next }: Line): { file: LiftedFile; next: number } | null {
  if (bytes[start] !== 0x62 || end - start > 400) return null;
  const name = /^begin(?:-base64)? [0-7]{3,4} (\S.*)$/.exec(bytes.toString('latin1', start, end));
  if (!name?.[1]) return null;
  const isBase64 = bytes.toString('latin1', start, start + 12) === 'begin-base64';
  const pieces: Buffer[] = [];
  let complete = false;
  let at = next;
  while (at < bytes.length) {
    const line = lineAt(bytes, at);
    const content = bytes.subarray(line.start, line.end);
    // The line of length nought, a blank, is empty where a mail server cut blanks.
    const isLast =
      content.length === 0 && /^end\r?$/m.test(bytes.toString('latin1', line.next, line.next + 4));
    const closes = /^(?:end|====)\s*$/.test(content.toString('latin1', 0, 8));
    const data = closes || isBase64 ? null : decodeUuLine(content);
    if (
      !data &&
      !closes &&
      !isLast &&
      !(isBase64 && /^[A-Za-z0-9+/=]+$/.test(content.toString('latin1', 0, 200)))
    )
      break;
    at = line.next;
    complete = closes;
    if (closes) break;
    if (!isLast) pieces.push(data ?? Buffer.from(content.toString('latin1'), 'base64'));
  }
  // `begin 644 x` is said in words too; only data makes it a file.
  if (pieces.length === 0) return null;
  return {
    file: { name: utf8(name[1]), encoding: 'uuencode', content: Buffer.concat(pieces), complete },
    next: at,
  };
}

function readYenc(bytes: Buffer, { start, end, next }: Line): { file: LiftedFile; next: number } | null {
  if (bytes[start] !== 0x3d || end - start > 600) return null;
  const head = /^=ybegin .*?\bsize=(\d{1,12}).*? name=(.+)$/.exec(bytes.toString('latin1', start, end));
  if (!head?.[2]) return null;
  const pieces: Buffer[] = [];
  let complete = false;
  let length = 0;
  let at = next;
  while (at < bytes.length) {
    const line = lineAt(bytes, at);
    const content = bytes.subarray(line.start, line.end);
    if (content.subarray(0, 6).equals(Buffer.from('=ybegi'))) break;
    at = line.next;
    if (content.subarray(0, 5).equals(Buffer.from('=yend'))) {
      complete = length === Number(head[1]);
      break;
    }
    if (content.subarray(0, 6).equals(Buffer.from('=ypart'))) continue;
    const data = decodeYencLine(content);
    length += data.length;
    pieces.push(data);
  }
  return {
    file: { name: utf8(head[2].trim()), encoding: 'yenc', content: Buffer.concat(pieces), complete },
    next: at,
  };
}

/** The sender's own first line stays where the file stood, with what became of it. */
function marker(bytes: Buffer, { start, end }: Line, length: number): Buffer {
  return Buffer.concat([bytes.subarray(start, end), Buffer.from(` [${length} bytes]\n`)]);
}

function utf8(latin1: string): string {
  return Buffer.from(latin1, 'latin1').toString('utf8');
}
