import { restOf } from '../case/case-rest.js';
import { type SharedCase, type SharedCaseObservable, type SharedTime } from '../case/shared-case.js';
import { TLP_LABELS } from '../case/tlp-order.js';
import { readValue } from '../writing/read-value.js';
import { uuid5 } from '../writing/uuid5.js';
import { caseExtensionDefinition, STIX_NAMESPACE } from './case-extension.js';
import { type CaseFrame, incidentObject, partObjects, valueFacts } from './case-objects.js';
import { foreignObjects } from './foreign-objects.js';
import { readStixCase } from './read-case.js';
import { type StixObject } from './stix-object.js';
import { tlpMarking } from './tlp-markings.js';
import { identityId, later, producerIdentity, valueObjects } from './value-objects.js';

export interface StixBundle {
  type: 'bundle';
  id: string;
  objects: StixObject[];
}

/** What left before of the same case: its objects keep `created`, and `modified` grows (§3.6). */
export interface StixHistory {
  created: SharedTime;
  modified: SharedTime;
}

/**
 * A case as a STIX 2.1 bundle: an incident with what belongs to it. What STIX has no property for stands in a property
 * extension, so that reading it back loses nothing. Ids follow from the case and the part, so that a revision gives the
 * same objects, newer. Pure.
 * @param history null for the first time
 */
export function writeStixCase(shared: SharedCase, history: StixHistory | null = null): StixBundle {
  const bundle = bundleOf(shared, history, {});
  const rest = restOf(shared, readBack(bundle));
  return Object.keys(rest).length === 0 ? bundle : bundleOf(shared, history, rest);
}

/** A reader who knows nothing beside the document. */
const NOBODY = { owner: 'nobody.invalid', at: '1970-01-01T00:00:00.000Z', tlp: 'CLEAR' } as const;

/** What a reader would make of it. */
function readBack(bundle: StixBundle): SharedCase {
  const [reading] = readStixCase(Buffer.from(JSON.stringify(bundle)), NOBODY);
  if (!reading?.case) throw new Error(`a bundle of ours is refused: ${JSON.stringify(reading?.errors)}`);
  return reading.case;
}

/** @param rest what neither STIX nor the extension has a place for: it stands beside, as JSON in a text */
function bundleOf(
  shared: SharedCase,
  history: StixHistory | null,
  rest: Record<string, unknown>,
): StixBundle {
  const scope = `${shared.owner}/${shared.id}`;
  const { created, modified } = stixTimes(shared, history);
  const frame: CaseFrame = {
    by: identityId(shared.owner),
    scope,
    created,
    modified,
    exercise: shared.exercise,
    tlp: shared.tlp,
    incident: `incident--${uuid5(STIX_NAMESPACE, `incident ${scope}`)}`,
    rest: Object.keys(rest).length === 0 ? '' : JSON.stringify(rest),
  };
  const values = shared.observables
    .filter(isWritable)
    .flatMap((value) =>
      valueObjects(
        { ...value, firstSeen: new Date(value.firstSeen), lastSeen: new Date(value.lastSeen) },
        { ...frame, facts: valueFacts },
      ),
    );
  const objects = [
    producerIdentity(shared.owner),
    caseExtensionDefinition(frame.by),
    ...TLP_LABELS.slice(0, TLP_LABELS.indexOf(shared.tlp) + 1).map(tlpMarking),
    incidentObject(shared, frame),
    ...partObjects(shared, frame),
    ...values,
    ...foreignObjects(shared.extensions),
  ];
  return {
    type: 'bundle',
    id: `bundle--${uuid5(STIX_NAMESPACE, `${scope} ${modified}`)}`,
    objects: once(objects),
  };
}

/** A value that is what its type says; anything else has no object. */
function isWritable({ type, value }: SharedCaseObservable): boolean {
  // The official schema's pattern refuses the mixed notation of RFC 4291 §2.2; ours are stored without it.
  if (value.includes(':') && value.includes('.') && (type === 'ipv6' || type === 'cidr')) return false;
  const kind = type === 'ipv4' || type === 'ipv6' || type === 'cidr' ? 'ip' : type;
  return readValue(kind, value).some((each) => each.type === type && each.value === value);
}

/** The times of a case's objects as they will be written. Pure. */
export function stixTimes({ generatedAt }: SharedCase, history: StixHistory | null): StixHistory {
  if (history === null) return { created: generatedAt, modified: generatedAt };
  // Clocks step back; a version must not.
  return { created: history.created, modified: later(generatedAt, afterwards(history.modified)) };
}

/**
 * The newest versions of objects as revoked ones (§3.6.2), without the texts: whoever asks learns that the object no
 * longer holds, and nothing else. Objects without versions (observables, markings) have nothing to revoke. Pure.
 */
export function revokeStix(objects: readonly StixObject[], owner: string, at: SharedTime): StixObject[] {
  const by = identityId(owner);
  return objects
    .filter((object) => isVersionOf(object, by))
    .map((object) => {
      const { description: _text, extensions: _facts, external_references: _refs, ...rest } = object;
      const modified = later(at, afterwards(String(object['modified'])));
      return { ...rest, ...emptied(object), modified, revoked: true };
    });
}

/** Required texts cannot be left out, so they say nothing. */
function emptied({ type }: StixObject): Record<string, unknown> {
  if (type === 'note') return { content: 'Revoked', authors: undefined };
  if (type === 'incident' || type === 'course-of-action' || type === 'identity') return { name: 'Revoked' };
  return {};
}

/** Only its creator revokes an object (§3.6); the definition of the extension says nothing of a case. */
function isVersionOf(object: StixObject, by: string): boolean {
  return (
    typeof object['modified'] === 'string' &&
    object['created_by_ref'] === by &&
    object.type !== 'extension-definition'
  );
}

const afterwards = (at: SharedTime): SharedTime => new Date(Date.parse(at) + 1).toISOString();

/** A cyber-observable may come from two values (§2.9 makes equal ones one). */
function once(objects: readonly StixObject[]): StixObject[] {
  return [...new Map(objects.map((object) => [object.id, object])).values()];
}
