import { type SharedObservable, type SharedTlp } from '../writing/shared-observable.js';
import { uuid5 } from '../writing/uuid5.js';
import { MISP_TYPES } from './attribute-types.js';
import { tlpTag } from './tags.js';

export const MISP_NAMESPACE = '1c9c4f38-7d27-5b5a-8f3e-0b6a2f4d9c11';

/** How far MISP may pass it on by itself: never farther than the label. 0 own organisation, 1 community, 3 all. */
export const DISTRIBUTION: Record<SharedTlp, string> = {
  CLEAR: '3',
  GREEN: '1',
  AMBER: '0',
  'AMBER+STRICT': '0',
  RED: '0',
};

/** MISP's times: seconds since 1970, as text. */
export const seconds = (at: Date): string => String(Math.floor(at.getTime() / 1000));

/** The one way in which a value is written. `to_ids` only for what a person holds for malicious. Pure. */
export function valueAttribute(
  value: SharedObservable,
  event: string,
  uuid?: string,
): Record<string, unknown> {
  const { type, category } = MISP_TYPES[value.type];
  return {
    uuid: uuid ?? uuid5(MISP_NAMESPACE, `${event} ${type} ${value.value}`),
    type,
    category,
    value: value.value,
    to_ids: value.malicious && !value.affected,
    comment: value.note,
    timestamp: seconds(value.lastSeen),
    distribution: DISTRIBUTION[value.tlp],
    Tag: [tlpTag(value.tlp)],
  };
}
