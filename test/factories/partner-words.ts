import { type RidEvent, ridPolicy } from '@tocsin/formats';
import { newId } from '@tocsin/platform';
import { IncomingEvents, SendEvent, type VerifiedEvent } from '@tocsin/sharing';
import { type Cirt } from './federation-world.js';

/** A word between teams about a case; it needs no case on either side. */
export function word(
  text: string,
  { owner = 'cirt-aa.example', id = '2026-0142', hops = [] as string[], exercise = false } = {},
): RidEvent {
  return {
    name: 'message',
    rid: ridPolicy('message'),
    case: { owner, id, revision: 1, supersedes: null },
    exercise,
    hops,
    tlp: 'AMBER',
    id: newId(),
    in_reply_to: null,
    author: 'Ann',
    text,
  };
}

/** Puts an event into a partner's queue. @returns its jti */
export async function say(
  from: Cirt,
  to: Cirt,
  event: RidEvent,
  more: { holdSeconds?: number } = {},
): Promise<string> {
  const partnerId = await from.partnerId(to);
  const { jti } = await from.db.database.transaction((tx) =>
    from.get(SendEvent).execute(tx, { partnerId, event, ...more }),
  );
  return jti;
}

/** Words that arrive at an instance, in the order in which they were worked on; nobody else works on them. */
export function listenTo(cirt: Cirt): { texts: string[]; received: VerifiedEvent[]; fail: Error | null } {
  const ear = { texts: [] as string[], received: [] as VerifiedEvent[], fail: null as Error | null };
  cirt.get(IncomingEvents).register('message', async (_tx, message) => {
    if (ear.fail) throw ear.fail;
    ear.texts.push(message.event.text);
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
