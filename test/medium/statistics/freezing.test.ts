import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import { FreezePeriod, ListFrozen } from '@tocsin/statistics';
import { FreezeWhenDue } from '../../../libs/statistics/src/freezing/freeze-when-due.js';
import { StatisticsWorld } from '../../factories/statistics-world.js';

let world: StatisticsWorld;
let lead: Actor & { id: string };
const at = '2026-08-03T10:00:00Z';
const freeze = (period: string, reason: string | null = null, actor: Actor = lead) =>
  world.get(FreezePeriod).execute(actor, period, reason);
beforeAll(async () => {
  world = await StatisticsWorld.open();
  lead = await world.person('duty-lead');
  for (let n = 0; n < 3; n++) await world.incident({ at });
});
afterAll(() => world.close());

test('nothing is frozen before it was counted', async () => {
  await expect(freeze('2026-Q3')).rejects.toMatchObject({ code: 'STATISTICS.PERIOD_NOT_OVER' });
  await world.rollUp();
});

test('frozen figures stay beside those of today', async () => {
  const made = await freeze('2026-Q3');
  expect(made).toMatchObject({ period: '2026-Q3', revision: 1, by: 'A duty-lead', totals: { incidents: 3 } });
  await world.incident({ at });
  await world.rollUp();
  const view = await world.read(lead, { period: '2026-Q3' });
  expect([view.frozen?.totals['incidents'], view.totals.values['incidents']]).toEqual([3, 4]);
  expect(view.frozen?.versions).toMatchObject({ incidents: 1, 'by class': 1 });
  expect((await world.read(lead, { period: '2026-08' })).frozen).toBeNull();
});

test('the hash is of the very text that is kept, and the record has both', async () => {
  const [row] = await world.get(ListFrozen).execute(lead);
  const text = await world.get(ListFrozen).content(lead, row!.id);
  expect(createHash('sha256').update(text).digest('hex')).toBe(row!.sha256);
  expect(JSON.parse(text)).toMatchObject({ period: '2026-Q3', totals: { incidents: 3 }, timeZone: 'UTC' });
  const recorded = await world.query(
    `SELECT actor_id AS by, subject_ref AS ref, detail->>'sha256' AS sha256 FROM audit.entry WHERE action = 'statistics.frozen'`,
  );
  expect(recorded).toEqual([{ by: lead.id, ref: '2026-Q3', sha256: row!.sha256 }]);
});

test('there is no way back, only a new revision with its reason', async () => {
  for (const change of [
    `UPDATE statistics.frozen_period SET content = '{}'`,
    `DELETE FROM statistics.frozen_period`,
    `TRUNCATE statistics.frozen_period`,
  ])
    await expect(world.query(change)).rejects.toThrow(/not changed/u);
  await expect(freeze('2026-Q3')).rejects.toMatchObject({ code: 'STATISTICS.REASON_MISSING' });
  await expect(freeze('2026-Q3', '  ')).rejects.toMatchObject({ code: 'STATISTICS.REASON_MISSING' });
  expect(await freeze('2026-Q3', 'One came in late')).toMatchObject({
    revision: 2,
    reason: 'One came in late',
    totals: { incidents: 4 },
  });
  expect((await world.get(ListFrozen).execute(lead)).map(({ revision }) => revision)).toEqual([2, 1]);
});

test('two at once make two revisions, not one of half', async () => {
  const made = await Promise.all([freeze('2026-Q3', 'a'), freeze('2026-Q3', 'b')]);
  expect(made.every(({ revision }) => revision > 2)).toBe(true);
  expect((await world.get(ListFrozen).execute(lead)).map(({ revision }) => revision)).toEqual([4, 3, 2, 1]);
});

test('only quarters and years, only when they are over, only by whom it is entrusted to', async () => {
  await expect(freeze('2026-08')).rejects.toMatchObject({ code: 'STATISTICS.NOT_FREEZABLE' });
  await expect(freeze('2026-Q4')).rejects.toMatchObject({ code: 'STATISTICS.PERIOD_NOT_OVER' });
  await expect(freeze('2026-Q2', null, await world.person('handler'))).rejects.toMatchObject({
    code: 'IDENTITY.FORBIDDEN',
  });
});

test('no restricted incident is frozen in', async () => {
  const may = '2026-05-05T10:00:00Z';
  await world.incident({ at: may });
  await world.incident({ at: may, restricted: true });
  await world.rollUp();
  expect((await freeze('2026-Q2')).totals['incidents']).toBe(1);
});

test('fourteen days after its end a quarter freezes by itself, once', async () => {
  const fresh = await StatisticsWorld.open();
  const run = () => fresh.get(FreezeWhenDue).run();
  const frozen = () =>
    fresh.query<{ period: string }>(`SELECT period, frozen_by FROM statistics.frozen_period`);
  try {
    await fresh.rollUp();
    await run();
    expect(await frozen()).toEqual([]); // Nothing was ever counted.
    await fresh.incident({ at });
    fresh.clock.forward(-40 * 24 * 60); // 11 October
    await fresh.rollUp();
    await run();
    expect(await frozen()).toEqual([]);
    fresh.clock.forward(5 * 24 * 60);
    await fresh.rollUp();
    await run();
    await run();
    expect(await frozen()).toEqual([{ period: '2026-Q3', frozen_by: null }]);
  } finally {
    await fresh.close();
  }
});
