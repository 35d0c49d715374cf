import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import { TriageModule } from '@tocsin/triage';
import { type Cirt, FederationWorld } from '../../factories/federation-world.js';
import { settle, SharedStory } from '../../factories/shared-story.js';

let world: FederationWorld;
let a: Cirt;
let b: Cirt;
let hands: { a: Actor; b: Actor };

beforeAll(async () => {
  world = await FederationWorld.open(['aa', 'bb'], { modules: [TriageModule] });
  [a, b] = [world.cirt('aa'), world.cirt('bb')];
  hands = { a: await a.person('handler', 'Hana'), b: await b.person('handler', 'Bela') };
  // What PostgreSQL says where the disk is full (53100), for every table that a receipt writes to.
  await b.query(`CREATE FUNCTION public.disk_full() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$`);
});
afterAll(() => world.close());

const TABLES = [
  'sharing.incoming_message',
  'sharing.foreign_case',
  'sharing.foreign_revision',
  'intake.report',
];
afterEach(async () => {
  for (const table of TABLES) await b.query(`DROP TRIGGER IF EXISTS disk_full ON ${table}`);
});

describe.each(TABLES)('the disk of the receiver is full where %s is written', (table) => {
  test('what was answered with 202 is stored, what was not is sent again, and all of it stands once in the end', async () => {
    const story = await SharedStory.begin(a, b, hands);
    await b.query(
      `CREATE TRIGGER disk_full BEFORE INSERT ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION public.disk_full()`,
    );
    await story.perform({ do: 'share' });
    await world.live(3);
    const stored = await b.query(`SELECT 1 FROM sharing.incoming_message WHERE case_id = $1`, [story.ref]);
    const { undelivered, seen } = await story.standing();
    expect(stored).toHaveLength(table === 'sharing.incoming_message' ? 0 : 1);
    expect(undelivered).toBe(table === 'sharing.incoming_message' ? 1 : 0);
    if (table !== 'intake.report') expect(seen).toBeNull();
    await b.query(`DROP TRIGGER disk_full ON ${table}`);
    await settle(world, [story]);
    expect(await story.standing()).toEqual({
      seen: { title: 'As it began', revision: 1 },
      current: true,
      hidden: false,
      reports: 1,
      doubled: 0,
      undelivered: 0,
      differing: 0,
      unanswered: 0,
      answer: 'Approved',
    });
  });
});
