import { type SharedObservable } from '../writing/shared-observable.js';
import { readValue } from '../writing/read-value.js';

type Value = Pick<SharedObservable, 'type' | 'value'>;

/** The values that a cyber-observable stands for; none where it holds no value of ours. Pure. */
export function observableOf(object: Record<string, unknown> & { type: string }): Value[] {
  const { type, value } = object;
  if (type === 'autonomous-system')
    return Number.isInteger(object['number'])
      ? [{ type: 'asn', value: `AS${Number(object['number'])}` }]
      : [];
  if (type === 'file') return hashesOf(object['hashes']);
  if (typeof value !== 'string') return [];
  switch (type) {
    case 'ipv4-addr':
    case 'ipv6-addr':
      return readValue('ip', value);
    case 'domain-name':
      return readValue('domain', value);
    case 'url':
      return readValue('url', value);
    case 'email-addr':
      return readValue('email', value);
    default:
      return [];
  }
}

const HASHES = [
  ['MD5', 'md5'],
  ['SHA-1', 'sha1'],
  ['SHA-256', 'sha256'],
] as const;

function hashesOf(hashes: unknown): Value[] {
  if (typeof hashes !== 'object' || hashes === null) return [];
  const all = new Map(Object.entries(hashes));
  return HASHES.flatMap(([name, type]) => {
    const value: unknown = all.get(name);
    return typeof value === 'string' ? readValue(type, value) : [];
  });
}
