import { createHash } from 'node:crypto';
import { GatheredValues } from '../case/gathered-values.js';
import { type SharedCase } from '../case/shared-case.js';
import { strictest } from '../case/tlp-order.js';
import { below, type FaultList } from '../checking/fault.js';
import { isObject } from '../checking/rules.js';
import { type SharedTlp } from '../writing/shared-observable.js';
import { isTarget, valuesOfAttribute } from './attribute-types.js';
import { takeText } from './case-attributes.js';
import { AttributeUuids, kept, type KeptList } from './kept.js';
import { isExerciseTag, isUnderstoodTag, papOfTags, rsitOfTags, tlpOfTags } from './tags.js';

type Facts = Record<string, unknown>;

interface Desk {
  found: SharedCase;
  values: GatheredValues;
  uuids: AttributeUuids;
  labels: SharedTlp[];
  warnings: FaultList;
  path: string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): Facts[] =>
  Array.isArray(value) ? value.filter((each) => isObject(each)) : [];

/** An event that the rules passed, laid over a blank case. Pure. */
export function readEvent(event: Facts, blank: SharedCase, warnings: FaultList, path: string): SharedCase {
  const tags = tagsOf(event);
  const label = labelOf(tags, event['distribution']) ?? blank.tlp;
  const found: SharedCase = {
    ...blank,
    id: text(event['uuid']).toLowerCase() || digestId(event),
    tlp: label,
    title: text(event['info']).replace(/^EXERCISE /, ''),
    exercise: tags.some(isExerciseTag),
    pap: papOfTags(tags),
    classification: { ...(rsitOfTags(tags) ?? blank.classification), version: '' },
    severity: severityOf(event['threat_level_id']),
    state: (['open', 'in-progress', 'resolved'] as const)[Number(event['analysis'])] ?? 'open',
    generatedAt: momentOf(event['timestamp']) ?? blank.generatedAt,
    times: { ...blank.times, reported: dayOf(event['date']) ?? blank.times.reported },
  };
  const maker = isObject(event['Orgc']) ? text(event['Orgc']['name']) : '';
  if (maker)
    found.contacts.push({
      role: 'creator',
      kind: 'organization',
      name: maker,
      email: null,
      phone: null,
      country: null,
    });
  const desk: Desk = {
    found,
    values: new GatheredValues(),
    uuids: AttributeUuids.none(),
    labels: [label],
    warnings,
    path,
  };
  for (const [n, tag] of tags.entries()) if (!isUnderstoodTag(tag)) keep('Tag', n, { name: tag }, desk);
  list(event['Attribute']).forEach((each, n) => readAttribute(each, n, desk));
  list(event['Object']).forEach((each, n) => readObject(each, n, desk));
  const proposals = list(event['ShadowAttribute']);
  proposals.forEach((each, n) => keep('ShadowAttribute', n, each, desk));
  if (proposals.length > 0)
    warnings.add(below(path, 'ShadowAttribute'), 'holds proposals: kept as they stand');
  list(event['EventReport']).forEach((each, n) => keep('EventReport', n, each, desk));
  return {
    ...found,
    tlp: strictest(desk.labels),
    observables: desk.values.all,
    extensions: [...found.extensions, ...desk.uuids.extension],
  };
}

/** Tags, and those of galaxies, which MISP shows as tags too. */
function tagsOf(holder: Facts): string[] {
  const own = list(holder['Tag']).map((tag) => text(tag['name']));
  const galaxies = list(holder['Galaxy'])
    .flatMap((galaxy) => list(galaxy['GalaxyCluster']))
    .map((cluster) => text(cluster['tag_name']));
  return [...new Set([...own, ...galaxies])].filter((name) => name !== '');
}

/**
 * A tag is its author's word. Without one, how far MISP may pass it on says the least that it is: own organisation, a
 * sharing group; wider says nothing, for a server's default is wide.
 */
function labelOf(tags: readonly string[], distribution: unknown): SharedTlp | null {
  const tagged = tlpOfTags(tags);
  if (tagged) return tagged;
  if (distribution === undefined || distribution === null || distribution === '') return null;
  return ({ 0: 'AMBER+STRICT', 4: 'AMBER+STRICT' } as const)[Number(distribution)] ?? null;
}

