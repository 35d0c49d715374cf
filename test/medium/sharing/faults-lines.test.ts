import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import { TriageModule } from '@tocsin/triage';
import { type Cirt, FederationWorld } from '../../factories/federation-world.js';
import { type Fate, type Letter } from '../../factories/in-process-network.js';
import { settle, SharedStory } from '../../factories/shared-story.js';

let world: FederationWorld;
let a: Cirt;
let b: Cirt;
let hands: { a: Actor; b: Actor };

beforeAll(async () => {
  world = await FederationWorld.open(['aa', 'bb'], { modules: [TriageModule] });
  [a, b] = [world.cirt('aa'), world.cirt('bb')];
  hands = { a: await a.person('handler', 'Hana'), b: await b.person('handler', 'Bela') };
});
afterAll(() => world.close());
afterEach(() => {
  world.network.fate = () => 'deliver';
});

const GOOD = {
  current: true,
  hidden: false,
  reports: 1,
  doubled: 0,
  undelivered: 0,
  differing: 0,
  unanswered: 0,
};

/** Shares a case and revises it once, while the lines are as they are. */
async function shareTwice(): Promise<SharedStory> {
  const story = await SharedStory.begin(a, b, hands);
  await story.perform({ do: 'share' });
  await world.live(1);
  await story.answer();
  await story.perform({ do: 'revise' });
  await world.live(1);
  return story;
}

/** Each kind of letter goes wrong some times, and then no more. */
function goesWrong(fate: Fate, times: number): (letter: Letter) => Fate {
  const seen = new Map<string, number>();
  return ({ from, body }) => {
    const key = `${from} ${body.toString('latin1')}`;
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before < times ? fate : 'deliver';
  };
}

describe('the partner is down for an hour', () => {
  test('and has everything within the next one, once', async () => {
    world.network.down('bb');
    const story = await shareTwice();
    expect(await world.live(58)).toEqual([]);
    expect(await story.standing()).toMatchObject({ seen: null, reports: 0, undelivered: 2 });
    world.network.up('bb');
    await world.live(60, 5);
    await story.answer();
    await world.live(2);
    expect(await story.standing()).toEqual({
      ...GOOD,
      seen: { title: 'After 1 looks', revision: 2 },
      answer: 'Approved',
    });
  });

  test('and what is called back meanwhile is never seen there', async () => {
    world.network.down('bb');
    const story = await shareTwice();
    await story.perform({ do: 'call-back', kind: 'retract' });
    await world.live(60, 5);
    await settle(world, [story]);
    expect(await story.standing()).toMatchObject({ seen: null, unanswered: 0, doubled: 0 });
    const shown = await b.query(
      `SELECT 1 FROM intake.report WHERE subject LIKE 'After 1 looks%' AND
      fields->'partner'->>'id' = $1`,
      [story.ref],
    );
    expect(shown).toEqual([]);
  });
});

describe.each<[string, Fate, number]>([
  ['is doubled', 'double', 1],
  ['does not arrive, twice', 'drop', 2],
  ['arrives, and the sender does not hear of it, twice', 'lose-answer', 2],
])('every message %s', (_words, fate, times) => {
  test('and the case stands on both sides as it should, once', async () => {
    world.network.fate = goesWrong(fate, times);
    const story = await shareTwice();
    await world.live(10);
    await settle(world, [story]);
    expect(await story.standing()).toEqual({
      ...GOOD,
      seen: { title: 'After 1 looks', revision: 2 },
      answer: 'Approved',
    });
    await story.perform({ do: 'call-back', kind: 'retract' });
    world.network.fate = goesWrong(fate, times);
    await world.live(10);
    expect(await story.standing()).toMatchObject({ seen: null, hidden: true, doubled: 0, unanswered: 0 });
  });
});

describe('messages come in another order than they were sent', () => {
  test('and an older revision does not take the place of a newer one', async () => {
    const story = await SharedStory.begin(a, b, hands);
    world.network.fate = ({ from }) => (from === 'aa' ? 'delay' : 'deliver');
    for (const deed of ['share', 'revise', 'revise'] as const) {
      await story.perform({ do: deed });
      await world.live(1);
    }
    await world.network.release('last-first');
    await world.work();
    await settle(world, [story]);
    expect(await story.standing()).toEqual({
      ...GOOD,
      seen: { title: 'After 2 looks', revision: 3 },
      answer: 'Approved',
    });
  });

  test('and what was called back is never seen, although the call-back came first', async () => {
    const story = await SharedStory.begin(a, b, hands);
    // Refused and given up; what comes after it goes past.
    world.network.fate = ({ from }) => (from === 'aa' ? 'flip' : 'deliver');
    await story.perform({ do: 'share' });
    await world.live(2);
    world.network.fate = () => 'deliver';
    await story.perform({ do: 'call-back', kind: 'purge-request' });
    await world.live(2);
    await story.retryDead();
    await world.live(2);
    expect(await story.standing()).toMatchObject({ seen: null, reports: 0, unanswered: 0 });
    await settle(world, [story]);
    expect(await story.standing()).toMatchObject({ seen: null, reports: 0, unanswered: 0 });
  });
});

describe('a bit flips on the way', () => {
  test('and the message is refused with a code, kept for a look, and taken as soon as it comes whole', async () => {
    const story = await SharedStory.begin(a, b, hands);
    world.network.fate = goesWrong('flip', 1);
    await story.perform({ do: 'share' });
    await world.live(2);
    expect(await story.standing()).toMatchObject({ seen: null, reports: 0, undelivered: 1 });
    const [dead] = await a.query(`SELECT state, failure FROM sharing.outgoing_message WHERE case_id = $1`, [
      story.ref,
    ]);
    expect(dead).toEqual({ state: 'dead', failure: 'refused' });
    const refused = await b.query(`SELECT reason FROM sharing.refused_message`);
    expect(refused.length).toBeGreaterThan(0);
    await settle(world, [story]);
    expect(await story.standing()).toMatchObject({ ...GOOD, seen: { revision: 1 } });
  });
});
