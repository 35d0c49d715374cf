import { sharedTime } from '../case/blank-case.js';
import { type Mention } from '../case/gathered-values.js';
import { strictest } from '../case/tlp-order.js';
import { below } from '../checking/fault.js';
import { isObject } from '../checking/rules.js';
import { readValue } from '../writing/read-value.js';
import { caseFactsOf } from './case-extension.js';
import { valuesOfPattern } from './pattern.js';
import { observableOf } from './read-observable.js';
import { type PartReader, type ReadingDesk } from './reading-desk.js';
import { type StixObject } from './stix-object.js';

/** Objects that speak of values. */
export const observableReaders: Readonly<Record<string, PartReader>> = {
  indicator: readIndicator,
  'observed-data': readObserved,
  vulnerability: readVulnerability,
  'ipv4-addr': readCyber,
  'ipv6-addr': readCyber,
  'domain-name': readCyber,
  url: readCyber,
  'email-addr': readCyber,
  'autonomous-system': readCyber,
  file: readCyber,
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function mention(object: StixObject, desk: ReadingDesk): Omit<Mention, 'value'> {
  return {
    tlp: desk.labels.get(object.id) ?? desk.found.tlp,
    firstSeen: sharedTime(object['created']) ?? desk.at,
    lastSeen: sharedTime(object['modified']) ?? desk.at,
    count: 0,
    malicious: false,
    affected: false,
    note: '',
    ...factsOf(object),
  };
}

/** What our own extension says of the value, as far as it says it. */
function factsOf(object: StixObject): Partial<Omit<Mention, 'value'>> {
  const facts = caseFactsOf(object);
  if (facts?.['part'] !== 'observable') return {};
  const count = Number(facts['seen_count']);
  const firstSeen = sharedTime(facts['first_seen']);
  const lastSeen = sharedTime(facts['last_seen']);
  return {
    malicious: facts['malicious'] === true,
    affected: facts['affected'] === true,
    note: text(facts['note']),
    ...(Number.isInteger(count) ? { count } : {}),
    ...(firstSeen ? { firstSeen } : {}),
    ...(lastSeen ? { lastSeen } : {}),
  };
}

function readIndicator(object: StixObject, desk: ReadingDesk, path: string): boolean {
  const kind = object['pattern_type'] ?? 'stix';
  const values = kind === 'stix' ? valuesOfPattern(text(object['pattern'])) : null;
  if (!values) {
    desk.warnings.add(below(path, 'pattern'), 'is more than a list of values: kept as it stands');
    return false;
  }
  const types: unknown = object['indicator_types'];
  const seen = sharedTime(object['valid_from']) ?? desk.at;
  for (const value of values)
    desk.values.add({
      ...mention(object, desk),
      value,
      firstSeen: seen,
      lastSeen: seen,
      malicious: !(Array.isArray(types) && types.includes('benign')),
      note: text(object['description']),
    });
  return true;
}

function readObserved(object: StixObject, desk: ReadingDesk, path: string): boolean {
  const first = sharedTime(object['first_observed']) ?? desk.at;
  const base: Omit<Mention, 'value'> = {
    ...mention(object, desk),
    firstSeen: first,
    lastSeen: sharedTime(object['last_observed']) ?? first,
    count: Number(object['number_observed']),
    ...factsOf(object),
  };
  let found = 0;
  for (const cyber of observedObjects(object, desk, path)) {
    for (const value of observableOf(cyber)) {
      desk.values.add({ ...base, value, tlp: strictest([base.tlp, desk.labels.get(cyber.id) ?? base.tlp]) });
      found += 1;
    }
  }
  return found > 0;
}

/** By reference (2.1), or inside (2.0 and deprecated). */
function observedObjects(object: StixObject, desk: ReadingDesk, path: string): StixObject[] {
  const { object_refs: refs, objects } = object;
  if (Array.isArray(refs))
    return refs.flatMap((ref: unknown, index) => {
      const found = desk.byId.get(String(ref));
      if (!found) desk.warnings.add(below(below(path, 'object_refs'), index), 'is not in the bundle');
      return found ?? [];
    });
  return Object.values(isObject(objects) ? objects : {}).flatMap((each) =>
    isObject(each) && typeof each['type'] === 'string' ? [{ ...each, type: each['type'], id: '' }] : [],
  );
}

/** On its own; one that was observed is read there, with its times. */
function readCyber(object: StixObject, desk: ReadingDesk): boolean {
  if (desk.links.attached.has(object.id)) return true;
  const values = observableOf(object);
  if (desk.links.observed.has(object.id)) return values.length > 0;
  for (const value of values)
    desk.values.add({ ...mention(object, desk), value, note: text(object['name']) });
  return values.length > 0;
}

function readVulnerability(object: StixObject, desk: ReadingDesk): boolean {
  const references: unknown = object['external_references'];
  const named = (Array.isArray(references) ? references : []).flatMap((each: unknown) =>
    isObject(each) && each['source_name'] === 'cve' ? [text(each['external_id'])] : [],
  );
  const [value] = [text(object['name']), ...named].flatMap((name) => readValue('cve', name));
  if (!value) return false;
  desk.values.add({ ...mention(object, desk), value });
  return true;
}
