import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import { TriageModule } from '@tocsin/triage';
import fc from 'fast-check';
import { type Cirt, FederationWorld } from '../../factories/federation-world.js';
import { type Fate } from '../../factories/in-process-network.js';
import { type Deed, settle, SharedStory, type Standing } from '../../factories/shared-story.js';

// Sixteen stories with hours of simulated time, on machines that may be busy.
jest.setTimeout(400_000);
/** The same stories each time, so that a red run is about the change; others by hand: FAULTS_SEED=… FAULTS_RUNS=… */
const SEED = Number(process.env.FAULTS_SEED ?? 1);
const RUNS = Number(process.env.FAULTS_RUNS ?? 8);

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

/** What happens between two deeds of people. */
interface Meanwhile {
  minutes: number;
  /** One for each letter, round and round. */
  fates: readonly Fate[];
  away: 'aa' | 'bb' | null;
  /** What was delayed comes now, the last one first. */
  release: boolean;
}

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Deed>({ do: 'share' }) },
  { weight: 4, arbitrary: fc.constant<Deed>({ do: 'revise' }) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('retract' as const, 'correct' as const, 'purge-request' as const)
      .map((kind): Deed => ({ do: 'call-back', kind })),
  },
);
const meanwhile: fc.Arbitrary<Meanwhile> = fc.record({
  minutes: fc.integer({ min: 0, max: 12 }),
  fates: fc.array(
    fc.constantFrom<Fate>('deliver', 'deliver', 'drop', 'lose-answer', 'double', 'flip', 'delay'),
    { minLength: 1, maxLength: 6 },
  ),
  away: fc.constantFrom('aa', 'bb', null, null, null),
  release: fc.boolean(),
});
const story = fc.array(fc.tuple(deed, meanwhile), { minLength: 1, maxLength: 5 });

async function endOf(steps: readonly [Deed, Meanwhile][], faults: boolean): Promise<Standing> {
  const one = await SharedStory.begin(a, b, hands);
  for (const [what, { minutes, fates, away, release }] of steps) {
    let letter = 0;
    world.network.fate = () => (faults ? (fates[letter++ % fates.length] ?? 'deliver') : 'deliver');
    if (faults && away) world.network.down(away);
    await one.perform(what);
    await world.live(minutes);
    if (away) world.network.up(away);
    if (release) await world.network.release('last-first');
    await world.work();
    await one.answer();
  }
  await settle(world, [one]);
  return one.standing();
}

/**
 * Where nothing is shown, nobody cares whether there was something to see for a moment. A number that never left is given
 * to the next revision, so numbers may differ; they are held against what A knows.
 */
function essence({ seen, reports, hidden: _hidden, ...rest }: Standing): object {
  return { title: seen?.title ?? null, ...rest, reports: seen === null ? 0 : reports };
}

describe('a story of a case between two CIRTs', () => {
  test('ends the same, whatever the lines did meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(story, async (steps) => {
        const [without, with_] = [await endOf(steps, false), await endOf(steps, true)];
        expect(essence(with_)).toEqual(essence(without));
        expect(without).toMatchObject({
          current: true,
          doubled: 0,
          undelivered: 0,
          differing: 0,
          unanswered: 0,
        });
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    );
  });
});
