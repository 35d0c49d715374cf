import { blankCase, sharedTime } from '../case/blank-case.js';
import { type CaseReading, type CaseReadingContext } from '../case/case-reading.js';
import { GatheredValues } from '../case/gathered-values.js';
import { type SharedCase } from '../case/shared-case.js';
import { strictest } from '../case/tlp-order.js';
import { isSharedCase } from '../case/case-rule.js';
import { withRest } from '../case/case-rest.js';
import { FaultList } from '../checking/fault.js';
import { readJson } from '../checking/read-json.js';
import { isObject } from '../checking/rules.js';
import { caseFactsOf } from './case-extension.js';
import { readCaseFacts } from './case-facts.js';
import { keptObject } from './foreign-objects.js';
import { linksOf } from './links.js';
import { labelsOf } from './read-markings.js';
import { referencesOf } from './references.js';
import { type PlacedObject, readBundle, stixLimits } from './read-bundle.js';
import { partReaders } from './read-parts.js';
import { type ReadingDesk } from './reading-desk.js';
import { type StixObject } from './stix-object.js';

/**
 * Reads a bundle, or one object, into a case. Our own bundles lose nothing; of others' the common shapes are read and
 * every other object is kept as it stood.
 */
export function readStixCase(bytes: Buffer, context: CaseReadingContext): CaseReading[] {
  const bundle = readBundle(bytes);
  if (bundle.errors.length > 0) return [{ case: null, errors: bundle.errors, warnings: bundle.warnings }];
  const warnings = new FaultList();
  const objects = newest(bundle.objects);
  const links = linksOf(objects.map(({ object }) => object));
  const desk: ReadingDesk = {
    found: blankCase(context, bundle.id),
    values: new GatheredValues(),
    byId: new Map(objects.map((each) => [each.object.id, each.object])),
    labels: labelsOf(objects, links.makers, context.tlp, warnings),
    warnings,
    at: context.at,
    kept: new Set(),
    links,
  };
  for (const placed of objects) readObject(placed, desk);
  keepRelationships(objects, desk);
  return [{ case: finished(desk, objects), errors: [], warnings: [...bundle.warnings, ...warnings.items] }];
}

/** Several versions of an object: the newest holds (§3.6). In the order of the document. */
function newest(objects: readonly PlacedObject[]): PlacedObject[] {
  const best = new Map<string, PlacedObject>();
  for (const each of objects) {
    const known = best.get(each.object.id);
    if (!known || versionOf(known.object) <= versionOf(each.object)) best.set(each.object.id, each);
  }
  return objects.filter((each) => best.get(each.object.id) === each);
}

const versionOf = (object: StixObject): number => Date.parse(sharedTime(object['modified']) ?? '') || 0;

function readObject(placed: PlacedObject, desk: ReadingDesk): void {
  const { object, path } = placed;
  if (object['revoked'] === true) {
    desk.warnings.add(path, 'is revoked: left out');
    return;
  }
  if (object.type === 'relationship') return;
  // A type is the sender's word: `constructor` is nobody's reader.
  const reader = Object.hasOwn(partReaders, object.type) ? partReaders[object.type] : undefined;
  const taken = reader?.(object, desk, path) ?? false;
  if (!taken) keep(placed, desk);
  else if (!caseFactsOf(object)) desk.found.references.push(...referencesOf(object));
}

function keep({ object, path }: PlacedObject, desk: ReadingDesk): void {
  desk.kept.add(object.id);
  desk.found.extensions.push(keptObject(object, path));
}

/** A relationship that leads to something kept is kept with it; the others say what the case says by its shape. */
function keepRelationships(objects: readonly PlacedObject[], desk: ReadingDesk): void {
  for (const placed of objects) {
    const { type, source_ref: source, target_ref: target } = placed.object;
    if (type !== 'relationship' || placed.object['revoked'] === true) continue;
    if (partReaders['relationship']?.(placed.object, desk, placed.path)) continue;
    if (desk.kept.has(String(source)) || desk.kept.has(String(target))) keep(placed, desk);
  }
}

function finished(desk: ReadingDesk, objects: readonly PlacedObject[]): SharedCase {
  const { found } = desk;
  const own = objects.find(({ object }) => object.type === 'incident' && caseFactsOf(object));
  const observables = desk.values.all;
  const shared = own ? readCaseFacts({ ...found, observables }, own.object) : { ...found, observables };
  const tlp = strictest(desk.labels.values());
  if (own) return complete({ ...shared, tlp }, own, desk);
  if (shared.title !== '') return { ...shared, tlp };
  const named = objects.map(({ object }) => object['name']).find((name) => typeof name === 'string');
  return { ...shared, tlp, title: typeof named === 'string' ? named : found.id };
}

/** With the rest that stands beside; without it where that makes no case. */
function complete(read: SharedCase, { object, path }: PlacedObject, desk: ReadingDesk): SharedCase {
  const text = caseFactsOf(object)?.['rest'];
  if (typeof text !== 'string') return read;
  const reading = readJson(Buffer.from(text), stixLimits);
  const rest = 'value' in reading && isObject(reading.value) ? reading.value : {};
  const whole = withRest(read, rest);
  if (isSharedCase(whole)) return whole;
  desk.warnings.add(`${path}/extensions`, 'holds a rest that does not fit the case: left out');
  return read;
}
