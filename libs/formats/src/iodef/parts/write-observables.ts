import { type SharedCase, type SharedCaseObservable } from '../../case/shared-case.js';
import { hashToIodef, isHash } from './hashes.js';
import { type Json, said, wordsIn, writtenTime } from './iodef-json.js';
import { restrictionOf } from './labels.js';

type Value = Pick<SharedCaseObservable, 'type' | 'value'>;

const CATEGORIES: Partial<Record<SharedCaseObservable['type'], string>> = {
  ipv4: 'ipv4-addr',
  ipv6: 'ipv6-addr',
  asn: 'asn',
  url: 'site-uri',
  email: 'e-mail',
};
export const CVE = /^CVE-\d{4}-\d{4,19}$/;

const idOf = (index: number) => ({ 'observable-id': `observable-${index + 1}` });

/**
 * Values as IODEF has them. What a person holds for malicious is an indicator, to be acted upon; what was merely seen, and
 * above all a victim's own, is a system of the event. The number in its `observable-id` keeps the order of the case.
 */
export function observablesToIodef({ observables, owner, revision }: SharedCase): {
  indicators: Json[];
  events: Json[];
} {
  const indicators: Json[] = [];
  const events: Json[] = [];
  for (const [index, observable] of observables.entries()) {
    const times = { StartTime: writtenTime(observable.firstSeen), EndTime: writtenTime(observable.lastSeen) };
    const label = restrictionOf(observable.tlp);
    const Description = wordsIn(observable.note);
    const node = nodeOf(observable, index);
    const record = node ? undefined : recordOf(observable, index);
    if (observable.malicious && !observable.affected) {
      const Observable = node ? onlyOf(node) : record;
      if (!Observable) continue;
      const IndicatorID = { id: `indicator-${index + 1}`, name: owner, version: String(revision) };
      indicators.push(said({ ...label, IndicatorID, Description, ...times, Observable }));
    } else if (node) {
      const Counter = [{ value: observable.count, type: 'count', unit: 'event' }];
      const System = [said({ ...categoryOf(observable), ...label, Node: node, Counter, Description })];
      events.push(said({ ...times, System }));
    } else if (record) {
      const part = record.FileData
        ? { RecordData: [{ FileData: [record.FileData] }] }
        : { Method: [{ Reference: [record.Reference] }] };
      events.push(said({ ...label, Description, ...times, ...part }));
    }
  }
  return { indicators, events };
}

function categoryOf({ affected, malicious }: SharedCaseObservable): Json {
  if (affected) return { category: 'target' };
  return malicious ? { category: 'source' } : { category: 'ext-value', 'ext-category': 'observed' };
}

/** `Node` of a host or address; undefined for what is neither. */
function nodeOf({ type, value }: Value, index: number): Json | undefined {
  if (type === 'domain')
    return {
      DomainData: [{ 'system-status': 'unknown', 'domain-status': 'unknown', ...idOf(index), Name: value }],
    };
  const category = type === 'cidr' ? (value.includes(':') ? 'ipv6-net' : 'ipv4-net') : CATEGORIES[type];
  return category ? { Address: [{ category, ...idOf(index), value }] } : undefined;
}

const onlyOf = (node: Json): Json =>
  Array.isArray(node.Address)
    ? { Address: (node.Address as unknown[])[0] }
    : { DomainData: (node.DomainData as unknown[])[0] };

/** A file by its hash, or a vulnerability by its number; undefined for what is spelled as neither. */
function recordOf({ type, value }: Value, index: number): Json | undefined {
  if (isHash(type, value))
    return { FileData: { ...idOf(index), File: [{ HashData: hashToIodef(type, value) }] } };
  // No `ReferenceName`: its `specIndex` names a list of IANA's, and a wrong number would name another list.
  if (type === 'cve' && CVE.test(value))
    return { Reference: { ...idOf(index), URL: [cveUrl(value)], Description: [value] } };
  return undefined;
}

export const cveUrl = (id: string): string => `https://www.cve.org/CVERecord?id=${id}`;
