import { below, type FaultList } from '../../checking/fault.js';
import {
  flag,
  type Fields,
  integer,
  isObject,
  list,
  number,
  object,
  type Rule,
  text,
} from '../../checking/rules.js';
import { type StixObject } from '../stix-object.js';

/** §2.9; the version of the UUID is free, for makers of deterministic ids differ. */
const ID = /^[a-z][a-z0-9-]+[a-z0-9]--[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const TYPE = /^[a-z][a-z0-9-]{1,248}[a-z0-9-]$/;
/** §2.13: RFC 3339 in UTC, with a Z. */
const MOMENT =
  /^\d{4}-(?:0[1-9]|1[012])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?Z$/;

const id = text({ like: { pattern: ID, words: 'an identifier such as indicator--<UUID>' } });
const ids = list(id, { min: 1 });
const moment = text({ like: { pattern: MOMENT, words: 'a time in UTC such as 2026-03-01T12:00:00.000Z' } });
const words = list(text(), { min: 1 });
const anything: Rule = (value, path, faults) => {
  if (value === null) faults.add(path, 'must not be null');
};

const COMMON: Fields = {
  id,
  spec_version: text(),
  created_by_ref: id,
  created: moment,
  modified: moment,
  revoked: flag,
  labels: list(text()),
  confidence: integer(0, 100),
  lang: text(),
  external_references: list(
    object(
      { source_name: text(), description: text(), url: text(), external_id: text() },
      { needs: ['source_name'] },
    ),
  ),
  object_marking_refs: list(id),
  granular_markings: list(object({ marking_ref: id, selectors: words }, { needs: ['selectors'] })),
  extensions: object({}),
  name: text(),
  description: text(),
};

/** Objects with versions: what each needs beside the common properties (§4, §5). */
const VERSIONED: Record<string, { fields?: Fields; needs: string[] }> = {
  'attack-pattern': { needs: ['name'] },
  campaign: { needs: ['name'] },
  'course-of-action': { needs: ['name'] },
  grouping: { fields: { context: text(), object_refs: ids }, needs: ['context', 'object_refs'] },
  identity: {
    fields: { contact_information: text(), sectors: words, identity_class: text() },
    needs: ['name'],
  },
  incident: { needs: ['name'] },
  indicator: {
    fields: {
      pattern: text(),
      pattern_type: text(),
      valid_from: moment,
      valid_until: moment,
      indicator_types: words,
    },
    needs: ['pattern', 'valid_from'],
  },
  infrastructure: { needs: ['name'] },
  'intrusion-set': { needs: ['name'] },
  location: {
    fields: { country: text(), region: text(), latitude: number(-90, 90), longitude: number(-180, 180) },
    needs: [],
  },
  malware: { fields: { is_family: flag }, needs: [] },
  'malware-analysis': { fields: { product: text() }, needs: ['product'] },
  note: { fields: { content: text(), authors: words, object_refs: ids }, needs: ['content', 'object_refs'] },
  'observed-data': {
    fields: {
      first_observed: moment,
      last_observed: moment,
      number_observed: integer(1, 999_999_999),
      object_refs: ids,
      objects: object({}),
    },
    needs: ['first_observed', 'last_observed', 'number_observed'],
  },
  opinion: { fields: { object_refs: ids }, needs: ['opinion', 'object_refs'] },
  report: { fields: { published: moment, object_refs: ids }, needs: ['name', 'published', 'object_refs'] },
  'threat-actor': { needs: ['name'] },
  tool: { needs: ['name'] },
  vulnerability: { needs: ['name'] },
  relationship: {
    fields: { relationship_type: text(), source_ref: id, target_ref: id },
    needs: ['relationship_type', 'source_ref', 'target_ref'],
  },
  sighting: { fields: { sighting_of_ref: id, count: integer(0, 999_999_999) }, needs: ['sighting_of_ref'] },
};

/** Objects without versions: cyber-observables (§6), and what describes others. */
const UNVERSIONED: Record<string, { fields?: Fields; needs: string[] }> = {
  artifact: { needs: [] },
  'autonomous-system': { fields: { number: integer(0, 4_294_967_295) }, needs: ['number'] },
  directory: { fields: { path: text() }, needs: ['path'] },
  'domain-name': { fields: { value: text() }, needs: ['value'] },
  'email-addr': { fields: { value: text() }, needs: ['value'] },
  'email-message': { fields: { is_multipart: flag }, needs: ['is_multipart'] },
  file: { fields: { hashes: object({}), size: integer(0) }, needs: [] },
  'ipv4-addr': { fields: { value: text() }, needs: ['value'] },
  'ipv6-addr': { fields: { value: text() }, needs: ['value'] },
  'mac-addr': { fields: { value: text() }, needs: ['value'] },
  mutex: { needs: ['name'] },
  'network-traffic': { fields: { protocols: words }, needs: ['protocols'] },
  process: { needs: [] },
  software: { needs: ['name'] },
  url: { fields: { value: text() }, needs: ['value'] },
  'user-account': { needs: [] },
  'windows-registry-key': { needs: [] },
  'x509-certificate': { needs: [] },
  'marking-definition': { needs: ['created'] },
  'language-content': { needs: ['object_ref', 'contents'] },
  'extension-definition': { needs: ['name', 'schema', 'version', 'extension_types'] },
};

const RULES = new Map<string, Rule>([
  ...Object.entries(VERSIONED).map(([type, { fields, needs }]): [string, Rule] => [
    type,
    object({ ...COMMON, ...fields }, { needs: ['id', 'created', 'modified', ...needs] }),
  ]),
  ...Object.entries(UNVERSIONED).map(([type, { fields, needs }]): [string, Rule] => [
    type,
    object({ ...COMMON, ...fields }, { needs: ['id', ...needs] }),
  ]),
]);
const UNKNOWN = object(COMMON, { needs: ['id'] });

/**
 * Judges one object. A type that STIX 2.1 does not define is taken as it is (§11 custom objects), with a warning.
 * @returns null where it is so wrong that nothing can be said of it; otherwise `faults` decides
 */
export function checkObject(
  value: unknown,
  path: string,
  faults: FaultList,
  warnings: FaultList,
): StixObject | null {
  if (!isObject(value)) {
    faults.add(path, 'must be an object');
    return null;
  }
  const { type, id: name } = value;
  if (typeof type !== 'string' || !TYPE.test(type)) {
    faults.add(below(path, 'type'), type === undefined ? 'is missing' : 'must be the name of a type');
    return null;
  }
  const rule = RULES.get(type);
  if (!rule) warnings.add(below(path, 'type'), 'is not a type of STIX 2.1: kept as it stands');
  (rule ?? UNKNOWN)(value, path, faults);
  for (const [key, each] of Object.entries(value)) anything(each, below(path, key), faults);
  if (typeof name !== 'string') return null;
  if (!name.startsWith(`${type}--`)) faults.add(below(path, 'id'), `must begin with ${type}--`);
  checkVersion(value, path, faults, warnings);
  if (type === 'observed-data' && !('objects' in value) && !('object_refs' in value))
    faults.add(below(path, 'object_refs'), 'is missing');
  return { ...value, type, id: name };
}

function checkVersion(
  value: Record<string, unknown>,
  path: string,
  faults: FaultList,
  warnings: FaultList,
): void {
  const { type, spec_version: version, created, modified } = value;
  if (
    typeof created === 'string' &&
    typeof modified === 'string' &&
    Date.parse(modified) < Date.parse(created)
  )
    faults.add(below(path, 'modified'), 'must not be before created');
  if (!Object.hasOwn(VERSIONED, String(type))) return;
  if (version === undefined) warnings.add(below(path, 'spec_version'), 'is missing: read as STIX 2.0');
  else if (version !== '2.1') warnings.add(below(path, 'spec_version'), 'is not 2.1: read as if it were');
  else if (type === 'indicator' && !('pattern_type' in value))
    faults.add(below(path, 'pattern_type'), 'is missing');
  else if (type === 'malware' && !('is_family' in value)) faults.add(below(path, 'is_family'), 'is missing');
}
