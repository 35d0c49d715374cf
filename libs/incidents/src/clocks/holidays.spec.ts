import { expect, test } from '@jest/globals';
import { holidayIn } from './holidays.js';

test.each([
  [2024, '2024-03-31', '2024-05-05'],
  [2025, '2025-04-20', '2025-04-20'],
  [2026, '2026-04-05', '2026-04-12'],
  [2027, '2027-03-28', '2027-05-02'],
  [2038, '2038-04-25', '2038-04-25'],
  [2100, '2100-03-28', '2100-05-02'],
])('Easter %d', (year, western, orthodox) => {
  expect(holidayIn(year, { easter: 'western', days: 0 })).toBe(western);
  expect(holidayIn(year, { easter: 'orthodox', days: 0 })).toBe(orthodox);
});

test('days from Easter cross months', () => {
  expect(holidayIn(2026, { easter: 'western', days: 60 })).toBe('2026-06-04');
  expect(holidayIn(2024, { easter: 'western', days: -47 })).toBe('2024-02-13');
});

test('the nth of a weekday, and the last', () => {
  expect(holidayIn(2026, { month: 11, weekday: 4, nth: 4 })).toBe('2026-11-26');
  expect(holidayIn(2026, { month: 5, weekday: 1, nth: -1 })).toBe('2026-05-25');
  expect(holidayIn(2026, { month: 11, weekday: 1, nth: 1 })).toBe('2026-11-02');
  expect(holidayIn(2026, { month: 11, weekday: 7, nth: 5 })).toBe('2026-11-29');
  expect(holidayIn(2026, { month: 11, weekday: 2, nth: 5 })).toBeNull();
});

test('a day that a year does not have', () => {
  expect(holidayIn(2026, { month: 2, day: 29 })).toBeNull();
  expect(holidayIn(2028, { month: 2, day: 29 })).toBe('2028-02-29');
  expect(holidayIn(2026, { date: '2027-01-01' })).toBeNull();
});
