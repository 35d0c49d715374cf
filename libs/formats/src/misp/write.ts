import { type WriteObservables } from '../writing/shared-observable.js';
import { uuid5 } from '../writing/uuid5.js';
import { EXERCISE_TAG, tlpTag } from './tags.js';
import { DISTRIBUTION, MISP_NAMESPACE, seconds, valueAttribute } from './value-attribute.js';

/**
 * A MISP event in MISP's core format. `to_ids` only for what a person holds for malicious; each attribute has the tag of
 * its label, the event that of the strictest allowed.
 */
export const writeMisp: WriteObservables = async function* (values, about) {
  const uuid = uuid5(MISP_NAMESPACE, `event ${about.producer} ${about.scope}`);
  const event = {
    uuid,
    info: about.exercise ? `EXERCISE ${about.title}` : about.title,
    date: about.at.toISOString().slice(0, 10),
    timestamp: seconds(about.at),
    threat_level_id: '4',
    analysis: '1',
    published: false,
    distribution: DISTRIBUTION[about.tlp],
    Orgc: { name: about.producer, uuid: uuid5(MISP_NAMESPACE, `organisation ${about.producer}`) },
    Tag: [tlpTag(about.tlp), ...(about.exercise ? [{ name: EXERCISE_TAG }] : [])],
  };
  const head = JSON.stringify(event);
  yield `{"Event":${head.slice(0, -1)},"Attribute":[`;
  let first = true;
  for await (const value of values) {
    yield `${first ? '' : ','}\n${JSON.stringify(valueAttribute(value, uuid))}`;
    first = false;
  }
  yield ']}}\n';
};
