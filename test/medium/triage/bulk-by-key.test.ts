/** A bulk order of an API key goes on only as long and as far as the key itself. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Actor, apiKeyActor, type Right } from '@tocsin/identity';
import { newId } from '@tocsin/platform';
import { BulkViews, PreviewBulk, StartBulk, UndoBulk } from '@tocsin/triage';
import { RunBulk } from '../../../libs/triage/src/bulk/run-bulk.js';
import { TriageWorld } from '../../factories/triage-world.js';

const SCOPES: Right[] = ['report.read', 'report.triage'];

let world: TriageWorld;
beforeAll(async () => {
  world = await TriageWorld.open();
});
afterAll(() => world.close());

async function key(): Promise<Actor & { id: string }> {
  const id = newId();
  await world.query(
    `INSERT INTO identity.api_key (id, name, prefix, digest, scopes) VALUES ($1, 'Feed', 'tocsin_x', $2, $3)`,
    [id, Buffer.from(id), SCOPES],
  );
  return apiKeyActor({ id, name: 'Feed', scopes: SCOPES }) as Actor & { id: string };
}

async function order(actor: Actor): Promise<{ id: string; run(): Promise<[string, string | null][]> }> {
  const refs = [(await world.receive()).reference, (await world.receive()).reference];
  const { id } = await world
    .get(PreviewBulk)
    .execute(actor, { kind: 'report', action: 'reject', reason: 'spam' }, { refs });
  await world.get(StartBulk).execute(actor, id);
  const run = async () => {
    await world.get(RunBulk).run({ bulkId: id });
    const { items } = await world.get(BulkViews).of(actor, id);
    return items.map(({ state, reason }): [string, string | null] => [state, reason]);
  };
  return { id, run };
}

const set = (id: string, change: string) =>
  world.query(`UPDATE identity.api_key SET ${change} WHERE id = $1`, [id]);

test('a key that stands carries its order out', async () => {
  const { run } = await order(await key());
  expect(await run()).toEqual([
    ['done', null],
    ['done', null],
  ]);
});

test.each([
  ['was revoked', `revoked_at = now()`],
  ['is over', `expires_at = '2026-11-20T08:59:00Z'`],
  ['has lost the scope', `scopes = '{report.read}'`],
])('one that %s meanwhile changes nothing more, and each item says so', async (_why, change) => {
  const actor = await key();
  const { run } = await order(actor);
  await set(actor.id, change);
  expect(await run()).toEqual([
    ['skipped', 'refused'],
    ['skipped', 'refused'],
  ]);
});

test('nor does it take anything back', async () => {
  const actor = await key();
  const { id, run } = await order(actor);
  await run();
  await world.get(UndoBulk).execute(actor, id);
  await set(actor.id, `revoked_at = now()`);
  expect(await run()).toEqual([
    ['kept', 'refused'],
    ['kept', 'refused'],
  ]);
});
