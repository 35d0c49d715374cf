import { asciiHostName } from './host-name.js';

/** A dot-atom (RFC 5322, 3.2.3) with the letters of RFC 6532. */
const ATOM = "[\\p{L}\\p{N}\\p{M}!#$%&'*+/=?^_`{|}~-]+";
const LOCAL_PART = new RegExp(`^${ATOM}(?:\\.${ATOM})*$`, 'u');

/** `AS64496` for "64496", "as 64496", "ASN: 64496" and asdot "AS1.10" (RFC 5396); 1 to 2^32 − 1. */
export function normaliseAsn(text: string): string | null {
  const found = /^(?:ASN?[ #:-]{0,2})?(\d{1,10})(?:\.(\d{1,5}))?$/i.exec(text);
  if (!found) return null;
  const high = Number(found[1]);
  const low = found[2] === undefined ? undefined : Number(found[2]);
  if (low !== undefined && (high > 65535 || low > 65535)) return null;
  const number = low === undefined ? high : high * 65536 + low;
  return number >= 1 && number <= 4294967295 ? `AS${number}` : null;
}

/**
 * Lower case throughout: RFC 5321 lets a host tell Ann from ann, none is known that does, and two
 * spellings of one sender must correlate.
 */
export function normaliseEmail(text: string): string | null {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at).normalize('NFC').toLowerCase();
  if (at < 1 || local.length > 64 || !LOCAL_PART.test(local)) return null;
  const host = asciiHostName(text.slice(at + 1));
  return host === null ? null : `${local}@${host}`;
}

/** Lower-case hexadecimal of that many digits. */
export function normaliseHash(text: string, length: number): string | null {
  return text.length === length && /^[0-9a-f]+$/i.test(text) ? text.toLowerCase() : null;
}

/** `CVE-2024-1234`, with whichever dash it was written; null for a year outside 1999 to 2099. */
export function normaliseCve(text: string): string | null {
  const found = /^CVE[-\u2010-\u2015\u2212_ ]?(\d{4})[-\u2010-\u2015\u2212_ ]?(\d{4,10})$/i.exec(text);
  if (!found || Number(found[1]) < 1999 || Number(found[1]) > 2099) return null;
  return `CVE-${found[1]}-${found[2]}`;
}
