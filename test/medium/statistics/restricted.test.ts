import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import { type StatisticsView } from '@tocsin/statistics';
import { StatisticsWorld } from '../../factories/statistics-world.js';

let world: StatisticsWorld;
let reader: Actor;
let lead: Actor;
beforeAll(async () => {
  world = await StatisticsWorld.open();
  reader = await world.person('handler');
  lead = await world.person('duty-lead');
  const at = '2026-08-03T10:00:00Z';
  for (let n = 0; n < 7; n++)
    await world.incident({ at, reports: [await world.report({ at, state: 'accepted' })] });
  await world.rollUp();
});
afterAll(() => world.close());

/** Everything but what the roll-up itself changes. */
const told = ({ cutOff: _cutOff, restrictedAtLeast, ...view }: StatisticsView) => ({
  view,
  restrictedAtLeast,
});
const PERIODS = ['2026-Q3', '2026-08', '2026', '2026-08-03..2026-08-03', '2026-08-03..2026-08-04', '2026-Q4'];
const everything = async (actor: Actor) =>
  Promise.all(PERIODS.map(async (period) => told(await world.read(actor, { period, compare: 'before' }))));

async function restrictedOf(count: number, at: string): Promise<void> {
  for (let n = 0; n < count; n++)
    await world.incident({
      at,
      restricted: true,
      level: 5,
      reports: [await world.report({ at, state: 'accepted' })],
    });
  await world.rollUp();
}

test('no number moves when restricted incidents come, whatever periods are held against each other', async () => {
  const before = await everything(reader);
  await restrictedOf(4, '2026-08-03T11:00:00Z');
  expect(await everything(reader)).toEqual(before);
  expect(before.every(({ restrictedAtLeast }) => restrictedAtLeast === 0)).toBe(true);
});

test('five and more in a finished quarter are told as "at least", and one more or fewer does not show', async () => {
  const before = await everything(reader);
  await restrictedOf(2, '2026-09-03T11:00:00Z');
  const six = await everything(reader);
  expect(six.map(({ view }) => view)).toEqual(before.map(({ view }) => view));
  // The quarter and the year; no month, no day, nor the quarter that runs.
  expect(six.map(({ restrictedAtLeast }) => restrictedAtLeast)).toEqual([5, 0, 5, 0, 0, 0]);
  await restrictedOf(3, '2026-07-03T11:00:00Z');
  expect(await everything(reader)).toEqual(six);
  await restrictedOf(30, '2026-11-03T11:00:00Z');
  expect(await everything(reader)).toEqual(six);
});

test('a report that an ordinary incident holds too counts with that one', async () => {
  const at = '2026-05-05T10:00:00Z';
  const both = await world.report({ at, state: 'accepted' });
  await world.incident({ at, restricted: true, class: 'intrusions', reports: [both] });
  await world.incident({ at, class: 'fraud', reports: [both] });
  await world.rollUp();
  const view = await world.read(reader, { period: '2026-05' });
  expect([view.totals.values['reports'], view.totals.values['incidents']]).toEqual([1, 1]);
  expect(view.breakdowns[0]!.rows.map(({ key }) => key)).toEqual(['fraud']);
});

test('who may see every restricted incident may have them counted, and nobody else', async () => {
  const all = await world.read(lead, { period: '2026-Q3', withRestricted: true });
  expect(all).toMatchObject({ scope: 'all', totals: { values: { incidents: 7 + 9 } } });
  expect((await world.read(lead, { period: '2026-Q3' })).totals.values['incidents']).toBe(7);
  await expect(world.read(reader, { period: '2026-Q3', withRestricted: true })).rejects.toMatchObject({
    code: 'IDENTITY.FORBIDDEN',
  });
});
