import { type SharedObservable } from '../writing/shared-observable.js';
import { uuid5 } from '../writing/uuid5.js';
import { type StixObject } from './stix-object.js';

/** STIX 2.1 §2.9: ids of cyber-observables are made from their contributing properties, so that equal ones meet. */
const NAMESPACE = '00abedb4-aa42-466c-9c01-fed23315a9b7';

const HASHES: Partial<Record<SharedObservable['type'], string>> = {
  md5: 'MD5',
  sha1: 'SHA-1',
  sha256: 'SHA-256',
};

interface Cyber {
  type: string;
  properties: Record<string, unknown>;
  /** What a pattern compares: `[domain-name:value = '…']`. */
  path: string;
}

/** What a value is in STIX; null for a vulnerability, which is a domain object. Pure. */
function cyber({ type, value }: Pick<SharedObservable, 'type' | 'value'>): Cyber | null {
  const plain = (name: string): Cyber => ({ type: name, properties: { value }, path: `${name}:value` });
  const hash = HASHES[type];
  if (hash) return { type: 'file', properties: { hashes: { [hash]: value } }, path: `file:hashes.'${hash}'` };
  switch (type) {
    case 'ipv4':
      return plain('ipv4-addr');
    case 'ipv6':
      return plain('ipv6-addr');
    // An address object may hold a range in CIDR notation (§6.9, §6.10).
    case 'cidr':
      return plain(value.includes(':') ? 'ipv6-addr' : 'ipv4-addr');
    case 'domain':
      return plain('domain-name');
    case 'url':
      return plain('url');
    case 'email':
      return plain('email-addr');
    case 'asn':
      return {
        type: 'autonomous-system',
        properties: { number: Number(value.slice(2)) },
        path: 'autonomous-system:number',
      };
    case 'cve':
    case 'md5':
    case 'sha1':
    case 'sha256':
      return null;
  }
}

/** The cyber-observable of a value with its id; null where STIX has none. Pure. */
export function observableObject(observable: Pick<SharedObservable, 'type' | 'value'>): StixObject | null {
  const found = cyber(observable);
  if (!found) return null;
  // Canonical form of RFC 8785; one property, so its order cannot matter.
  const id = `${found.type}--${uuid5(NAMESPACE, JSON.stringify(found.properties))}`;
  return { type: found.type, spec_version: '2.1', id, ...found.properties };
}

/** A file by name and hash. Pure. */
export function fileObject(file: {
  name: string;
  contentType: string;
  size: number;
  sha256: string;
}): StixObject {
  const named = { hashes: { 'SHA-256': file.sha256 }, name: file.name };
  // Name and hashes make the id; written here in the order of RFC 8785.
  const id = `file--${uuid5(NAMESPACE, JSON.stringify(named))}`;
  return { type: 'file', spec_version: '2.1', id, ...named, size: file.size, mime_type: file.contentType };
}

/** The pattern that matches a value; null where STIX has none. §9.2: quote and backslash are escaped. Pure. */
export function patternOf(observable: Pick<SharedObservable, 'type' | 'value'>): string | null {
  const found = cyber(observable);
  if (!found) return null;
  const literal =
    observable.type === 'asn'
      ? observable.value.slice(2)
      : `'${observable.value.replaceAll(/[\\']/g, (char) => `\\${char}`)}'`;
  const compares = observable.type === 'cidr' ? 'ISSUBSET' : '=';
  return `[${found.path} ${compares} ${literal}]`;
}
