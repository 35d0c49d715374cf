import { asciiHostName, displayHostName, hasKnownSuffix } from './host-name.js';
import { normaliseCidr, normaliseIpv4, normaliseIpv6 } from './ip-address.js';
import type { NormalisedObservable, ObservableType } from './observable-type.js';
import { refang } from './refang.js';
import { normaliseUrl } from './url-value.js';

const MAX_LENGTH = 8192;
const HASH_LENGTH = { md5: 32, sha1: 40, sha256: 64 } as const;

/**
 * A value given by a person or a machine (API, form, search box) in its stored spelling: refanged, lower
 * case, compressed … Null where it is no value of that type. Idempotent: its own result comes back unchanged.
 * An IPv4-mapped IPv6 address comes back as `ipv4`.
 */
export function normaliseObservable(type: ObservableType, value: string): NormalisedObservable | null {
  if (value.length > MAX_LENGTH) return null;
  const first = once(type, value);
  if (!first) return null;
  // Percent-decoding and IDNA may leave what reads as another defanging; such a value has no stable spelling.
  const second = once(first.type, first.value);
  return second?.type === first.type && second.value === first.value ? first : null;
}

function once(type: ObservableType, value: string): NormalisedObservable | null {
  const text = refang(value).trim();
  switch (type) {
    case 'ipv4':
      return wrap('ipv4', normaliseIpv4(text));
    case 'ipv6':
      return normaliseIpv6(text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text);
    case 'cidr':
      return wrap('cidr', normaliseCidr(text));
    case 'asn':
      return wrap('asn', normaliseAsn(text));
    case 'domain':
      return wrap('domain', asciiHostName(text));
    case 'url':
      return wrap('url', normaliseUrl(text)?.value ?? null);
    case 'email':
      return wrap('email', normaliseEmail(text));
    case 'md5':
    case 'sha1':
    case 'sha256':
      return wrap(type, normaliseHash(text, HASH_LENGTH[type]));
    case 'cve':
      return wrap('cve', normaliseCve(text));
  }
}

function wrap(type: ObservableType, value: string | null): NormalisedObservable | null {
  return value === null ? null : { type, value };
}

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
  if (
    at < 1 ||
    local.length > 64 ||
    !/^[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+)*$/u.test(local)
  )
    return null;
  const host = asciiHostName(text.slice(at + 1));
  return host === null ? null : `${local}@${host}`;
}

function normaliseHash(text: string, length: number): string | null {
  return text.length === length && /^[0-9a-f]+$/i.test(text) ? text.toLowerCase() : null;
}

export function normaliseCve(text: string): string | null {
  const found = /^CVE[-\u2010-\u2015\u2212_ ]?(\d{4})[-\u2010-\u2015\u2212_ ]?(\d{4,10})$/i.exec(text);
  if (!found || Number(found[1]) < 1999 || Number(found[1]) > 2099) return null;
  return `CVE-${found[1]}-${found[2]}`;
}

/** The type a bare value most likely has, for a search box; null where it is no observable. */
export function guessObservable(value: string): NormalisedObservable | null {
  const order = ['url', 'email', 'cidr', 'ipv4', 'ipv6', 'cve', 'md5', 'sha1', 'sha256', 'domain'] as const;
  for (const type of order) {
    const found = normaliseObservable(type, value);
    if (found && (type !== 'domain' || hasKnownSuffix(found.value))) return found;
  }
  return /^asn?/i.test(value.trim()) ? normaliseObservable('asn', value) : null;
}

/** The host of a URL, e-mail address or domain as it is stored; null for other types. Used to find the owner. */
export function hostOf({ type, value }: NormalisedObservable): NormalisedObservable | null {
  if (type === 'domain') return { type, value };
  if (type === 'email') return { type: 'domain', value: value.slice(value.lastIndexOf('@') + 1) };
  if (type === 'url') return normaliseUrl(value)?.host ?? null;
  return null;
}

/** What people should see instead of punycode; undefined where the value reads well already. */
export function displayObservable({ type, value }: NormalisedObservable): string | undefined {
  if (!value.includes('xn--')) return undefined;
  if (type === 'domain') return displayHostName(value);
  const host = hostOf({ type, value });
  const shown = host ? displayHostName(host.value) : undefined;
  return shown === undefined || !host ? undefined : value.replace(host.value, shown);
}
