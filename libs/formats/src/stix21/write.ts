import { TLP_LABELS } from '../case/tlp-order.js';
import { type WriteObservables } from '../writing/shared-observable.js';
import { uuid5 } from '../writing/uuid5.js';
import { STIX_NAMESPACE } from './case-extension.js';
import { tlpMarking } from './tlp-markings.js';
import { identityId, producerIdentity, valueObjects } from './value-objects.js';

/**
 * A STIX 2.1 bundle: each value as a cyber-observable with the time of its sightings (`observed-data`); an `indicator`
 * with a pattern only where a person holds it for malicious, so that no victim's address lands in a block list. A
 * vulnerability is its own object. Every object is marked with its TLP 2.0 label.
 */
export const writeStix21: WriteObservables = async function* (values, about) {
  const frame = {
    by: identityId(about.producer),
    scope: about.scope,
    exercise: about.exercise,
    modified: about.at.toISOString(),
  };
  yield `{"type":"bundle","id":"bundle--${uuid5(STIX_NAMESPACE, `${about.scope} ${about.at.toISOString()}`)}","objects":[`;
  // All labels up to the file's own: values come one by one, and a marking has to stand before it is referred to.
  const markings = TLP_LABELS.slice(0, TLP_LABELS.indexOf(about.tlp) + 1).map(tlpMarking);
  yield [producerIdentity(about.producer), ...markings].map((object) => JSON.stringify(object)).join(',\n');
  for await (const value of values) {
    for (const object of valueObjects(value, frame)) yield `,\n${JSON.stringify(object)}`;
  }
  yield ']}\n';
};
