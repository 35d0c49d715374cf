import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import { partsOf, StatisticsWorld } from '../../factories/statistics-world.js';

let world: StatisticsWorld;
let reader: Actor;
beforeAll(async () => {
  world = await StatisticsWorld.open();
  reader = await world.person('viewer');
});
afterAll(() => world.close());

// The clock stands at 20 November 2026, 09:00 UTC.
describe('a quarter counted by hand', () => {
  let phished: string;
  beforeAll(async () => {
    const hospital = await world.organisation('health', 'FR', 'hospital.example');
    const bank = await world.organisation('banking', 'BE');
    const at = '2026-08-03T10:00:00Z';
    // Reports: 4 that count (one by web, one of a duplicate), and four that do not.
    phished = await world.report({
      at,
      from: 'it@mail.hospital.example',
      state: 'accepted',
      decidedAfterMinutes: 10,
    });
    const second = await world.report({
      at,
      state: 'rejected',
      reason: 'duplicate',
      decidedAfterMinutes: 20,
    });
    await world.report({ at: '2026-09-30T23:59:59Z', channel: 'web', form: { who: 'self' } });
    const machine = await world.report({
      at,
      kind: 'abuse-report',
      state: 'accepted',
      decidedAfterMinutes: 90,
    });
    await world.report({ at, state: 'rejected', reason: 'spam', decidedAfterMinutes: 1 });
    await world.report({ at, kind: 'bounce' });
    const exercise = await world.report({ at, state: 'accepted', decidedAfterMinutes: 5 });
    const trial = await world.report({ at, state: 'accepted', decidedAfterMinutes: 5 });
    // Outside on both sides.
    await world.report({ at: '2026-10-01T00:00:00Z' });
    await world.report({
      at: '2026-06-30T23:59:59Z',
      decidedAfterMinutes: 60,
      state: 'rejected',
      reason: 'referred',
    });
    // Incidents: 4 that count, one drill, one test.
    await world.incident({
      at,
      type: 'phishing',
      level: 3,
      reports: [phished, second],
      organisations: [hospital],
      state: 'closed',
      closedAfterHours: 10,
      acknowledgedAfterMinutes: 10,
    });
    await world.incident({
      at,
      class: 'malicious-code',
      level: 5,
      reports: [machine],
      organisations: [hospital, bank],
      acknowledgedAfterMinutes: 30,
    });
    await world.incident({ at, class: 'malicious-code', state: 'abandoned', closedAfterHours: 4 });
    await world.incident({ at, state: 'closed', closedAfterHours: 24 * 70, acknowledgedAfterMinutes: 50 });
    await world.incident({ at, level: 5, drill: true, reports: [exercise] });
    await world.incident({ at, class: 'test', reports: [trial] });
    await world.rollUp();
  });

  test('the funnel', async () => {
    const { totals, leftOut, cutOff } = await world.read(reader, { period: '2026-Q3' });
    expect(totals.values).toEqual({
      reports: 4,
      'reports-to-incident': 2,
      incidents: 4,
      'significant-incidents': 2,
      'reports-undecided': 1,
      // One active; one was closed ten weeks later, in October.
      'incidents-in-work': 2,
    });
    expect(leftOut).toEqual({ drill: 2, test: 2, merged: 0, spam: 1, automatic: 1 });
    expect(cutOff).toEqual(world.clock.now());
  });

  test('the parts, each of which makes the whole', async () => {
    const view = await world.read(reader, { period: '2026-Q3' });
    expect(partsOf(view, 'class', 'incidents')).toEqual({ fraud: 2, 'malicious-code': 2 });
    expect(partsOf(view, 'type', 'incidents')).toMatchObject({ phishing: 1 });
    expect(partsOf(view, 'severity', 'incidents')).toEqual({ 0: 2, 3: 1, 5: 1 });
    expect(partsOf(view, 'sector', 'incidents')).toEqual({ health: 1, several: 1, '': 2 });
    expect(partsOf(view, 'country', 'incidents')).toEqual({ FR: 1, several: 1, '': 2 });
    expect(partsOf(view, 'sector', 'reports')).toEqual({ health: 1, '': 3 });
    expect(partsOf(view, 'channel', 'reports')).toEqual({ email: 3, web: 1 });
    expect(partsOf(view, 'channel', 'incidents')).toEqual({ email: 2, own: 2 });
    expect(partsOf(view, 'reporter', 'reports')).toEqual({ organisation: 1, person: 1, machine: 1, '': 1 });
    expect(partsOf(view, 'outcome', 'reports')).toEqual({ accepted: 2, duplicate: 1, received: 1 });
    expect(partsOf(view, 'outcome', 'incidents')).toEqual({ closed: 2, active: 1, abandoned: 1 });
    for (const { dimension, rows } of view.breakdowns)
      for (const figure of ['reports', 'reports-to-incident', 'incidents', 'significant-incidents'])
        expect([dimension, figure, rows.reduce((sum, { values }) => sum + values[figure]!, 0)]).toEqual([
          dimension,
          figure,
          view.totals.values[figure],
        ]);
  });

  test('times: median and 90th percentile of what is over, the rest counted beside', async () => {
    const { times } = await world.read(reader, { period: '2026-Q3' });
    const time = (figure: string) => times.find((each) => each.figure === figure);
    // 10, 20 and 90 minutes; percentile_cont puts 0.9 four fifths of the way from 20 to 90.
    expect(time('time-to-triage')).toMatchObject({
      count: 3,
      running: 1,
      medianSeconds: 1200,
      p90Seconds: 4560,
    });
    // 10, 30, 50; the abandoned one was never taken up and is not running either.
    expect(time('time-to-acknowledge')).toMatchObject({ count: 3, running: 0, medianSeconds: 1800 });
    // 10 hours and 70 days.
    expect(time('time-to-close')).toMatchObject({
      count: 2,
      running: 1,
      medianSeconds: ((10 + 1680) / 2) * 3600,
    });
    expect(time('time-to-contain')).toMatchObject({
      count: 0,
      running: 3,
      medianSeconds: null,
      p90Seconds: null,
    });
  });

  test('the series, with what is not over marked', async () => {
    const year = await world.read(reader, { period: '2026' });
    expect(year.series.unit).toBe('month');
    expect(year.series.steps.map(({ values }) => values['reports'])).toEqual([
      0, 0, 0, 0, 0, 1, 0, 3, 1, 1, 0, 0,
    ]);
    expect(year.series.steps.filter(({ partial }) => partial).map(({ from }) => from)).toEqual([
      '2026-11-01',
      '2026-12-01',
    ]);
    expect(year.period.running).toBe(true);
  });

  test('beside the period before, or the year before', async () => {
    const view = await world.read(reader, { period: '2026-Q4', compare: 'before' });
    expect(view.compared).toMatchObject({ key: '2026-Q3', running: false });
    expect([view.totals.values['reports'], view.totals.before?.['reports']]).toEqual([1, 4]);
    const row = view.breakdowns[0]!.rows.find(({ key }) => key === 'fraud')!;
    expect([row.values['incidents'], row.before?.['incidents']]).toEqual([0, 2]);
    expect(view.times.find(({ figure }) => figure === 'time-to-triage')?.before?.count).toBe(3);
    const last = await world.read(reader, { period: '2026-Q3', compare: 'year-before' });
    expect([last.compared?.key, last.totals.before?.['incidents']]).toEqual(['2025-Q3', 0]);
  });

  test('filtered', async () => {
    const view = await world.read(reader, {
      period: '2026-Q3',
      filters: { sector: 'health', class: 'fraud' },
    });
    expect([view.totals.values['reports'], view.totals.values['incidents']]).toEqual([1, 1]);
    expect(view.times.find(({ figure }) => figure === 'time-to-close')).toMatchObject({
      count: 1,
      medianSeconds: 36000,
    });
    expect(
      (await world.read(reader, { period: '2026-Q3', filters: { severity: '5' } })).totals.values[
        'incidents'
      ],
    ).toBe(1);
  });

  test('as many statements for a year compared as for a day', async () => {
    const count = (period: string, compare: 'none' | 'before') =>
      world.db.countStatements(() => world.read(reader, { period, compare }));
    const year = await count('2026', 'before');
    expect(year).toBe(await count('2026-08-03..2026-08-03', 'none'));
    // BEGIN, isolation, memory, state, counts, times, backlog, restricted, COMMIT, and what was frozen.
    expect(year).toBe(10);
  });

  test('what changes late rolls the days anew that it touches, and no others', async () => {
    const untouched = await world.query(
      `SELECT xmin::text FROM statistics.daily_count WHERE day = '2026-06-30'`,
    );
    await world.query(
      `UPDATE incidents.incident SET priority = 0 WHERE id IN (
      SELECT incident_id FROM incidents.incident_report WHERE report_id = $1)`,
      [phished],
    );
    const [link] = await world.query<{ id: string }>(
      `SELECT incident_id AS id FROM incidents.incident_report WHERE report_id = $1`,
      [phished],
    );
    const before = await world.read(reader, { period: '2026-Q3' });
    // As if all that was recorded so far had settled long ago.
    await world.query(`UPDATE statistics.roll_up_state SET audit_entry = (SELECT max(id) FROM audit.entry)`);
    await world.record('incident', link!.id);
    await world.rollUp();
    const after = await world.read(reader, { period: '2026-Q3' });
    expect(partsOf(before, 'severity', 'incidents')).toMatchObject({ 3: 1, 5: 1 });
    expect(partsOf(after, 'severity', 'incidents')).toEqual({ 0: 2, 5: 2 });
    expect(partsOf(after, 'severity', 'reports')).toMatchObject({ 5: 3 });
    expect(
      await world.query(`SELECT xmin::text FROM statistics.daily_count WHERE day = '2026-06-30'`),
    ).toEqual(untouched);
  });

  test('a merged incident counts once, with the one that survives', async () => {
    const at = '2026-02-02T10:00:00Z';
    const survivor = await world.incident({ at });
    const merged = await world.incident({ at });
    await world.query(`UPDATE incidents.incident SET merged_into_id = $1 WHERE id = $2`, [survivor, merged]);
    await world.rollUp();
    const { totals, leftOut } = await world.read(reader, { period: '2026-02' });
    expect([totals.values['incidents'], totals.values['incidents-in-work'], leftOut.merged]).toEqual([
      1, 1, 1,
    ]);
  });

  test('counting everything anew changes nothing', async () => {
    const before = await world.read(reader, { period: '2026', compare: 'before' });
    await world.rollUp(true);
    await world.rollUp(true);
    expect(await world.read(reader, { period: '2026', compare: 'before' })).toEqual(before);
  });
});

test('who has not the right learns nothing', async () => {
  const outsider = await world.person('child-protection');
  await expect(world.read(outsider, { period: '2026' })).rejects.toMatchObject({
    code: 'IDENTITY.FORBIDDEN',
  });
});

test.each(['', '2026-13', '1234', 'today'])('no figures of the period "%s"', async (period) => {
  await expect(world.read(reader, { period })).rejects.toMatchObject({ code: 'STATISTICS.PERIOD_UNKNOWN' });
});
