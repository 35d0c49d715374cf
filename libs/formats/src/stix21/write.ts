import {
  type SharedCollection,
  type SharedObservable,
  type WriteObservables,
} from '../writing/shared-observable.js';
import { uuid5 } from '../writing/uuid5.js';
import { observableObject, patternOf } from './observable-object.js';
import { tlpMarking, tlpMarkingId } from './tlp-markings.js';

/** Ours: ids of objects that STIX leaves to their maker. */
const NAMESPACE = '6f0e2d3c-5a41-5b7e-9d0c-2f8a4c1b7e90';
const LABELS = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const;

/**
 * A STIX 2.1 bundle: each value as a cyber-observable with the time of its sightings (`observed-data`); an `indicator`
 * with a pattern only where a person holds it for malicious, so that no victim's address lands in a block list. A
 * vulnerability is its own object. Every object is marked with its TLP 2.0 label.
 */
export const writeStix21: WriteObservables = async function* (values, about) {
  const made = maker(about);
  yield `{"type":"bundle","id":"bundle--${uuid5(NAMESPACE, `${about.scope} ${about.at.toISOString()}`)}","objects":[`;
  // All labels up to the file's own: values come one by one, and a marking has to stand before it is referred to.
  const markings = LABELS.slice(0, LABELS.indexOf(about.tlp) + 1).map(tlpMarking);
  yield [producerOf(about), ...markings].map((object) => JSON.stringify(object)).join(',\n');
  for await (const value of values) {
    for (const object of made(value)) yield `,\n${JSON.stringify(object)}`;
  }
  yield ']}\n';
};

const producerId = ({ producer }: SharedCollection): string =>
  `identity--${uuid5(NAMESPACE, `producer ${producer}`)}`;

function producerOf(about: SharedCollection): object {
  // Always the same moment: the same id with another `created` would be another object (§3.6.1).
  const at = '2026-01-01T00:00:00.000Z';
  return {
    type: 'identity',
    spec_version: '2.1',
    id: producerId(about),
    created: at,
    modified: at,
    name: about.producer,
    identity_class: 'organization',
  };
}

function maker(about: SharedCollection): (value: SharedObservable) => object[] {
  const by = producerId(about);
  return (value) => {
    const idOf = (type: string) =>
      `${type}--${uuid5(NAMESPACE, `${about.scope} ${type} ${value.type} ${value.value}`)}`;
    const marked = { object_marking_refs: [tlpMarkingId(value.tlp)] };
    const common = (type: string) => ({
      type,
      spec_version: '2.1',
      id: idOf(type),
      created_by_ref: by,
      created: value.firstSeen.toISOString(),
      modified: (about.at < value.firstSeen ? value.firstSeen : about.at).toISOString(),
      ...(about.exercise ? { labels: ['exercise'] } : {}),
      ...marked,
    });
    const object = observableObject(value);
    if (!object)
      return [
        {
          ...common('vulnerability'),
          name: value.value,
          external_references: [{ source_name: 'cve', external_id: value.value }],
        },
      ];
    const observed = {
      ...common('observed-data'),
      first_observed: value.firstSeen.toISOString(),
      last_observed: value.lastSeen.toISOString(),
      number_observed: Math.max(1, value.count),
      object_refs: [object.id],
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
      valid_from: value.firstSeen.toISOString(),
    };
    return [
      { ...object, ...marked },
      observed,
      indicator,
      {
        ...common('relationship'),
        relationship_type: 'based-on',
        source_ref: indicator.id,
        target_ref: observed.id,
      },
    ];
  };
}
