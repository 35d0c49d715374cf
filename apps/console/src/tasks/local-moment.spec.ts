import { describe, expect, it } from '@jest/globals';
import { fromWallClock, toWallClock } from './local-moment.js';

describe('a moment in a field', () => {
  it('comes back as it went in, in whichever zone the machine is', () => {
    for (const iso of ['2026-03-29T00:30:00.000Z', '2026-10-25T01:30:00.000Z', '2026-06-01T12:00:00.000Z'])
      expect(fromWallClock(toWallClock(iso))).toBe(iso);
  });

  it('is nothing where there is nothing', () => {
    expect(toWallClock(null)).toBe('');
    expect([fromWallClock(''), fromWallClock('2026-13')]).toEqual([null, null]);
  });
});
