import { normaliseObservable } from '@tocsin/observables';
import { type InvalidValue } from '../constituency.errors.js';

/** What an organisation owns in the net, in its stored spelling, sorted and without repeats. */
export interface Assets {
  ranges: string[];
  asns: string[];
  domains: string[];
}

/** Nobody owns more than a /8 (IPv4) or a /16 (IPv6): a shorter prefix is a slip that would claim the world. */
const SHORTEST_PREFIX = { v4: 8, v6: 16 };

type Read = (value: string) => { value: string } | { reason: string };

/** Reads the lists that are there; a list that is left out stays out. Everything wrong is named. Pure. */
export function readAssets(input: Partial<Assets>): { assets: Partial<Assets>; invalid: InvalidValue[] } {
  const invalid: InvalidValue[] = [];
  const assets: Partial<Assets> = {};
  for (const [field, read] of [
    ['ranges', readRange],
    ['asns', readAsn],
    ['domains', readDomain],
  ] as const) {
    const given = input[field];
    if (given) assets[field] = readList(field, given, read, invalid);
  }
  return { assets, invalid };
}

function readList(field: string, given: readonly string[], read: Read, invalid: InvalidValue[]): string[] {
  const values = new Set<string>();
  for (const [i, value] of given.entries()) {
    const found = read(value.trim());
    if ('value' in found) values.add(found.value);
    else invalid.push({ field: `${field}.${i}`, value: value.slice(0, 100), reason: found.reason });
  }
  return [...values].sort();
}

function readRange(text: string): { value: string } | { reason: string } {
  const address = normaliseObservable('ipv4', text) ?? normaliseObservable('ipv6', text);
  if (address) return { value: `${address.value}/${address.type === 'ipv4' ? 32 : 128}` };
  const range = normaliseObservable('cidr', text);
  if (!range) return { reason: 'not-a-range' };
  const bits = Number(range.value.slice(range.value.indexOf('/') + 1));
  const shortest = range.value.includes(':') ? SHORTEST_PREFIX.v6 : SHORTEST_PREFIX.v4;
  return bits < shortest ? { reason: 'range-too-wide' } : { value: range.value };
}

function readAsn(text: string): { value: string } | { reason: string } {
  return normaliseObservable('asn', text) ?? { reason: 'not-an-as-number' };
}

/** "*.example.org" and ".example.org" mean the domain: names under it are its own in any case. */
function readDomain(text: string): { value: string } | { reason: string } {
  return normaliseObservable('domain', text.replace(/^\*?\./, '')) ?? { reason: 'not-a-domain' };
}
