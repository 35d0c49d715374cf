import { type SharedObservable, type SharedTlp } from '../writing/shared-observable.js';
import { uuid5 } from '../writing/uuid5.js';
import { STIX_NAMESPACE } from './case-extension.js';
import { observableObject, patternOf } from './observable-object.js';
import { type StixObject } from './stix-object.js';
import { tlpMarkingId } from './tlp-markings.js';

/** Whose objects they are, and what makes their ids and versions. */
export interface ValueFrame {
  /** Id of the identity that made them. */
  by: string;
  /** Part of each id: the case, or the search. */
  scope: string;
  exercise: boolean;
  /** RFC 3339; without it each object was created when its value was first seen. */
  created?: string;
  modified: string;
  /** More of the value than STIX has properties for; stands on `observed-data`, or on the vulnerability. */
  facts?: (value: SharedObservable) => object;
}

/** The objects of one value: the one way in which a value is written, in files and in cases. Pure. */
export function valueObjects(value: SharedObservable, frame: ValueFrame): StixObject[] {
  const firstSeen = value.firstSeen.toISOString();
  const marked = marking(value.tlp);
  const common = (type: string) => ({
    type,
    spec_version: '2.1',
    id: `${type}--${uuid5(STIX_NAMESPACE, `${frame.scope} ${type} ${value.type} ${value.value}`)}`,
    created_by_ref: frame.by,
    created: frame.created ?? firstSeen,
    modified: later(frame.modified, frame.created ?? firstSeen),
    ...(frame.exercise ? { labels: ['exercise'] } : {}),
    ...marked,
  });
  const object = observableObject(value);
  const facts = frame.facts?.(value) ?? {};
  if (!object)
    return [
      {
        ...common('vulnerability'),
        name: value.value,
        external_references: [{ source_name: 'cve', external_id: value.value }],
        ...facts,
      },
    ];
  const observed = {
    ...common('observed-data'),
    first_observed: firstSeen,
    last_observed: value.lastSeen.toISOString(),
    number_observed: Math.min(Math.max(1, value.count), 999_999_999),
    object_refs: [object.id],
    ...facts,
  };
  const pattern = value.malicious && !value.affected ? patternOf(value) : null;
  if (pattern === null) return [{ ...object, ...marked }, observed];
  const indicator = {
    ...common('indicator'),
    name: value.value,
    ...(value.note ? { description: value.note } : {}),
    indicator_types: ['malicious-activity'],
    pattern,
    pattern_type: 'stix',
    pattern_version: '2.1',
    valid_from: firstSeen,
  };
  const basedOn = {
    ...common('relationship'),
    relationship_type: 'based-on',
    source_ref: indicator.id,
    target_ref: observed.id,
  };
  return [{ ...object, ...marked }, observed, indicator, basedOn];
}

/** Ids of the identity of whoever makes objects. */
export const identityId = (producer: string): string =>
  `identity--${uuid5(STIX_NAMESPACE, `producer ${producer}`)}`;

/** The identity of whoever makes objects. */
export function producerIdentity(producer: string): StixObject {
  // Always the same moment: the same id with another `created` would be another object (§3.6.1).
  const at = '2026-01-01T00:00:00.000Z';
  return {
    type: 'identity',
    spec_version: '2.1',
    id: identityId(producer),
    created: at,
    modified: at,
    name: producer,
    identity_class: 'organization',
  };
}

/** The later of two moments in RFC 3339, UTC, milliseconds. */
export const later = (one: string, other: string): string => (one < other ? other : one);

/** The label of a value as its marking. */
export const marking = (label: SharedTlp): { object_marking_refs: string[] } => ({
  object_marking_refs: [tlpMarkingId(label)],
});
