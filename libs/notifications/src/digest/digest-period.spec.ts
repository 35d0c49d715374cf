import { expect, test } from '@jest/globals';
import { duePeriod } from './digest-period.js';

test.each([
  ['hourly', '2026-11-22T08:59:00Z', 'UTC', 'hour 2026-11-22T08'],
  ['hourly', '2026-11-22T23:30:00Z', 'Asia/Kathmandu', 'hour 2026-11-23T05'],
  ['daily', '2026-11-22T06:59:00Z', 'UTC', null],
  ['daily', '2026-11-22T07:00:00Z', 'UTC', 'day 2026-11-22'],
  ['daily', '2026-11-22T22:00:00Z', 'Pacific/Auckland', 'day 2026-11-23'],
  ['weekly', '2026-11-22T12:00:00Z', 'UTC', null],
  ['weekly', '2026-11-23T12:00:00Z', 'UTC', 'week 2026-11-23'],
  ['weekly', '2026-11-23T00:30:00Z', 'UTC', null],
] as const)('%s at %s in %s: %s', (wish, now, zone, period) => {
  expect(duePeriod(wish, new Date(now), zone)).toBe(period);
});
