import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nextAttempt } from './next-attempt.js';

const START = new Date('2026-11-22T08:00:00Z');
const WEEK = 7 * 24 * 60 * 60 * 1000;
const facts = { since: START, giveUpMs: WEEK, chance: 0.5 };

/** When a message is tried that nobody takes. */
function tries(chance = 0.5): Date[] {
  const all = [START];
  for (let next = nextAttempt({ ...facts, chance, attempts: 1, now: START }); next;) {
    all.push(next);
    next = nextAttempt({ ...facts, chance, attempts: all.length, now: next });
  }
  return all;
}

describe('back-off', () => {
  test('soon at first, then more seldom, half an hour apart at most, a week altogether', () => {
    const all = tries();
    expect(all.at(1)!.getTime() - START.getTime()).toBe(5_000);
    expect(all.at(-1)!.getTime() - START.getTime()).toBe(WEEK);
    for (const [at, when] of all.entries())
      if (at > 0) expect(when.getTime() - all.at(at - 1)!.getTime()).toBeLessThanOrEqual(30 * 60_000);
  });

  test('never back in time, never beyond the end, spread by a fifth either way', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 0, max: WEEK - 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.option(fc.integer({ min: 0, max: 10 * 24 * 3600_000 })),
        (attempts, gone, chance, retryAfterMs) => {
          const now = new Date(START.getTime() + gone);
          const next = nextAttempt({ ...facts, attempts, now, chance, retryAfterMs })!;
          expect(next.getTime()).toBeGreaterThan(now.getTime());
          expect(next.getTime()).toBeLessThanOrEqual(START.getTime() + WEEK);
        },
      ),
    );
    const pause = (chance: number) =>
      nextAttempt({ ...facts, attempts: 4, now: START, chance })!.getTime() - START.getTime();
    expect([pause(0), pause(1)]).toEqual([48_000, 72_000]);
  });

  test('what a partner asks for is waited for, an hour at most', () => {
    const after = (retryAfterMs: number) =>
      nextAttempt({ ...facts, attempts: 1, now: START, retryAfterMs })!.getTime() - START.getTime();
    expect(after(120_000)).toBe(120_000);
    expect(after(7 * 24 * 3600_000)).toBe(3600_000);
    expect(after(0)).toBe(5_000);
  });

  test('after the end there is none', () => {
    expect(nextAttempt({ ...facts, attempts: 3, now: new Date(START.getTime() + WEEK) })).toBeNull();
  });
});
