import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type BusinessCalendar, ROUND_THE_CLOCK, type Span } from './business-calendar.js';
import { addBusinessMinutes, businessMinutesBetween, isBusinessTime } from './business-time.js';

const OFFICE: readonly Span[] = [{ from: '09:00', to: '17:00' }];
const calendarOf = (timeZone: string, more: Partial<BusinessCalendar> = {}): BusinessCalendar => ({
  timeZone,
  week: [OFFICE, OFFICE, OFFICE, OFFICE, OFFICE, [], []],
  holidays: [],
  exceptions: [],
  ...more,
});
const daily = (timeZone: string, ...spans: Span[]) =>
  calendarOf(timeZone, { week: Array.from({ length: 7 }, () => spans) });
const at = (iso: string) => new Date(iso);
const add = (calendar: BusinessCalendar, from: string, minutes: number) =>
  addBusinessMinutes(calendar, at(from), minutes).toISOString();
const between = (calendar: BusinessCalendar, from: string, to: string) =>
  businessMinutesBetween(calendar, at(from), at(to));

describe('a week of office hours', () => {
  const vienna = calendarOf('Europe/Vienna');

  test('what begins on Friday afternoon goes on on Monday', () => {
    expect(add(vienna, '2026-11-20T15:00:00Z', 120)).toBe('2026-11-23T09:00:00.000Z');
  });
  test('what begins at night begins at the opening hour', () => {
    expect(add(vienna, '2026-11-22T02:00:00Z', 30)).toBe('2026-11-23T08:30:00.000Z');
  });
  test('a full day ends at its closing hour, not at the next opening', () => {
    expect(add(vienna, '2026-11-23T08:00:00Z', 480)).toBe('2026-11-23T16:00:00.000Z');
    expect(add(vienna, '2026-11-23T08:00:00Z', 480.5)).toBe('2026-11-24T08:00:30.000Z');
  });
  test('a night counts nothing', () => {
    expect(between(vienna, '2026-11-23T16:00:00Z', '2026-11-24T08:00:00Z')).toBe(0);
    expect(between(vienna, '2026-11-23T15:59:00Z', '2026-11-24T08:01:00Z')).toBe(2);
  });
  test('it is told apart what lies in the hours', () => {
    expect(isBusinessTime(vienna, at('2026-11-23T08:00:00Z'))).toBe(true);
    expect(isBusinessTime(vienna, at('2026-11-23T16:00:00Z'))).toBe(false);
    expect(isBusinessTime(vienna, at('2026-11-22T10:00:00Z'))).toBe(false);
  });
});

describe('holidays and exceptions', () => {
  const calendar = calendarOf('Europe/Vienna', {
    holidays: [
      { name: 'Christmas Day', on: { month: 12, day: 25 } },
      { name: 'Christmas Eve', on: { month: 12, day: 24 }, open: [{ from: '00:00', to: '12:00' }] },
      { name: 'Easter Monday', on: { easter: 'western', days: 1 } },
      { name: 'Moving day', on: { date: '2026-11-25' } },
    ],
    exceptions: [{ date: '2026-11-28', name: 'A working Saturday', open: [{ from: '10:00', to: '11:00' }] }],
  });

  test('a single day', () => {
    expect(between(calendar, '2026-11-24T23:00:00Z', '2026-11-25T23:00:00Z')).toBe(0);
    expect(between(calendar, '2025-11-24T23:00:00Z', '2025-11-25T23:00:00Z')).toBe(480);
  });
  test('half a day keeps of the usual hours what lies within it, and opens no weekend', () => {
    expect(between(calendar, '2026-12-23T23:00:00Z', '2026-12-24T23:00:00Z')).toBe(180);
    expect(between(calendar, '2027-12-25T23:00:00Z', '2027-12-26T23:00:00Z')).toBe(0);
    // 24 December 2028 is a Sunday.
    expect(between(calendar, '2028-12-23T23:00:00Z', '2028-12-24T23:00:00Z')).toBe(0);
  });
  test('a holiday that moves with Easter', () => {
    expect(between(calendar, '2027-03-28T22:00:00Z', '2027-03-29T22:00:00Z')).toBe(0);
    expect(between(calendar, '2027-03-29T22:00:00Z', '2027-03-30T22:00:00Z')).toBe(480);
  });
  test('a working Saturday', () => {
    expect(between(calendar, '2026-11-27T23:00:00Z', '2026-11-28T23:00:00Z')).toBe(60);
  });
});

