import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Absence, type DutyPlan, type Rotation } from './duty-plan.js';
import { expandPlan, presentAt } from './expand-plan.js';
import { findGaps } from './find-gaps.js';

const ZONES = [
  'Europe/Zurich',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'UTC',
  'Africa/Cairo',
];
const DAY = 86_400_000;

const rotation = (more: Partial<Rotation> = {}): Rotation => ({
  id: 'r',
  teamId: null,
  personId: 'ada',
  role: 'handler',
  weekday: 1,
  startsAt: '08:00',
  endsAt: '20:00',
  timeZone: 'Europe/Zurich',
  everyWeeks: 1,
  validFrom: '2020-01-01',
  validUntil: null,
  ...more,
});
const plan = (more: Partial<DutyPlan>): DutyPlan => ({
  rotations: [],
  exceptions: [],
  shifts: [],
  absences: [],
  ...more,
});
const hours = ({ from, until }: { from: Date; until: Date }) =>
  (until.getTime() - from.getTime()) / 3_600_000;
const utc = (text: string) => new Date(`${text}Z`);

describe('a weekly duty by the wall clock', () => {
  it('stays at eight when the clocks change, and the night is an hour shorter or longer', () => {
    const night = plan({ rotations: [rotation({ weekday: 6, startsAt: '20:00', endsAt: '08:00' })] });
    const spring = expandPlan(night, utc('2026-03-28T12:00'), utc('2026-03-29T12:00'));
    const autumn = expandPlan(night, utc('2026-10-24T12:00'), utc('2026-10-25T12:00'));
    expect(spring.map(hours)).toEqual([11]);
    expect(autumn.map(hours)).toEqual([13]);
    expect(spring[0]?.until).toEqual(utc('2026-03-29T06:00'));
    expect(autumn[0]?.until).toEqual(utc('2026-10-25T07:00'));
  });

  it('reaches in from the day before, and out into the day after', () => {
    const night = plan({ rotations: [rotation({ weekday: 7, startsAt: '22:00', endsAt: '06:00' })] });
    const found = expandPlan(night, utc('2026-11-23T01:00'), utc('2026-11-23T02:00'));
    expect(found.map(({ source }) => source)).toEqual([{ kind: 'rotation', id: 'r', date: '2026-11-22' }]);
  });

  it('every other week counts from the week in which it began, on whichever day', () => {
    const other = plan({ rotations: [rotation({ weekday: 1, everyWeeks: 2, validFrom: '2026-11-05' })] });
    const days = expandPlan(other, utc('2026-11-01T00:00'), utc('2026-12-31T00:00'));
    expect(days.map(({ from }) => from.toISOString().slice(0, 10))).toEqual([
      '2026-11-16',
      '2026-11-30',
      '2026-12-14',
      '2026-12-28',
    ]);
  });

  it('is somebody else’s, or nobody’s, on the day that says so', () => {
    const exceptions = [
      { rotationId: 'r', date: '2026-11-23', personId: 'bo' },
      { rotationId: 'r', date: '2026-11-30', personId: null },
    ];
    const found = expandPlan(
      plan({ rotations: [rotation()], exceptions }),
      utc('2026-11-16T00:00'),
      utc('2026-12-08T00:00'),
    );
    expect(found.map(({ personId }) => personId)).toEqual(['ada', 'bo', 'ada']);
  });
});

const week = (zone: string, at: string) =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
    rotation({
      id: `r${weekday}`,
      personId: `p${weekday}`,
      weekday,
      startsAt: at,
      endsAt: at,
      timeZone: zone,
    }),
  );
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
const instant = fc
  .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2031, 0, 1) })
  .map((at) => new Date(Math.floor(at / 60_000) * 60_000));

describe('for every zone, hour and year', () => {
  it('seven days and nights leave no gap and no doubt, over the changes of the clocks', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), time, instant, (zone, at, from) => {
        const until = new Date(from.getTime() + 8 * DAY);
        const all = plan({ rotations: week(zone, at) });
        const shifts = expandPlan(all, from, until);
        expect(findGaps(shifts, [], { from, until })).toEqual([]);
        for (let moment = from.getTime(); moment < until.getTime(); moment += 3_600_000)
          expect(presentAt(shifts, [], new Date(moment))).toHaveLength(1);
      }),
      { numRuns: 150 },
    );
  });

  it('a shift begins at its time on the wall, except where that hour does not exist', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), time, instant, (timeZone, startsAt, from) => {
        const until = new Date(from.getTime() + 15 * DAY);
        const found = expandPlan(
          plan({ rotations: [rotation({ timeZone, startsAt, endsAt: startsAt })] }),
          from,
          until,
        );
        for (const shift of found) {
          const wall = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
          const shown = wall.format(shift.from).replace(/^24/, '00');
          const skipped = Math.abs(minutes(shown) - minutes(startsAt)) <= 60;
          expect(shown === startsAt || skipped).toBe(true);
          expect(hours(shift)).toBeGreaterThanOrEqual(23);
          expect(hours(shift)).toBeLessThanOrEqual(25);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('whoever is away is not on duty, and his time is a gap, exactly', () => {
    const span = { from: utc('2026-03-23T00:00'), until: utc('2026-03-30T00:00') };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 160 }), fc.integer({ min: 1, max: 60 }), (start, length) => {
        const from = new Date(span.from.getTime() + start * 3_600_000);
        const until = new Date(from.getTime() + length * 3_600_000);
        const absences: Absence[] = [{ id: 'a', personId: 'ada', from, until }];
        const shifts = expandPlan(
          plan({ rotations: week('UTC', '00:00').map((each) => ({ ...each, personId: 'ada' })), absences }),
          span.from,
          span.until,
        );
        const end = until < span.until ? until : span.until;
        expect(findGaps(shifts, absences, span)).toEqual([{ from, until: end }]);
        expect(presentAt(shifts, absences, from)).toEqual([]);
      }),
    );
  });
});

const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
