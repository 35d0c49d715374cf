import { CharsetGuess } from '../mime/detect-charset.js';
import { readHeaderBlock } from '../mime/header-block.js';
import { PartHeaders } from '../mime/part-headers.js';
import { readMessageIds } from '../mime/message-ids.js';
import { cleanLine } from '../parse/clean-text.js';
import type { OriginalMail } from '../parse/parsed-mail.js';
import { plainLine, type QuotedHead, readQuotedHead } from '../thread/quoted-head.js';
import { isoDate, originalOfHeaders } from './original-headers.js';

const maxOriginals = 10;
const searched = 300_000;

/** A line with which heads begin that people copy out of their mail program. */
const rawStart =
  /^(?:received|return-path|delivered-to|x-[\w-]{2,60}|message-id|from|date|dkim-signature|arc-seal):/i;

/**
 * Mails that stand in a text: as a head that a mail program wrote above what it passes on, or as raw headers that
 * somebody pasted. `own` are the addresses that this message went to: what they wrote is a quotation of us.
 */
export function quotedOriginals(text: string, own: ReadonlySet<string>): OriginalMail[] {
  const lines = text.slice(0, searched).split('\n');
  const found: OriginalMail[] = [];
  // A run of fields that proved to be no raw head is not looked at again from each of its lines.
  let judged = 0;
  for (let at = 0; at < lines.length && found.length < maxOriginals;) {
    const line = lines[at] ?? '';
    const raw = at >= judged && rawStart.test(plainLine(line)) ? readRawHead(lines, at) : null;
    judged = Math.max(judged, raw?.end ?? 0);
    const head = !raw?.original && /[:：]/.test(line) ? readQuotedHead(lines, at) : null;
    const original = raw?.original ?? (head && originalOfHead(head));
    if (original && !isOurs(original, own)) found.push(original);
    at = Math.max((raw?.original ? raw.end : head?.end) ?? 0, at + 1);
  }
  return found;
}

function isOurs({ from }: OriginalMail, own: ReadonlySet<string>): boolean {
  const address = /[^\s<>"()[\]:]{1,64}@[^\s<>"()[\]]{1,255}/.exec(from ?? '')?.[0].toLowerCase();
  return address !== undefined && own.has(address);
}

function originalOfHead({ fields }: QuotedHead): OriginalMail {
  const line = (name: 'from' | 'to' | 'subject' | 'date' | 'reply-to'): string | null =>
    cleanLine(fields.get(name) ?? '', 500) || null;
  const replyTo = line('reply-to');
  return {
    origin: 'quoted',
    from: line('from'),
    to: line('to'),
    subject: line('subject'),
    date: isoDate(line('date')),
    messageId: readMessageIds(fields.get('message-id'))[0] ?? null,
    headers: replyTo === null ? {} : { 'reply-to': [replyTo] },
  };
}

/** Raw headers: at least three fields, a way (`Received`) or an id among them, which no head for people has. */
function readRawHead(lines: string[], start: number): { original: OriginalMail | null; end: number } {
  let end = start;
  let size = 0;
  while (end < lines.length && end - start < 500 && size < 64 * 1024) {
    const line = plainLine(lines[end] ?? '');
    if (!/^(?:[!-9;-~]{1,100}:|[ \t]+\S)/.test(line)) break;
    size += line.length + 1;
    end++;
  }
  if (end - start < 3) return { original: null, end };
  const bytes = Buffer.from(`${lines.slice(start, end).map(plainLine).join('\n')}\n\n`);
  const block = readHeaderBlock(bytes, 0, 200);
  const headers = new PartHeaders(block.fields, 8192, new CharsetGuess('', 5));
  const isRaw = headers.has('received') || headers.has('message-id') || headers.has('return-path');
  const original = isRaw && block.fields.length >= 3 ? originalOfHeaders(headers, 'quoted') : null;
  return { original, end };
}
