import { isAsciiAlnum } from './character-classes.js';
import { endOfHost, readHost } from './host-candidates.js';
import { normaliseEmail } from './token-values.js';
import { type Scan, TAKEN_BY_MAILBOX } from './scan.js';

const LONGEST_LOCAL_PART = 64;
/**
 * What a mailbox's first half is made of in practice. RFC 5322 allows more ("/", "|", "{"), which in
 * reports are separators; a non-ASCII letter ends it, because unspaced prose stands right against it.
 */
const LOCAL = new Set(Buffer.from("._%+=~#$!^'*-", 'latin1'));
const MESSAGE_ID = /(?:message-id|references|in-reply-to|content-id|cid)\s{0,4}[:=]\s{0,4}<?$/i;
/** `user=ann@example.test` of a log line; a bounce address (`b+ann=x.test@`) has its sign after a "+" or "-". */
const LOG_KEY = /^[a-z_]{1,16}=/i;

export function findMailboxes(scan: Scan): void {
  const { text } = scan;
  for (let at = text.indexOf('@'); at >= 0 && !scan.full; at = text.indexOf('@', at + 1)) {
    if (scan.takenBy(at) === 0) findMailboxAt(scan, at);
  }
}

function findMailboxAt(scan: Scan, at: number): void {
  const { text } = scan;
  const start = startOfLocalPart(text, at);
  if (start === null) return;
  const host = readHost(text, at + 1, endOfHost(text, at + 1));
  if (!host) return;
  const value = normaliseEmail(text.slice(start, at) + '@' + host.name);
  if (value === null) return;
  scan.take(start, host.end, TAKEN_BY_MAILBOX);
  if (MESSAGE_ID.test(text.slice(Math.max(0, start - 24), start))) return;
  scan.add({ type: 'email', value }, start, host.end);
}

function startOfLocalPart(text: string, at: number): number | null {
  let start = at;
  while (start > 0 && at - start <= LONGEST_LOCAL_PART && isLocal(text.charCodeAt(start - 1))) start--;
  // Longer than any mailbox: what stands here is something else, and its last 64 letters are no one's name.
  if (at - start > LONGEST_LOCAL_PART) return null;
  const key = LOG_KEY.exec(text.slice(start, at));
  if (key) start += key[0].length;
  while (start < at && /[.'*~=#-]/.test(text.charAt(start))) start++;
  return start === at ? null : start;
}

function isLocal(unit: number): boolean {
  return isAsciiAlnum(unit) || LOCAL.has(unit);
}
