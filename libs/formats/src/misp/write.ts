import {
  type SharedObservable,
  type SharedTlp,
  type WriteObservables,
} from '../writing/shared-observable.js';
import { uuid5 } from '../writing/uuid5.js';

const NAMESPACE = '1c9c4f38-7d27-5b5a-8f3e-0b6a2f4d9c11';

/** MISP's types and the category that its own list gives them by default. */
const TYPES: Record<SharedObservable['type'], { type: string; category: string }> = {
  ipv4: { type: 'ip-dst', category: 'Network activity' },
  ipv6: { type: 'ip-dst', category: 'Network activity' },
  cidr: { type: 'ip-dst', category: 'Network activity' },
  asn: { type: 'AS', category: 'Network activity' },
  domain: { type: 'domain', category: 'Network activity' },
  url: { type: 'url', category: 'Network activity' },
  email: { type: 'email', category: 'Payload delivery' },
  md5: { type: 'md5', category: 'Payload delivery' },
  sha1: { type: 'sha1', category: 'Payload delivery' },
  sha256: { type: 'sha256', category: 'Payload delivery' },
  cve: { type: 'vulnerability', category: 'External analysis' },
};

/** How far MISP may pass it on by itself: never farther than the label. 0 own organisation, 1 community, 3 all. */
const DISTRIBUTION: Record<SharedTlp, string> = {
  CLEAR: '3',
  GREEN: '1',
  AMBER: '0',
  'AMBER+STRICT': '0',
  RED: '0',
};

/**
 * A MISP event in MISP's core format. `to_ids` only for what a person holds for malicious; each attribute has the tag of
 * its label, the event that of the strictest allowed.
 */
export const writeMisp: WriteObservables = async function* (values, about) {
  const uuid = uuid5(NAMESPACE, `event ${about.producer} ${about.scope}`);
  const event = {
    uuid,
    info: about.exercise ? `EXERCISE ${about.title}` : about.title,
    date: about.at.toISOString().slice(0, 10),
    timestamp: seconds(about.at),
    threat_level_id: '4',
    analysis: '1',
    published: false,
    distribution: DISTRIBUTION[about.tlp],
    Orgc: { name: about.producer, uuid: uuid5(NAMESPACE, `organisation ${about.producer}`) },
    Tag: [tag(about.tlp), ...(about.exercise ? [{ name: 'exercise' }] : [])],
  };
  const head = JSON.stringify(event);
  yield `{"Event":${head.slice(0, -1)},"Attribute":[`;
  let first = true;
  for await (const value of values) {
    const { type, category } = TYPES[value.type];
    const attribute = {
      uuid: uuid5(NAMESPACE, `${uuid} ${type} ${value.value}`),
      type,
      category,
      value: value.value,
      to_ids: value.malicious && !value.affected,
      comment: value.note,
      timestamp: seconds(value.lastSeen),
      distribution: DISTRIBUTION[value.tlp],
      Tag: [tag(value.tlp)],
    };
    yield `${first ? '' : ','}\n${JSON.stringify(attribute)}`;
    first = false;
  }
  yield ']}}\n';
};

const seconds = (at: Date): string => String(Math.floor(at.getTime() / 1000));
const tag = (label: SharedTlp) => ({ name: `tlp:${label.toLowerCase()}` });
