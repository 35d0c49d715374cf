import { isAsciiAlnum } from './character-classes.js';
import { isMeaninglessAddress, normaliseCidr, normaliseIpv6 } from './ip-address.js';
import type { Scan } from './scan.js';

const COLON = 58;
const UNDERSCORE = 95;
const LONGEST_RUN = 60;
const PREFIX = /\/\d{1,3}(?![\w/])/y;
const ZONE = /%[\w.-]{1,16}/y;

/** IPv6 addresses and ranges, IPv4-mapped ones as IPv4. Times, MAC addresses and `std::vector` are none. */
export function findIpv6(scan: Scan): void {
  const { text } = scan;
  let done = 0;
  for (let colon = text.indexOf(':'); colon >= 0 && !scan.full; colon = text.indexOf(':', done)) {
    let start = colon;
    while (start > done && isAddressUnit(text.charCodeAt(start - 1))) start--;
    let end = colon + 1;
    while (end < text.length && isAddressUnit(text.charCodeAt(end))) end++;
    done = end;
    if (end - start <= LONGEST_RUN && scan.takenBy(colon) === 0) findInRun(scan, start, end);
  }
}

function findInRun(scan: Scan, runStart: number, runEnd: number): void {
  const { text } = scan;
  if (isWordUnit(text.charCodeAt(runEnd))) return;
  let start = runStart;
  let end = runEnd;
  if (text[start] === ':' && text[start + 1] !== ':') start++;
  while (end > start && (text[end - 1] === '.' || (text[end - 1] === ':' && text[end - 2] !== ':'))) end--;
  if (readAddress(scan, start, end)) return;
  // A key in front that happens to be hexadecimal: "face:2001:db8::1".
  const colon = text.indexOf(':', start);
  if (colon > start && colon < end) readAddress(scan, colon + 1, end);
}

function readAddress(scan: Scan, start: number, end: number): boolean {
  const { text } = scan;
  if (end - start < 3 || isWordUnit(text.charCodeAt(start - 1))) return false;
  const address = normaliseIpv6(text.slice(start, end));
  if (!address || isMeaninglessAddress(address)) return false;
  const prefixEnd = endOf(PREFIX, text, end);
  const range = prefixEnd > end ? normaliseCidr(text.slice(start, prefixEnd)) : null;
  const last = range === null ? Math.max(end, endOf(ZONE, text, end)) : prefixEnd;
  scan.take(start, last);
  if (range === null) scan.add(address, start, last);
  else scan.add({ type: 'cidr', value: range }, start, last);
  return true;
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function isAddressUnit(unit: number): boolean {
  const lower = unit | 32;
  return unit === COLON || unit === 46 || (unit >= 48 && unit <= 57) || (lower >= 97 && lower <= 102);
}

function isWordUnit(unit: number): boolean {
  return isAsciiAlnum(unit) || unit === UNDERSCORE;
}
