import { readValue, type ValueKind } from '../writing/read-value.js';
import { type SharedObservable } from '../writing/shared-observable.js';

type Value = Pick<SharedObservable, 'type' | 'value'>;

/** MISP's types and the category that its own list gives them by default. */
export const MISP_TYPES: Record<SharedObservable['type'], { type: string; category: string }> = {
  ipv4: { type: 'ip-dst', category: 'Network activity' },
  ipv6: { type: 'ip-dst', category: 'Network activity' },
  cidr: { type: 'ip-dst', category: 'Network activity' },
  asn: { type: 'AS', category: 'Network activity' },
  domain: { type: 'domain', category: 'Network activity' },
  url: { type: 'url', category: 'Network activity' },
  email: { type: 'email', category: 'Payload delivery' },
  md5: { type: 'md5', category: 'Payload delivery' },
  sha1: { type: 'sha1', category: 'Payload delivery' },
  sha256: { type: 'sha256', category: 'Payload delivery' },
  cve: { type: 'vulnerability', category: 'External analysis' },
};

const KINDS: Record<string, ValueKind> = {
  'ip-src': 'ip',
  'ip-dst': 'ip',
  domain: 'domain',
  hostname: 'domain',
  url: 'url',
  uri: 'url',
  AS: 'asn',
  email: 'email',
  'email-src': 'email',
  'email-dst': 'email',
  'email-reply-to': 'email',
  'target-email': 'email',
  md5: 'md5',
  sha1: 'sha1',
  sha256: 'sha256',
  vulnerability: 'cve',
};

/** Types of two values in one, `|` between: the kind of each, null for what is no value of ours. */
const PAIRS: Record<string, (ValueKind | null)[]> = {
  'domain|ip': ['domain', 'ip'],
  'ip-src|port': ['ip', null],
  'ip-dst|port': ['ip', null],
  'hostname|port': ['domain', null],
  'filename|md5': [null, 'md5'],
  'filename|sha1': [null, 'sha1'],
  'filename|sha256': [null, 'sha256'],
};

/** The values that an attribute stands for; none where it is of a type that we have no value for. Pure. */
export function valuesOfAttribute(type: string, text: string): Value[] {
  // What the sender calls it: `constructor` is no type.
  const kind = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
  if (kind) return readValue(kind, text);
  const pair = Object.hasOwn(PAIRS, type) ? PAIRS[type] : undefined;
  if (!pair) return [];
  // A port is written with `|`, by old senders with `:` – never split an IPv6 address there.
  const parts = text.split('|');
  return pair.flatMap((each, index) => (each === null ? [] : readValue(each, parts[index] ?? '')));
}

/** Types that name whom it happened to. */
export const isTarget = (type: string): boolean => type.startsWith('target-');
