import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type RidEvent, ridPolicy } from '@tocsin/formats';
import { IncomingEvents, ReceiveSet, SendEvent } from '@tocsin/sharing';
import { type Cirt, FederationWorld } from '../../factories/federation-world.js';

let world: FederationWorld;
let aa: Cirt;
let bb: Cirt;
let heard: string[];

const word = (text: string, id = '2026-0142'): RidEvent => ({
  name: 'message',
  rid: ridPolicy('message'),
  case: { owner: 'cirt-aa.example', id, revision: 1, supersedes: null },
  exercise: false,
  hops: [],
  tlp: 'AMBER',
  id: text,
  in_reply_to: null,
  author: 'Ann',
  text,
});

async function send(text: string, id?: string): Promise<string> {
  const partnerId = await aa.partnerId(bb);
  const { jti } = await aa.db.database.transaction((tx) =>
    aa.get(SendEvent).execute(tx, { partnerId, event: word(text, id) }),
  );
  return jti;
}

beforeAll(async () => {
  world = await FederationWorld.open();
  aa = world.cirt('aa');
  bb = world.cirt('bb');
  bb.get(IncomingEvents).register('message', async (_tx, { event }) => {
    heard.push(event.text);
    await Promise.resolve();
  });
});
afterAll(() => world.close());
beforeEach(() => {
  heard = [];
});

describe('two acknowledgements: transport (202 only after durable storage, else a coded 400), and human', () => {
  test('a word goes from one to the other, and 202 means that it is stored', async () => {
    const jti = await send('hello');
    expect(await world.work()).toEqual([]);
    expect(heard).toEqual(['hello']);
    const [out] = await aa.query(`SELECT state, attempts FROM sharing.outgoing_message WHERE jti = $1`, [
      jti,
    ]);
    expect(out).toEqual({ state: 'delivered', attempts: 1 });
  });
});
