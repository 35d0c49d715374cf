import { expect, test } from '@jest/globals';
import { nextPoll } from './next-poll.js';

const now = new Date('2026-11-22T10:00:00Z');
const minutes = (interval: number, failures: number) =>
  (nextPoll(now, interval, failures).getTime() - now.getTime()) / 60_000;

test('after its interval, and after failures ever later', () => {
  expect([0, 1, 2, 3].map((failures) => minutes(15, failures))).toEqual([15, 30, 60, 120]);
  expect(minutes(15, 1000)).toBe(360);
  // A source that is asked once a day is not asked more often because it fails.
  expect(minutes(1440, 3)).toBe(1440);
});
