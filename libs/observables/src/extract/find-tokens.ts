import { normaliseAsn, normaliseCve } from './token-values.js';
import { type Scan, TAKEN_BY_MAILBOX } from './scan.js';

/**
 * "AS64496" anywhere; with a blank only what cannot be English in capitals ("SAME AS 2024"): "ASN 64496",
 * "AS 64496" from five digits on.
 */
const ASN =
  /(?<![A-Za-z0-9_])(?:[Aa][Ss][Nn][ :#]{0,2}\d{1,10}|as\d{3,10}|AS[:#-]?\d{1,10}|AS \d{5,10})(?:\.\d{1,5})?(?![A-Za-z0-9_])/g;
const HASH = /(?<![A-Za-z0-9_])[0-9a-fA-F]{32,64}(?![A-Za-z0-9_])/g;
const CVE =
  /(?<![A-Za-z0-9])CVE[-\u2010-\u2015\u2212_ ]?(?:19|20)\d{2}[-\u2010-\u2015\u2212_ ]\d{4,10}(?![0-9A-Za-z])/gi;
const HASH_TYPES = new Map([
  [32, 'md5'],
  [40, 'sha1'],
  [64, 'sha256'],
] as const);
/** Digests of nothing: in every sandbox report, and no link between two of them. */
const EMPTY = new Set([
  'd41d8cd98f00b204e9800998ecf8427e',
  'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
]);

/** AS numbers, file hashes and CVE ids. The last two count inside URLs too (links to scanners and advisories). */
export function findTokens(scan: Scan): void {
  for (const found of scan.text.matchAll(ASN)) {
    const value = scan.takenBy(found.index) === 0 ? normaliseAsn(found[0]) : null;
    if (value !== null) scan.add({ type: 'asn', value }, found.index, found.index + found[0].length);
    if (scan.full) return;
  }
  for (const found of scan.text.matchAll(HASH)) {
    addHash(scan, found[0], found.index);
    if (scan.full) return;
  }
  for (const found of scan.text.matchAll(CVE)) {
    const value = normaliseCve(found[0]);
    if (value !== null) scan.add({ type: 'cve', value }, found.index, found.index + found[0].length);
    if (scan.full) return;
  }
}

function addHash(scan: Scan, digits: string, start: number): void {
  const type = HASH_TYPES.get(digits.length as 32 | 40 | 64);
  const value = digits.toLowerCase();
  // A run of decimal digits is a number, a run of one digit a filler; in a mailbox it is a tracking token.
  if (!type || !/[a-f]/.test(value) || !/[0-9]/.test(value) || /^(.)\1*$/.test(value) || EMPTY.has(value))
    return;
  if (scan.takenBy(start) === TAKEN_BY_MAILBOX) return;
  scan.add({ type, value }, start, start + digits.length);
}
