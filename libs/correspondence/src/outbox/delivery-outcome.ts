import { type Delivery, type Failure } from '../message/message.vocabulary.js';
import { oneLine } from '../message/one-line.js';
import { nextTry } from './retry-schedule.js';

/** What one try came to: an answer about each recipient, or one about the whole. */
export type Attempt =
  { deliveries: Delivery[] } | { error: { message: string; failure: Failure; permanent: boolean } };

/** What follows from it. */
export interface Outcome {
  state: 'sent' | 'retrying' | 'dead';
  deliveries: Delivery[];
  lastError: string | null;
  failure: Failure | null;
  /** When it is tried again. */
  sendAt: Date | null;
}

/**
 * What becomes of a message after a try. Whoever has it does not get it again; whoever was refused for good is not
 * asked again; as long as one recipient may still take it, it waits for its next try. Taken by one is sent, though the
 * others' refusals stay with it. Pure.
 * @param before answers of earlier tries
 * @param tries 1 after the first
 */
export function outcomeOf(before: readonly Delivery[], attempt: Attempt, tries: number, now: Date): Outcome {
  const next = nextTry(tries, now);
  if ('error' in attempt) {
    const { message, failure, permanent } = attempt.error;
    const taken = before.some(({ state }) => state === 'taken');
    const ended = taken ? 'sent' : 'dead';
    const again = !permanent && next !== null;
    return {
      state: again ? 'retrying' : ended,
      deliveries: again ? [...before] : settled(before),
      lastError: message,
      failure,
      sendAt: again ? next : null,
    };
  }
  const all = merged(before, attempt.deliveries);
  const waits = all.some(({ state }) => state === 'deferred') && next !== null;
  const deliveries = waits ? all : settled(all);
  const refused = deliveries.filter(({ state }) => state !== 'taken');
  const ended = deliveries.some(({ state }) => state === 'taken') ? 'sent' : 'dead';
  return {
    state: waits ? 'retrying' : ended,
    deliveries,
    lastError: refused.length === 0 ? null : oneLine(refused.map(wordsOf).join('; '), 300),
    failure: refused.length === 0 ? null : waits ? 'busy' : 'refused',
    sendAt: waits ? next : null,
  };
}

/** Whom a message has still to reach. */
export function stillToReach(to: readonly string[], deliveries: readonly Delivery[]): string[] {
  const done = new Set(deliveries.filter(({ state }) => state !== 'deferred').map(({ address }) => address));
  return to.filter((address) => !done.has(address.toLowerCase()));
}

function merged(before: readonly Delivery[], now: readonly Delivery[]): Delivery[] {
  const answered = new Set(now.map(({ address }) => address));
  return [...before.filter(({ address }) => !answered.has(address)), ...now];
}

/** Given up: who was only put off has been refused in the end. */
function settled(deliveries: readonly Delivery[]): Delivery[] {
  return deliveries.map((each) => (each.state === 'deferred' ? { ...each, state: 'refused' } : each));
}

function wordsOf({ address, reply }: Delivery): string {
  return `${address}: ${reply ?? 'not taken'}`;
}
