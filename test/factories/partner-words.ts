import { type RidEvent, ridPolicy } from '@tocsin/formats';
import { newId } from '@tocsin/platform';
import { IncomingEvents, type VerifiedEvent } from '@tocsin/sharing';
import { type Cirt } from './federation-world.js';
import { sendReleased } from './send-released.js';

/** Some words under a case that need no case on either side, and no release: they only keep two systems in step. */
export function word(
  text: string,
  { owner = 'cirt-aa.example', id = '2026-0142', hops = [] as string[], exercise = false } = {},
): RidEvent {
  return {
    name: 'revocation-status',
    rid: ridPolicy('revocation-status'),
    case: { owner, id, revision: 1, supersedes: null },
    exercise,
    hops,
    tlp: 'AMBER',
    of: newId(),
    state: 'unknown-case',
    reason: text,
  };
}

/** Puts an event into a partner's queue. @returns its jti */
export async function say(
  from: Cirt,
  to: Cirt,
  event: RidEvent,
  more: { holdSeconds?: number } = {},
): Promise<string> {
  return sendReleased(from, await from.partnerId(to), event, more);
}

/** Words that arrive at an instance, in the order in which they were worked on; nobody else works on them. */
export function listenTo(cirt: Cirt): { texts: string[]; received: VerifiedEvent[]; fail: Error | null } {
  const ear = { texts: [] as string[], received: [] as VerifiedEvent[], fail: null as Error | null };
  cirt.get(IncomingEvents).register('revocation-status', async (_tx, message) => {
    if (ear.fail) throw ear.fail;
    ear.texts.push(message.event.reason ?? '');
    ear.received.push(message);
    await Promise.resolve();
  });
  return ear;
}

export interface OutgoingState {
  state: string;
  attempts: number;
  failure: string | null;
  err: string | null;
}

export async function outgoing(cirt: Cirt, jti: string): Promise<OutgoingState | undefined> {
  const [row] = await cirt.query<OutgoingState>(
    `SELECT state, attempts, failure, err FROM sharing.outgoing_message WHERE jti = $1`,
    [jti],
  );
  return row;
}

/** The compact JWS as it leaves. */
export async function jwsOf(cirt: Cirt, jti: string): Promise<string> {
  const [row] = await cirt.query<{ jws: string }>(`SELECT jws FROM sharing.outgoing_message WHERE jti = $1`, [
    jti,
  ]);
  return row!.jws;
}

export function alarms(cirt: Cirt): Promise<{ kind: string; about: string; times: number }[]> {
  return cirt.query(
    `SELECT kind, about, times FROM sharing.alarm WHERE seen_at IS NULL ORDER BY first_at, id`,
  );
}

export async function count(cirt: Cirt, table: string): Promise<number> {
  const [row] = await cirt.query<{ n: number }>(`SELECT count(*)::int AS n FROM sharing.${table}`);
  return row!.n;
}
