import { describe, expect, test } from '@jest/globals';
import { findRegime, type Regime } from '@tocsin/config';
import fc from 'fast-check';
import { hoursAfter, monthsAfter } from './deadline.js';
import { type DutyFacts, planStages, type StageFacts } from './plan-stages.js';

const nis2 = regime('nis2');
const AWARE = new Date('2026-10-13T09:12:00Z');
const duty: DutyFacts = { awareAt: AWARE, legalClass: 'essential', marks: {}, closed: false };

function regime(id: string): Regime {
  const found = findRegime(id);
  if (!found) throw new Error(`no regime ${id}`);
  return found;
}

const blank = (stage: string): StageFacts => ({
  id: stage,
  stage,
  requestedAt: null,
  submittedAt: null,
  dueAt: null,
  state: 'waiting',
  late: false,
  coveredBy: null,
});
const all = (of: Regime): StageFacts[] => [
  ...of.stages.filter(({ due }) => !('after' in due && due.after === 'request')).map(({ id }) => blank(id)),
  ...(of.response ? [blank(of.response.id)] : []),
];
const submitted = (stages: readonly StageFacts[], at: Record<string, Date>): StageFacts[] =>
  stages.map((one) => ({ ...one, submittedAt: at[one.stage] ?? one.submittedAt }));
const plan = (at: Record<string, Date>, now: Date, facts: Partial<DutyFacts> = {}, of = nis2) =>
  new Map(
    planStages(of, { ...duty, ...facts }, submitted(all(of), at), now, 'UTC').map((one) => [one.stage, one]),
  );
const after = (hours: number) => hoursAfter(AWARE, hours);

describe('the stages of NIS2, Article 23', () => {
  test('run from awareness in exact hours, the final one only once the notification was sent', () => {
    const stages = plan({}, after(1));
    expect(stages.get('early-warning')).toMatchObject({ dueAt: after(24), state: 'running' });
    expect(stages.get('notification')).toMatchObject({ dueAt: after(72), state: 'running' });
    expect(stages.get('final')).toMatchObject({ dueAt: null, state: 'waiting' });
    expect(stages.get('response')).toMatchObject({ dueAt: null, state: 'waiting' });
  });

  test('give a trust service provider 24 hours for the notification', () => {
    expect(plan({}, AWARE, { legalClass: 'trust-service-provider' }).get('notification')?.dueAt).toEqual(
      after(24),
    );
  });

  test('a notification within 24 hours satisfies the early warning, a later one does not', () => {
    const early = plan({ notification: after(24) }, after(30)).get('early-warning');
    expect(early).toMatchObject({ state: 'met', coveredBy: 'notification' });
    const late = plan({ notification: after(25) }, after(30)).get('early-warning');
    expect(late).toMatchObject({ state: 'missed', coveredBy: null });
  });

  test('a final report closes neither the warning nor the notification', () => {
    const stages = plan({ final: after(10) }, after(80));
    expect(stages.get('early-warning')?.state).toBe('missed');
    expect(stages.get('notification')?.state).toBe('missed');
    expect(stages.get('final')?.state).toBe('met');
  });

  test('our answer is owed within 24 hours of the first word', () => {
    const sent = { 'early-warning': after(20), notification: after(30) };
    expect(plan(sent, after(31)).get('response')).toMatchObject({ dueAt: after(44), state: 'running' });
    expect(plan({ notification: after(5) }, after(6)).get('response')?.dueAt).toEqual(after(29));
  });

  test('a progress report at the end of the month moves the final one to a month after the handling', () => {
    const sent = { notification: after(10), progress: new Date('2026-11-10T00:00:00Z') };
    expect(plan(sent, new Date('2026-12-24T00:00:00Z')).get('final')?.state).toBe('waiting');
    const handled = plan(sent, new Date('2027-01-01T00:00:00Z'), {
      marks: { handled: new Date('2026-12-31T10:00:00Z') },
    });
    expect(handled.get('final')).toMatchObject({ dueAt: new Date('2027-01-31T23:59:59Z'), state: 'running' });
  });

  test('without a progress report the final one is missed, and the offer of one stands', () => {
    const stages = plan({ notification: after(10) }, new Date('2026-12-01T00:00:00Z'));
    expect(stages.get('final')?.state).toBe('missed');
    expect(stages.get('progress')?.state).toBe('optional');
  });

  test('what was closed as not significant owes nothing more, and keeps what came', () => {
    const stages = plan({ 'early-warning': after(30) }, after(100), { closed: true });
    expect(stages.get('early-warning')?.state).toBe('late');
    expect(stages.get('notification')?.state).toBe('void');
  });
});

