import { below, type Fault, FaultList } from '../checking/fault.js';
import { cleanValue } from '../checking/clean-value.js';
import { type JsonLimits, readJson } from '../checking/read-json.js';
import { isObject } from '../checking/rules.js';
import { checkObject } from './rules/object-rules.js';
import { type StixObject } from './stix-object.js';

/** As much as a partner's message may carry many times over; a bundle is flat, so depth says damage or malice. */
export const stixLimits: Readonly<JsonLimits> = Object.freeze({
  maxBytes: 32 * 1024 * 1024,
  maxDepth: 32,
  maxTokens: 1_000_000,
});

/** An object and where it stands in its document. */
export interface PlacedObject {
  object: StixObject;
  path: string;
}

export interface BundleReading {
  /** Of the bundle, or of the only object. */
  id: string;
  objects: PlacedObject[];
  errors: Fault[];
  warnings: Fault[];
}

/** A bundle, or one object on its own. Refused as a whole where one object is wrong: half a case misleads. */
export function readBundle(bytes: Buffer): BundleReading {
  const reading = readJson(bytes, stixLimits);
  if ('refused' in reading) return refused('', reading.refused);
  const { value } = reading;
  if (!isObject(value)) return refused('', 'must be an object');
  if (value['type'] === undefined) return refused('/type', 'is missing');
  const bundled = value['type'] === 'bundle';
  const list: unknown = bundled ? (value['objects'] ?? []) : [value];
  if (!Array.isArray(list)) return refused('/objects', 'must be a list');
  if (bundled && typeof value['id'] !== 'string') return refused('/id', 'is missing');
  const errors = new FaultList();
  const warnings = new FaultList();
  const objects = list.flatMap((each: unknown, index) => {
    const path = bundled ? below('/objects', index) : '';
    const object = checkObject(cleanValue(each), path, errors, warnings);
    return object ? [{ object, path }] : [];
  });
  if (list.length === 0) warnings.add('/objects', 'is empty');
  return { id: String(value['id']), objects, errors: errors.items, warnings: warnings.items };
}

const refused = (path: string, reason: string): BundleReading => ({
  id: '',
  objects: [],
  errors: [{ path, reason }],
  warnings: [],
});
