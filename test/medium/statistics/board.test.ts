import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import { newId } from '@tocsin/platform';
import { ReadBoard } from '@tocsin/statistics';
import { StatisticsWorld } from '../../factories/statistics-world.js';

// The clock stands at 20 November 2026, 09:00 UTC.
const at = '2026-11-20T08:00:00Z';
const soon = '2026-11-20T09:30:00Z';
const past = '2026-11-20T08:30:00Z';

let world: StatisticsWorld;
let ada: Actor & { id: string };
let lead: Actor & { id: string };
const board = (actor: Actor) => world.get(ReadBoard).execute(actor);
beforeAll(async () => {
  world = await StatisticsWorld.open();
  ada = await world.person('handler');
  lead = await world.person('duty-lead');
  const hospital = await world.organisation('health', 'FR');
  const plant = await world.organisation('energy', 'FR');
  await world.incident({ at, level: 4, organisations: [hospital, plant], assigneeId: ada.id, dueAt: soon });
  await world.incident({ at, level: 4, organisations: [hospital], dueAt: past });
  await world.incident({ at, level: 1, assigneeId: ada.id, dueAt: past });
  // Not work, or not any more.
  await world.incident({ at, level: 5, drill: true, dueAt: past });
  await world.incident({ at, class: 'test', dueAt: past });
  await world.incident({ at, level: 5, state: 'closed', closedAfterHours: 1, dueAt: past });
  await world.report({ at });
  await world.report({ at, kind: 'bounce' });
  await world.report({ at, state: 'accepted' });
});
afterAll(() => world.close());

test('what waits, what is nearly late, what is late', async () => {
  expect(await board(ada)).toMatchObject({
    incidents: { active: 3, unowned: 1, dueSoon: 1, overdue: 2 },
    reports: { active: 1, unowned: 1 },
    statutory: { open: 0, dueSoon: 0, overdue: 0 },
  });
});

test('severity by sector; an incident of two sectors stands under both', async () => {
  expect((await board(ada)).heat).toEqual([
    { severity: 4, sector: 'health', count: 2 },
    { severity: 4, sector: 'energy', count: 1 },
    { severity: 1, sector: '', count: 1 },
  ]);
});

test('who holds how much', async () => {
  expect((await board(ada)).load).toEqual([
    { personId: ada.id, name: 'A handler', onDuty: false, incidents: 2, overdue: 1, reports: 0, tasks: 0 },
  ]);
});

test('whoever is on duty stands first, with empty hands too', async () => {
  await world.query(
    `INSERT INTO duty.single_shift (id, person_id, role, from_at, until_at) VALUES ($1, $2, 'lead', $3, $4)`,
    [newId(), lead.id, '2026-11-20T06:00:00Z', '2026-11-20T18:00:00Z'],
  );
  const { load } = await board(ada);
  expect(load.map(({ personId, onDuty }) => [personId, onDuty])).toEqual([
    [lead.id, true],
    [ada.id, false],
  ]);
});

test('a restricted incident is in no number of those who may not see it', async () => {
  const before = await board(ada);
  await world.incident({ at, level: 5, restricted: true, dueAt: past, assigneeId: lead.id });
  expect(await board(ada)).toEqual(before);
  expect((await board(lead)).incidents.active).toBe(4);
});

test('the same number of statements however much there is', async () => {
  const before = await world.db.countStatements(() => board(ada));
  for (let n = 0; n < 20; n++) await world.incident({ at, level: n % 6, assigneeId: ada.id });
  for (let n = 0; n < 20; n++) await world.report({ at });
  expect(await world.db.countStatements(() => board(ada))).toBe(before);
});
