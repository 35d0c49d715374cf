import { isIP } from 'node:net';
import { hasForm } from '../checking/text-forms.js';
import { type SharedObservable } from './shared-observable.js';

type Value = Pick<SharedObservable, 'type' | 'value'>;
/** What a document calls it; an address may be of either version, and a range. */
export type ValueKind = 'ip' | 'asn' | 'domain' | 'url' | 'email' | 'md5' | 'sha1' | 'sha256' | 'cve';

const HEX = { md5: 32, sha1: 40, sha256: 64 } as const;

/**
 * A value as a document spells it, in our spelling as far as that needs no tables (case, the full length of a prefix);
 * none where it is not what its kind says. Whoever stores it normalises it. Pure.
 */
export function readValue(kind: ValueKind, text: string): Value[] {
  const value = text.trim();
  switch (kind) {
    case 'ip':
      return readAddress(value.toLowerCase());
    case 'asn':
      return /^(?:AS)?\d{1,10}$/i.test(value)
        ? [{ type: 'asn', value: `AS${value.replace(/^AS/i, '')}` }]
        : [];
    case 'domain':
      // Names of other scripts come as they are written: whoever stores them makes them ASCII.
      return value.length <= 253 && /^[^\s/@:?#[\]]+\.[^\s/@:?#[\]]+$/.test(value)
        ? [{ type: 'domain', value: value.toLowerCase().replace(/\.$/, '') }]
        : [];
    case 'url':
      return value.length <= 20_000 && URL.canParse(value) ? [{ type: 'url', value }] : [];
    case 'email':
      return hasForm(value, 'email') ? [{ type: 'email', value }] : [];
    case 'cve':
      return /^CVE-\d{4}-\d{4,}$/i.test(value) ? [{ type: 'cve', value: value.toUpperCase() }] : [];
    case 'md5':
    case 'sha1':
    case 'sha256':
      return value.length === HEX[kind] && /^[0-9a-f]+$/i.test(value)
        ? [{ type: kind, value: value.toLowerCase() }]
        : [];
  }
}

function readAddress(text: string): Value[] {
  const [address = '', prefix, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || address.includes('%') || more.length > 0) return [];
  const bits = version === 4 ? 32 : 128;
  if (prefix === undefined) return [{ type: version === 4 ? 'ipv4' : 'ipv6', value: address }];
  if (!/^\d{1,3}$/.test(prefix) || Number(prefix) > bits) return [];
  if (Number(prefix) === bits) return [{ type: version === 4 ? 'ipv4' : 'ipv6', value: address }];
  return [{ type: 'cidr', value: `${address}/${Number(prefix)}` }];
}