function readAttribute(attribute: Facts, n: number, desk: Desk): void {
  if (isTrue(attribute['deleted'])) return;
  const own = labelOf(tagsOf(attribute), attribute['distribution']);
  const label = strictest([desk.found.tlp, own ?? desk.found.tlp]);
  desk.labels.push(label);
  if (takeText(attribute, desk.found)) return;
  const proposed = list(attribute['ShadowAttribute']).length > 0;
  if (proposed)
    desk.warnings.add(`${desk.path}/Attribute/${n}/ShadowAttribute`, 'holds proposals: kept as they stand');
  if (!takeValues(attribute, own ?? desk.found.tlp, desk) && !takeLink(attribute, desk))
    keep('Attribute', n, attribute, desk);
  else
    list(attribute['ShadowAttribute']).forEach((each, k) => keep('ShadowAttribute', `${n}-${k}`, each, desk));
}

function takeLink({ type, value, comment }: Facts, { found }: Desk): boolean {
  if (type !== 'link') return false;
  const name = text(comment).replace(/^Reference /, '');
  found.references.push({ kind: 'url', source: null, value: name || text(value), url: text(value) });
  return true;
}

function takeValues(attribute: Facts, label: SharedTlp, { found, values, uuids }: Desk): boolean {
  const { type, value, comment, timestamp, to_ids: toIds } = attribute;
  const read = valuesOfAttribute(text(type), text(value));
  const at = momentOf(timestamp) ?? found.generatedAt;
  const seen = list(attribute['Sighting']).flatMap((each) =>
    // 0 seen, 1 false positive, 2 expires.
    ['0', 0, undefined, null].some((seen) => seen === each['type'])
      ? (momentOf(each['date_sighting']) ?? [])
      : [],
  );
  for (const each of read) {
    if (read.length === 1) uuids.set(each, attribute['uuid']);
    values.add({
      value: each,
      tlp: label,
      firstSeen: momentOf(attribute['first_seen']) ?? at,
      lastSeen: [at, ...seen].toSorted().at(-1) ?? at,
      count: 1 + seen.length,
      malicious: isTrue(toIds),
      affected: isTarget(text(type)),
      note: text(comment),
    });
  }
  return read.length > 0;
}

/** The values of an object count on their own; the object says how they belong together, and is kept for that. */
function readObject(object: Facts, n: number, desk: Desk): void {
  if (isTrue(object['deleted'])) return;
  for (const attribute of list(object['Attribute'])) {
    const own = labelOf(tagsOf(attribute), attribute['distribution']);
    desk.labels.push(strictest([desk.found.tlp, own ?? desk.found.tlp]));
    if (!isTrue(attribute['deleted'])) takeValues(attribute, own ?? desk.found.tlp, desk);
  }
  keep('Object', n, object, desk);
}

function keep(name: KeptList, n: number | string, value: Facts, { found }: Desk): void {
  found.extensions.push(kept(`/Event/${name}/${n}`, value));
}

const isTrue = (value: unknown): boolean => value === true || value === 1 || value === '1';

function severityOf(threat: unknown): SharedCase['severity'] {
  const level = ({ 1: 4, 2: 3, 3: 1 } as const)[Number(threat)];
  return level === undefined ? null : { level, score: null, provisional: true };
}

/** Seconds since 1970, or a moment of RFC 3339 (`first_seen`). */
function momentOf(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const said = String(value);
  if (said === '0') return null;
  const at = /^\d{1,11}$/.test(said) ? Number(said) * 1000 : Date.parse(said);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

const dayOf = (value: unknown): string | null =>
  typeof value === 'string' ? momentOf(`${value}T00:00:00.000Z`) : null;

/** An event without a UUID: the same words are the same case. */
const digestId = (event: Facts): string =>
  `misp-${createHash('sha256')
    .update(JSON.stringify([event['info'], event['date']]))
    .digest('hex')
    .slice(0, 24)}`;
