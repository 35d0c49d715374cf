import { expect, test } from '@jest/globals';
import { MAX_TRIES, nextTry } from './retry-schedule.js';

const START = new Date('2026-11-22T08:00:00Z');

/** When a message is tried that nobody takes. */
function tries(): Date[] {
  const all = [START];
  for (let next = nextTry(1, START); next; next = nextTry(all.length, next)) all.push(next);
  return all;
}

test('a message that nobody takes is tried for a day, and then given up', () => {
  const all = tries();
  expect(all).toHaveLength(MAX_TRIES);
  expect(all.at(-1)!.getTime() - START.getTime()).toBe(24 * 60 * 60_000);
  expect(nextTry(MAX_TRIES, START)).toBeNull();
});

test('whatever a server was down for, it is tried again within half of that time, four hours at most', () => {
  const all = tries();
  for (const [index, at] of all.entries()) {
    const next = all[index + 1];
    if (!next || index < 3) continue;
    const pause = next.getTime() - at.getTime();
    expect(pause).toBeLessThanOrEqual(4 * 60 * 60_000);
    expect(pause).toBeLessThanOrEqual(Math.max(15 * 60_000, at.getTime() - START.getTime()));
  }
});
