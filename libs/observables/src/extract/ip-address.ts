import ipaddr from 'ipaddr.js';
import { formatIpv6, ipv6Groups, isAssignedIpv6, mappedIpv4, maskIpv6 } from './ipv6-groups.js';
import type { NormalisedObservable } from './observable-type.js';

/** `192.0.2.1` for a dotted quad; null for anything else. Zero-padded logs ("192.000.002.001") are read as decimal. */
export function normaliseIpv4(text: string): string | null {
  const parts = text.split('.');
  if (parts.length !== 4 || parts.some((part) => !/^\d{1,3}$/.test(part) || Number(part) > 255)) return null;
  // A single padded octet could mean octal (RFC 6943, 3.1.1): only a wholly padded address is unambiguous.
  const padded = parts.filter((part) => part.length > 1 && part.startsWith('0'));
  if (padded.length > 0 && parts.some((part) => part.length !== 3)) return null;
  return parts.map(Number).join('.');
}

/** RFC 5952 spelling without a zone; an IPv4-mapped address becomes the IPv4 address it means. */
export function normaliseIpv6(text: string): { type: 'ipv4' | 'ipv6'; value: string } | null {
  const groups = ipv6Groups(text.replace(/%[\w.-]{1,32}$/, ''));
  if (!groups) return null;
  const mapped = mappedIpv4(groups);
  return mapped === null ? { type: 'ipv6', value: formatIpv6(groups) } : { type: 'ipv4', value: mapped };
}

/** The network address with its prefix: `192.0.2.77/24` → `192.0.2.0/24`; a mapped range as the IPv4 range it means. */
export function normaliseCidr(text: string): string | null {
  const slash = text.indexOf('/');
  const prefix = text.slice(slash + 1);
  if (slash < 0 || !/^\d{1,3}$/.test(prefix)) return null;
  const bits = Number(prefix);
  const address = text.slice(0, slash);
  const v4 = normaliseIpv4(address);
  if (v4 !== null) return bits > 32 ? null : `${maskIpv4(v4, bits)}/${bits}`;
  const groups = bits > 128 ? null : ipv6Groups(address);
  if (!groups) return null;
  const mapped = mappedIpv4(groups);
  if (mapped !== null && bits >= 96) return `${maskIpv4(mapped, bits - 96)}/${bits - 96}`;
  return `${formatIpv6(maskIpv6(groups, bits))}/${bits}`;
}

function maskIpv4(value: string, bits: number): string {
  return value
    .split('.')
    .map((octet, i) => Number(octet) & (0xff << Math.min(8, Math.max(0, 8 * (i + 1) - bits))) & 0xff)
    .join('.');
}

/** Addresses that name no machine elsewhere: unspecified, loopback, netmasks and broadcast (class E). */
export function isMeaninglessIpv4(value: string): boolean {
  const first = Number(value.slice(0, value.indexOf('.')));
  return first === 0 || first === 127 || first >= 240;
}

/** Loopback, unspecified and space that no one was given: `::1`, `12::30`. */
export function isMeaninglessIpv6(value: string): boolean {
  const groups = ipv6Groups(value);
  return !groups || !isAssignedIpv6(groups);
}

export function isMeaninglessAddress(address: NormalisedObservable): boolean {
  if (address.type === 'ipv4') return isMeaninglessIpv4(address.value);
  return address.type === 'ipv6' && isMeaninglessIpv6(address.value);
}

/** Private, shared and link-local space: the same value in two reports says nothing about a link between them. */
export function isLocalAddress(value: string): boolean {
  const address = value.split('/')[0] ?? value;
  if (!ipaddr.isValid(address)) return false;
  return ['private', 'carrierGradeNat', 'linkLocal', 'uniqueLocal', 'loopback', 'unspecified'].includes(
    ipaddr.parse(address).range(),
  );
}