describe('spans', () => {
  test('several a day', () => {
    const calendar = daily('UTC', { from: '08:00', to: '12:00' }, { from: '14:00', to: '18:00' });
    expect(add(calendar, '2026-11-23T11:00:00Z', 90)).toBe('2026-11-23T14:30:00.000Z');
  });
  test('over midnight, with all its hours on the day on which it begins', () => {
    const nights = calendarOf('UTC', { week: [[], [], [], [], [{ from: '22:00', to: '06:00' }], [], []] });
    expect(add(nights, '2026-11-20T12:00:00Z', 180)).toBe('2026-11-21T01:00:00.000Z');
    expect(between(nights, '2026-11-16T00:00:00Z', '2026-11-23T00:00:00Z')).toBe(480);
  });
  test('that overlap count once', () => {
    const calendar = daily('UTC', { from: '20:00', to: '06:00' }, { from: '04:00', to: '08:00' });
    expect(between(calendar, '2026-11-23T20:00:00Z', '2026-11-24T20:00:00Z')).toBe(12 * 60);
  });
});

describe('days of another length', () => {
  test.each([
    // The night of the change, in hours of 22:00–06:00.
    ['Europe/Berlin', '2026-03-28', 7],
    ['Europe/Berlin', '2026-10-24', 9],
    ['America/Santiago', '2026-04-04', 9],
    ['Australia/Lord_Howe', '2026-04-04', 8.5],
    ['Australia/Lord_Howe', '2026-10-03', 7.5],
    ['Africa/Cairo', '2026-10-29', 9],
    ['Asia/Kolkata', '2026-03-28', 8],
  ])('%s: the shift that begins on %s has %d hours', (zone, night, hours) => {
    const shift = calendarOf(zone, {
      week: Array.from({ length: 7 }, () => []),
      exceptions: [{ date: night, name: 'Shift', open: [{ from: '22:00', to: '06:00' }] }],
    });
    const from = at(`${night}T00:00:00Z`);
    expect(businessMinutesBetween(shift, from, new Date(from.getTime() + 3 * 86_400_000))).toBe(hours * 60);
  });

  test('an hour that does not come is the moment of the change; one that comes twice is one opening', () => {
    const early = daily('Europe/Berlin', { from: '02:30', to: '05:00' });
    expect(between(early, '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z')).toBe(120);
    expect(between(early, '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z')).toBe(210);
    const late = daily('Europe/Berlin', { from: '01:00', to: '02:30' });
    expect(between(late, '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z')).toBe(60);
    const within = daily('Europe/Berlin', { from: '02:10', to: '02:50' });
    expect(between(within, '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z')).toBe(0);
  });

  test('a day that a zone skipped has no hours', () => {
    // 29 December from 14:00, then 31 December; there was no 30th.
    const apia = daily('Pacific/Apia', { from: '09:00', to: '17:00' });
    expect(between(apia, '2011-12-30T00:00:00Z', '2011-12-31T12:00:00Z')).toBe(3 * 60 + 8 * 60);
  });
});

describe('what cannot end is refused', () => {
  const never = calendarOf('UTC', { week: Array.from({ length: 7 }, () => []) });
  test('a calendar without hours', () => {
    expect(() => addBusinessMinutes(never, at('2026-11-20T00:00:00Z'), 1)).toThrow('no hours at all');
  });
  test('one whose hours are all over', () => {
    const over = { ...never, exceptions: [{ date: '2020-01-01', name: 'Once', open: OFFICE }] };
    expect(() => addBusinessMinutes(over, at('2026-11-20T00:00:00Z'), 1)).toThrow('too few hours');
  });
  test('an amount that is none', () => {
    for (const amount of [-1, Number.NaN])
      expect(() => addBusinessMinutes(never, at('2026-11-20T00:00:00Z'), amount)).toThrow('not an amount');
  });
});

const ZONES = [
  'Europe/Berlin',
  'Europe/Dublin',
  'America/Santiago',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'UTC',
];
const wall = fc
  .integer({ min: 0, max: 95 })
  .map((q) => `${String(Math.floor(q / 4)).padStart(2, '0')}:${String((q % 4) * 15).padStart(2, '0')}`);
