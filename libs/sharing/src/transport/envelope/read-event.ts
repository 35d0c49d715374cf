import { readRidEvent, RID_EVENT_PREFIX, type RidEvent } from '@tocsin/formats';
import { contentHash } from './canonical-json.js';
import { hopsFault } from './hops.js';
import { SetRefused } from './set-refused.js';

/**
 * The one event of a token, in our spelling. Pure.
 * @param events the claim `events`, as it came
 * @param issuer who signed it: the last of its hops
 * @throws SetRefused
 */
export function readEvent(events: unknown, issuer: string): RidEvent {
  const reading = readRidEvent(completed(events, issuer));
  if ('faults' in reading) {
    const [fault] = reading.faults;
    const words = fault ? `/events${fault.path}: ${fault.reason}` : 'events: is not as it should be';
    throw new SetRefused('invalid_request', 'event', words.slice(0, 500));
  }
  const { event } = reading;
  const fault = hopsFault(event.hops, issuer);
  if (fault !== null) throw new SetRefused('invalid_request', 'hops', `/events/${event.name}/hops: ${fault}`);
  checkContent(event);
  return event;
}

/** What the profile's own example leaves out: no exercise, straight from its issuer, no further, no files. */
function completed(events: unknown, issuer: string): unknown {
  if (!isObject(events)) return events;
  const entries = Object.entries(events).map(([uri, body]) => {
    if (!isObject(body)) return [uri, body];
    const report = uri === `${RID_EVENT_PREFIX}report` ? { hops_left: 0, attachments: [] } : {};
    return [uri, { exercise: false, hops: [issuer], ...report, ...body }];
  });
  return Object.fromEntries(entries);
}

/** Rule 9: both sides can prove that they hold the same, so what came must be what its hash says. */
function checkContent(event: RidEvent): void {
  if (event.name !== 'report' || !('content' in event)) return;
  if (contentHash(event.content) !== event.content_sha256)
    throw new SetRefused('invalid_request', 'content-hash', 'content_sha256 is not the hash of content');
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
