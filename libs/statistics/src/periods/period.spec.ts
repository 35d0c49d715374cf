import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dayIn, daysBetween, periodAround, periodBefore, readPeriod, yearBefore } from './period.js';
import { stepsOf, stepUnitOf } from './steps.js';

const read = (key: string) => readPeriod(key)!;

describe('periods by their keys', () => {
  it.each([
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-01-05..2026-02-04', '2026-01-05', '2026-02-04'],
  ])('%s runs from %s to %s', (key, from, to) => {
    expect(readPeriod(key)).toMatchObject({ key, from, to });
  });

  it.each([
    '',
    '26',
    '2026-Q5',
    '2026-13',
    '2026-02-30..2026-03-01',
    '2026-02-02..2026-02-01',
    '0001',
    '9999',
  ])('%s is none', (key) => expect(readPeriod(key)).toBeNull());
});

it('the period before ends the day before this one begins, and is as long by its own measure', () => {
  expect(periodBefore(read('2026-Q1')).key).toBe('2025-Q4');
  expect(periodBefore(read('2026-01')).key).toBe('2025-12');
  expect(periodBefore(read('2026-01-05..2026-01-14')).key).toBe('2025-12-26..2026-01-04');
});

it('a year before keeps the season; 29 February has none', () => {
  expect(yearBefore(read('2026-Q3')).key).toBe('2025-Q3');
  expect(yearBefore(read('2024-02-29..2024-03-02')).key).toBe('2023-02-28..2023-03-02');
});

describe('days where the site is', () => {
  it.each([
    ['Pacific/Kiritimati', '2026-03-31T10:30:00Z', '2026-04-01'],
    ['Pacific/Pago_Pago', '2026-04-01T10:30:00Z', '2026-03-31'],
    // The hour that is there twice, and the one that is not there at all.
    ['Europe/Paris', '2026-10-25T00:30:00Z', '2026-10-25'],
    ['Europe/Paris', '2026-03-28T23:30:00Z', '2026-03-29'],
    ['Asia/Kathmandu', '2026-12-31T18:20:00Z', '2027-01-01'],
  ])('%s at %s: %s', (zone, at, day) => expect(dayIn(zone, new Date(at))).toBe(day));

  it('every moment lies in exactly one quarter, wherever the site is', () => {
    const zones = fc.constantFrom(
      'UTC',
      'Africa/Cairo',
      'America/St_Johns',
      'Asia/Kathmandu',
      'Pacific/Apia',
    );
    const moments = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(zones, moments, (zone, at) => {
        const day = dayIn(zone, at);
        const quarter = periodAround('quarter', day);
        expect(quarter.from <= day && day <= quarter.to).toBe(true);
        expect(periodBefore(quarter).to).toBe(addDays(quarter.from, -1));
        expect(readPeriod(quarter.key)).toEqual(quarter);
      }),
    );
  });
});

it('steps cover a period without a gap; those that are cut off or not over are partial', () => {
  const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('1990-01-01', count));
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 1500 }), days, (from, length, today) => {
      const period = readPeriod(`${from}..${addDays(from, length)}`)!;
      const steps = stepsOf(period, stepUnitOf(period), today);
      expect(steps.at(0)!.from <= period.from && steps.at(-1)!.to >= period.to).toBe(true);
      expect(steps.every((step, n) => n === 0 || daysBetween(steps.at(n - 1)!.to, step.from) === 1)).toBe(
        true,
      );
      for (const step of steps) {
        const whole = step.from >= period.from && step.to <= period.to && step.to < today;
        expect(step.partial).toBe(!whole);
      }
    }),
  );
  expect(stepUnitOf(read('2026-02'))).toBe('day');
  expect(stepUnitOf(read('2026-Q2'))).toBe('week');
  expect(stepUnitOf(read('2026'))).toBe('month');
});
