import { cleanValue } from '../checking/clean-value.js';
import { below, type Fault, FaultList } from '../checking/fault.js';
import { isObject } from '../checking/rules.js';
import { RID_EVENT_NAMES, RID_EVENT_PREFIX, type RidEvent, type RidEventName } from './rid-event.js';
import { ridShape } from './rid-rules.js';

/** An event that was understood, or why it was not. Warnings say what was left out. */
export type RidReading = { event: RidEvent; warnings: Fault[] } | { faults: Fault[] };

/**
 * Reads the `events` claim of a SET (RFC 8417 §2.2): exactly one event of ours. Strict in what it has to hold; members that
 * nobody here knows are left out with a warning, so that a partner with a later version can still be understood. What stands
 * in `content` and `changes` is not looked at: its codec judges it. Never throws.
 */
export function readRidEvent(claim: unknown): RidReading {
  if (!isObject(claim)) return refused('', 'must be an object');
  const names = Object.keys(claim);
  // RFC 8417 allows several views of one event; two of ours in one message would be two effects under one `jti`.
  const [urn] = names;
  if (urn === undefined || names.length > 1) return refused('', 'must hold exactly one event');
  const name = RID_EVENT_NAMES.find((each) => `${RID_EVENT_PREFIX}${each}` === urn);
  if (!name) return refused(below('', urn), 'is not an event that is understood here');
  return readRidPayload(name, claim[urn], below('', urn));
}

/** As `readRidEvent`, of the event's own members. */
export function readRidPayload(name: RidEventName, payload: unknown, path = ''): RidReading {
  if (!isObject(payload)) return refused(path, 'must be an object');
  const { fields, needs, between } = ridShape(name);
  const faults = new FaultList();
  const warnings = new FaultList();
  for (const field of needs) if (!Object.hasOwn(payload, field)) faults.add(below(path, field), 'is missing');
  const taken: [string, unknown][] = [];
  for (const [field, value] of Object.entries(payload)) {
    const rule = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (!rule) {
      warnings.add(below(path, field), 'is not known here: left out');
      continue;
    }
    rule(value, below(path, field), faults);
    // Documents stay byte for byte what was signed: their hash is taken over them.
    taken.push([field, field === 'content' ? value : cleanValue(value)]);
  }
  between(payload, path, faults);
  if (faults.items.length > 0) return { faults: faults.items };
  const event = { ...Object.fromEntries(taken), name, tlp: plainLabel(payload.tlp) };
  if (Array.isArray(payload.attachments))
    Object.assign(event, { attachments: payload.attachments.map(withPlainLabel) });
  return { event: event as unknown as RidEvent, warnings: warnings.items };
}

/** The `events` claim of a SET for an event: its name becomes the member's, its label is written as FIRST writes it. */
export function ridEventClaim({ name, tlp, ...rest }: RidEvent): Record<string, unknown> {
  return { [`${RID_EVENT_PREFIX}${name}`]: { ...rest, tlp: `TLP:${tlp}` } };
}

const refused = (path: string, reason: string): RidReading => ({ faults: [{ path, reason }] });

const plainLabel = (label: unknown): string => String(label).replace(/^TLP:/, '');

const withPlainLabel = (attachment: unknown): unknown =>
  isObject(attachment) ? { ...attachment, tlp: plainLabel(attachment.tlp) } : attachment;
