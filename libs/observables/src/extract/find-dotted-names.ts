import { LABEL_ASCII, LABEL_OTHER, labelClass } from './character-classes.js';
import { isLikelyDomain } from './domain-judgement.js';
import { readHost } from './host-candidates.js';
import { isMeaninglessIpv4, normaliseCidr, normaliseIpv4 } from './ip-address.js';
import type { Scan } from './scan.js';
import { endOfUrlRun } from './url-end.js';
import { isVersionNumber } from './version-judgement.js';

const DOT = 46;
const LONGEST_NAME = 255;
const QUAD =
  /(?<![0-9A-Za-z_.])\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?![0-9A-Za-z_]|-[A-Za-z]|\.(?:[0-9a-z_]|[A-Z][A-Z0-9]))/g;
const PREFIX = /\/\d{1,2}(?![\w/]|\.\d)/y;

/** IPv4 addresses and ranges, and domain names: everything that is held together by dots. */
export function findDottedNames(scan: Scan): void {
  const { text } = scan;
  let done = 0;
  for (let dot = text.indexOf('.'); dot >= 0 && !scan.full; dot = text.indexOf('.', done)) {
    if (scan.takenBy(dot) !== 0) {
      done = dot + 1;
      continue;
    }
    let start = dot;
    while (start > done && isNameUnit(scan, start - 1)) start--;
    let end = dot + 1;
    while (end < text.length && isNameUnit(scan, end)) end++;
    done = Math.max(end, readRun(scan, start, end));
  }
}

function isNameUnit(scan: Scan, at: number): boolean {
  const unit = scan.text.charCodeAt(at);
  return (unit === DOT || labelClass(unit) !== 0) && scan.takenBy(at) === 0;
}

/** Returns how far the text is dealt with: a path behind a name belongs to it. */
function readRun(scan: Scan, start: number, end: number): number {
  if (readQuads(scan, start, end)) return end;
  let done = end;
  for (const [from, to] of pieces(scan.text, start, end)) done = Math.max(done, readName(scan, from, to));
  return done;
}

function readQuads(scan: Scan, runStart: number, runEnd: number): boolean {
  const run = scan.text.slice(runStart, runEnd);
  let seen = false;
  for (const found of run.matchAll(QUAD)) {
    const start = runStart + found.index;
    const end = start + found[0].length;
    const value = normaliseIpv4(found[0]);
    if (value === null) continue;
    seen = true;
    if (isMeaninglessIpv4(value) || isVersionNumber(scan.text, start, end)) continue;
    PREFIX.lastIndex = end;
    const prefixEnd = PREFIX.test(scan.text) ? PREFIX.lastIndex : end;
    const range = prefixEnd > end ? normaliseCidr(scan.text.slice(start, prefixEnd)) : null;
    if (range === null) scan.add({ type: 'ipv4', value }, start, end);
    else scan.add({ type: 'cidr', value: range }, start, prefixEnd);
  }
  return seen;
}

/** Parts of a run that could each be a name: cut at empty labels, and where unspaced prose meets ASCII. */
function* pieces(text: string, runStart: number, runEnd: number): Generator<[number, number]> {
  let from = runStart;
  for (let i = runStart; i <= runEnd; i++) {
    const unit = text.charCodeAt(i);
    const kind = labelClass(unit);
    const previous = i > from ? labelClass(text.charCodeAt(i - 1)) : 0;
    const empty = unit === DOT && text.charCodeAt(i - 1) === DOT && i > from;
    const seam =
      (kind === LABEL_ASCII && previous === LABEL_OTHER) ||
      (kind === LABEL_OTHER && previous === LABEL_ASCII);
    if (i < runEnd && !empty && !seam) continue;
    if (i - from >= 4 && i - from <= LONGEST_NAME) yield [from, i];
    from = i;
  }
}

function readName(scan: Scan, from: number, to: number): number {
  const { text } = scan;
  let start = from;
  let end = to;
  // Emphasis ("_evil.example_") goes from both sides; a service label's underscore stays ("_dmarc.example").
  const emphasised = /[_-]/.test(text.charAt(end - 1));
  while (start < end && (/[.-]/.test(text.charAt(start)) || (emphasised && text[start] === '_'))) start++;
  while (end > start && /[._-]/.test(text.charAt(end - 1))) end--;
  if (!text.slice(start, end).includes('.')) return to;
  const host = readHost(text, start, end);
  if (!host) return to;
  const context = { text, start, end: host.end, defanged: scan.wasDefanged(start, host.end) };
  if (!isLikelyDomain(host.name, context)) return to;
  const pathEnd = text[host.end] === '/' ? endOfUrlRun(text, start, host.end) : host.end;
  scan.take(start, pathEnd);
  scan.add({ type: 'domain', value: host.name }, start, host.end);
  return Math.max(to, pathEnd);
}
