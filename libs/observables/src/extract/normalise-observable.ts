import { asciiHostName, displayHostName, hasKnownSuffix } from './host-name.js';
import { normaliseCidr, normaliseIpv4, normaliseIpv6 } from './ip-address.js';
import type { NormalisedObservable, ObservableType } from './observable-type.js';
import { normaliseAsn, normaliseCve, normaliseEmail, normaliseHash } from './token-values.js';
import { refang } from './refang.js';
import { normaliseUrl } from './url-value.js';

const MAX_LENGTH = 8192;

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

type Read = (text: string) => NormalisedObservable | null;

const READ: Record<ObservableType, Read> = {
  ipv4: plain('ipv4', normaliseIpv4),
  ipv6: (text) => normaliseIpv6(text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text),
  cidr: plain('cidr', normaliseCidr),
  asn: plain('asn', normaliseAsn),
  domain: plain('domain', asciiHostName),
  url: plain('url', (text) => normaliseUrl(text)?.value ?? null),
  email: plain('email', normaliseEmail),
  md5: plain('md5', (text) => normaliseHash(text, 32)),
  sha1: plain('sha1', (text) => normaliseHash(text, 40)),
  sha256: plain('sha256', (text) => normaliseHash(text, 64)),
  cve: plain('cve', normaliseCve),
};

function plain(type: ObservableType, read: (text: string) => string | null): Read {
  return (text) => {
    const value = read(text);
    return value === null ? null : { type, value };
  };
}

function once(type: ObservableType, value: string): NormalisedObservable | null {
  return READ[type](refang(value).trim());
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
