import { isAsciiAlnum } from './character-classes.js';
import { endOfAsciiPart, endOfHost, readHost, trimHostEnd } from './host-candidates.js';
import { hasKnownSuffix } from './host-name.js';
import { isMeaninglessAddress } from './ip-address.js';
import type { Scan } from './scan.js';
import { endOfUrlRun, trimUrlEnd } from './url-end.js';
import { isKnownScheme, MAX_URL_LENGTH, normaliseUrl, type UrlValue } from './url-value.js';

const LONGEST_SCHEME = 8;
const LONGEST_USER = 256;

/** URLs with a scheme, and their hosts. A bare "evil.example/login" is read as the domain it starts with. */
export function findUrls(scan: Scan): void {
  const { text } = scan;
  for (let mark = text.indexOf('://'); mark >= 0 && !scan.full;) {
    const end = findUrlAt(scan, mark);
    mark = text.indexOf('://', Math.max(end, mark + 3));
  }
}

/** Takes up the URL whose "://" stands at `mark`; returns the position to go on from. */
function findUrlAt(scan: Scan, mark: number): number {
  const { text } = scan;
  const start = startOfScheme(text, mark);
  if (start === null) return mark + 3;
  const hostStart = startOfHost(text, mark + 3);
  const hostEnd = text[hostStart] === '[' ? text.indexOf(']', hostStart) + 1 : endOfHost(text, hostStart);
  // Decided before the path is read: "http://http://http://…" must not read the rest of the text each time.
  if (!couldBeHost(text, hostStart, hostEnd)) return mark + 3;
  const runEnd = /[/?#:]/.test(text.charAt(hostEnd)) ? endOfUrlRun(text, start, hostEnd) : hostEnd;
  const read = readUrl(scan, start, hostStart, hostEnd, runEnd);
  // A run that was read and refused (a port of 99999) is left behind whole: read once only.
  if (!read) return Math.max(mark + 3, runEnd);
  scan.take(start, Math.max(read.end, start));
  if (isMeaninglessAddress(read.url.host)) return read.end;
  if (read.whole) scan.add({ type: 'url', value: read.url.value }, start, read.end);
  const { host } = read.url;
  if (host.type !== 'domain' || hasKnownSuffix(host.value)) {
    const brackets = text[hostStart] === '[' ? 1 : 0;
    scan.add(host, hostStart + brackets, Math.min(read.end, read.hostEnd) - brackets);
  }
  return read.end;
}

interface ReadUrl {
  url: UrlValue;
  end: number;
  hostEnd: number;
  /** False where the URL was too long and stands for its host only. */
  whole: boolean;
}

function readUrl(
  scan: Scan,
  start: number,
  hostStart: number,
  hostEnd: number,
  runEnd: number,
): ReadUrl | null {
  const { text } = scan;
  const nameEnd = text[hostStart] === '[' ? hostEnd : trimHostEnd(text, hostStart, hostEnd);
  if (runEnd > hostEnd) {
    const end = trimUrlEnd(text, start, runEnd);
    if (end - start > MAX_URL_LENGTH) {
      scan.noteUrlTooLong(end - start);
      const host = normaliseUrl(text.slice(start, hostEnd));
      return host && { url: host, end, hostEnd: nameEnd, whole: false };
    }
    const url = normaliseUrl(text.slice(start, end));
    return url && { url, end, hostEnd: Math.min(nameEnd, end), whole: true };
  }
  // No path: prose may stand against the name, so the longest reading with a suffix that exists wins.
  const known = readHost(text, hostStart, hostEnd);
  const end = known?.end ?? endOfAsciiPart(text, hostStart, nameEnd);
  const url = normaliseUrl(text.slice(start, end));
  return url && { url, end, hostEnd: end, whole: true };
}

function startOfScheme(text: string, mark: number): number | null {
  let start = mark;
  while (start > 0 && mark - start < LONGEST_SCHEME && isAsciiAlnum(text.charCodeAt(start - 1))) start--;
  const word = text.slice(start, mark).toLowerCase();
  if (isKnownScheme(word)) return start;
  // Glued to a word in front: "URLhttp://…".
  const glued = /https?$/.exec(word);
  return glued ? start + glued.index : null;
}

/** Behind "user:password@", where there is one. */
function startOfHost(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST_USER);
  let host = start;
  for (let i = start; i < limit && !/[\s/?#<>"\\]/.test(text.charAt(i)); i++) {
    if (text[i] === '@') host = i + 1;
  }
  return host;
}

function couldBeHost(text: string, start: number, end: number): boolean {
  if (text[start] === '[') return end > start && end - start < 64;
  const host = text.slice(start, end);
  const numeric = /^(?:0x[0-9a-f]{2,8}|\d{8,10})$/i.test(host);
  return (numeric || /[^.]\.+[^.]/.test(host)) && URL.canParse(`http://${host}`);
}