const spans = fc.array(fc.record({ from: wall, to: wall }), { maxLength: 3 });
const calendars = fc
  .record({
    timeZone: fc.constantFrom(...ZONES),
    week: fc.array(spans, { minLength: 7, maxLength: 7 }),
    holidays: fc.array(
      fc.record({
        name: fc.constant('Free'),
        on: fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) }),
      }),
      { maxLength: 4 },
    ),
    exceptions: fc.constant([]),
  })
  .filter(({ week }) => week.some((day) => day.length > 0));
// Around the changes of 2026, north and south, and any other day.
const changes = [
  '2026-03-28',
  '2026-04-04',
  '2026-04-23',
  '2026-09-05',
  '2026-10-03',
  '2026-10-24',
  '2026-10-29',
];
const moments = fc
  .record({
    day: fc.oneof(
      fc.constantFrom(...changes),
      fc
        .integer({ min: 0, max: 700 })
        .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)),
    ),
    second: fc.integer({ min: 0, max: 2 * 86_400 }),
  })
  .map(({ day, second }) => new Date(Date.parse(`${day}T00:00:00Z`) + second * 1000));
const amounts = fc.integer({ min: 0, max: 6_000 });
const RUNS = { numRuns: 100 };

describe('in every zone, at every time', () => {
  test('what was added is what lies between', () => {
    fc.assert(
      fc.property(calendars, moments, amounts, (calendar, from, minutes) => {
        const due = addBusinessMinutes(calendar, from, minutes);
        expect(businessMinutesBetween(calendar, from, due)).toBeCloseTo(minutes, 6);
      }),
      RUNS,
    );
  });

  test('what lies between, added, is not later than the end, and nothing of the hours lies after it', () => {
    fc.assert(
      fc.property(calendars, moments, moments, (calendar, one, other) => {
        const [from, to] = one <= other ? [one, other] : [other, one];
        const minutes = businessMinutesBetween(calendar, from, to);
        const reached = addBusinessMinutes(calendar, from, minutes);
        expect(reached.getTime()).toBeLessThanOrEqual(to.getTime());
        expect(businessMinutesBetween(calendar, reached, to)).toBe(0);
      }),
      RUNS,
    );
  });

  test('more time ends later, and who begins later ends later', () => {
    fc.assert(
      fc.property(calendars, moments, moments, amounts, amounts, (calendar, one, other, a, b) => {
        const [from, later] = one <= other ? [one, other] : [other, one];
        const [less, more] = a <= b ? [a, b] : [b, a];
        const due = addBusinessMinutes(calendar, from, less).getTime();
        expect(addBusinessMinutes(calendar, from, more).getTime()).toBeGreaterThanOrEqual(due);
        expect(addBusinessMinutes(calendar, later, less).getTime()).toBeGreaterThanOrEqual(due);
      }),
      RUNS,
    );
  });

  test('in two steps as in one', () => {
    fc.assert(
      fc.property(calendars, moments, amounts, amounts, (calendar, from, a, b) => {
        fc.pre(b > 0);
        const twice = addBusinessMinutes(calendar, addBusinessMinutes(calendar, from, a), b);
        expect(twice).toEqual(addBusinessMinutes(calendar, from, a + b));
      }),
      RUNS,
    );
  });

  test('an end lies in the hours or at their very end', () => {
    fc.assert(
      fc.property(calendars, moments, amounts, (calendar, from, minutes) => {
        fc.pre(minutes > 0);
        const due = addBusinessMinutes(calendar, from, minutes);
        const second = new Date(due.getTime() - 1000);
        expect(businessMinutesBetween(calendar, second, due) * 60).toBeCloseTo(1, 6);
      }),
      RUNS,
    );
  });

  test('round the clock is plain arithmetic, said as one span, as two, or day by day in any zone', () => {
    const whole = [
      [{ from: '00:00', to: '24:00' }],
      [{ from: '00:00', to: '00:00' }],
      [
        { from: '00:00', to: '12:00' },
        { from: '12:00', to: '24:00' },
      ],
      [{ from: '07:00', to: '07:00' }],
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.constantFrom(...whole),
        moments,
        amounts,
        (zone, day, from, minutes) => {
          const plain = new Date(from.getTime() + minutes * 60_000);
          const calendar = daily(zone, ...day);
          expect(addBusinessMinutes(calendar, from, minutes)).toEqual(plain);
          expect(addBusinessMinutes(ROUND_THE_CLOCK, from, minutes)).toEqual(plain);
          expect(businessMinutesBetween(calendar, from, plain)).toBe(minutes);
        },
      ),
      RUNS,
    );
  });
});
