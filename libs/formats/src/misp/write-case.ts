import { type SharedCase } from '../case/shared-case.js';
import { uuid5 } from '../writing/uuid5.js';
import { textAttributes } from './case-attributes.js';
import { AttributeUuids, isUuid, keptOf } from './kept.js';
import { EXERCISE_TAG, rsitTag, tlpTag } from './tags.js';
import { DISTRIBUTION, MISP_NAMESPACE, seconds, valueAttribute } from './value-attribute.js';

export interface MispDocument {
  Event: Record<string, unknown> & { uuid: string };
}

/** The UUID of a case as an event: a MISP's own where the case came from one. Pure. */
export const eventUuid = ({ owner, id }: Pick<SharedCase, 'owner' | 'id'>): string =>
  isUuid(id) ? id.toLowerCase() : uuid5(MISP_NAMESPACE, `event ${owner}/${id}`);

/**
 * A case as a MISP event: values as attributes, words as text attributes that any MISP shows, class and labels as tags
 * of its own taxonomies. The distribution follows from the label alone and is never wider than it; a sharing group of
 * somebody else's is not ours to name. Contacts and attachments stay out: an event goes to a whole community. Pure.
 */
export function writeMispCase(shared: SharedCase): MispDocument {
  const uuid = eventUuid(shared);
  const uuids = AttributeUuids.from(shared.extensions);
  const { rsitClass, rsitType } = shared.classification;
  const at = new Date(shared.generatedAt);
  const values = shared.observables.map((value) =>
    valueAttribute(
      { ...value, firstSeen: new Date(value.firstSeen), lastSeen: new Date(value.lastSeen) },
      uuid,
      uuids.of(value),
    ),
  );
  const objects = keptOf(shared.extensions, 'Object');
  const proposals = keptOf(shared.extensions, 'ShadowAttribute').map(held);
  const reports = keptOf(shared.extensions, 'EventReport').map(held);
  return {
    Event: {
      uuid,
      info: shared.exercise && !/^EXERCISE\b/.test(shared.title) ? `EXERCISE ${shared.title}` : shared.title,
      date: shared.times.reported.slice(0, 10),
      timestamp: seconds(at),
      threat_level_id: threatLevel(shared.severity?.level ?? null),
      analysis: analysisOf(shared.state),
      published: false,
      distribution: DISTRIBUTION[shared.tlp],
      Orgc: { name: shared.owner, uuid: uuid5(MISP_NAMESPACE, `organisation ${shared.owner}`) },
      Tag: [
        tlpTag(shared.tlp),
        ...(shared.pap === null ? [] : [{ name: `PAP:${shared.pap}` }]),
        ...(rsitClass === null ? [] : [rsitTag(rsitClass, rsitType)]),
        ...(shared.exercise ? [{ name: EXERCISE_TAG }] : []),
        ...keptOf(shared.extensions, 'Tag'),
      ],
      Attribute: [
        ...textAttributes(shared, uuid),
        ...values,
        ...keptOf(shared.extensions, 'Attribute').map(held),
      ],
      ...(objects.length === 0 ? {} : { Object: objects.map(heldObject) }),
      ...(proposals.length === 0 ? {} : { ShadowAttribute: proposals }),
      ...(reports.length === 0 ? {} : { EventReport: reports }),
    },
  };
}

/** What somebody else's MISP let travel goes no farther through us: it stays with whoever gets it from us. */
const held = (attribute: Record<string, unknown>): Record<string, unknown> => {
  const { sharing_group_id: _group, SharingGroup: _members, event_id: _event, id: _id, ...rest } = attribute;
  return { ...rest, distribution: '0' };
};

function heldObject(object: Record<string, unknown>): Record<string, unknown> {
  const attributes: unknown = object['Attribute'];
  const list: Record<string, unknown>[] = Array.isArray(attributes) ? attributes : [];
  return { ...held(object), Attribute: list.map(held) };
}

/** 1 high, 2 medium, 3 low, 4 undefined. */
function threatLevel(level: number | null): string {
  if (level === null || level === 0) return '4';
  if (level >= 4) return '1';
  return level === 3 ? '2' : '3';
}

/** 0 initial, 1 ongoing, 2 complete. */
function analysisOf(state: SharedCase['state']): string {
  if (state === 'open') return '0';
  return ['resolved', 'closed', 'abandoned'].includes(state) ? '2' : '1';
}