describe('other regimes', () => {
  test('a final report 14 days after a measure is available', () => {
    const of = regime('cra-vulnerability');
    expect(plan({ notification: after(10) }, after(20), {}, of).get('final')?.state).toBe('waiting');
    const marks = { 'measure-available': new Date('2026-11-01T15:00:00Z') };
    expect(plan({}, after(20), { marks }, of).get('final')?.dueAt).toEqual(new Date('2026-11-15T23:59:59Z'));
  });
});

describe('a month', () => {
  test.each([
    ['2026-01-31T10:00:00Z', 'UTC', '2026-02-28T23:59:59Z'],
    ['2024-01-31T10:00:00Z', 'UTC', '2024-02-29T23:59:59Z'],
    ['2026-09-30T22:30:00Z', 'Europe/Brussels', '2026-11-01T22:59:59Z'],
    ['2026-09-25T10:00:00Z', 'Europe/Brussels', '2026-10-25T22:59:59Z'],
  ])('from %s in %s ends %s', (start, zone, end) => {
    expect(monthsAfter(new Date(start), 1, zone)).toEqual(new Date(end));
  });
});

describe('on any history', () => {
  const hour = fc.integer({ min: 0, max: 2000 });
  const history = fc.record({
    sent: fc.dictionary(fc.constantFrom('early-warning', 'notification', 'final', 'progress'), hour),
    corrections: fc.array(fc.integer({ min: -200, max: 200 }), { maxLength: 6 }),
  });

  test('late stays late whatever awareness is corrected to, and nothing but its own submission closes a stage', () => {
    fc.assert(
      fc.property(history, ({ sent, corrections }) => {
        const at = Object.fromEntries(Object.entries(sent).map(([stage, hours]) => [stage, after(hours)]));
        let stages = submitted(all(nis2), at);
        for (const shift of [0, ...corrections]) {
          const before = stages;
          stages = planStages(nis2, { ...duty, awareAt: after(shift) }, stages, after(2500), 'Europe/Athens');
          for (const [index, one] of stages.entries()) {
            if (before[index]?.late) expect(one.state).toBe('late');
            const closed = one.state === 'met' || one.state === 'late';
            expect(closed).toBe(one.submittedAt !== null || one.coveredBy !== null);
            if (one.coveredBy) expect(Number(at.notification)).toBeLessThanOrEqual(Number(one.dueAt));
          }
        }
      }),
    );
  });

  test('planning twice changes nothing', () => {
    fc.assert(
      fc.property(history, ({ sent }) => {
        const at = Object.fromEntries(Object.entries(sent).map(([stage, hours]) => [stage, after(hours)]));
        const once = planStages(nis2, duty, submitted(all(nis2), at), after(100), 'UTC');
        expect(planStages(nis2, duty, once, after(100), 'UTC')).toEqual(once);
      }),
    );
  });

  test('hours do not know of clocks that are put forward or back', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }), (awareAt) => {
        const [warning] = planStages(nis2, { ...duty, awareAt }, all(nis2), awareAt, 'Europe/Paris');
        expect(Number(warning?.dueAt) - Number(awareAt)).toBe(24 * 3_600_000);
      }),
    );
  });
});
