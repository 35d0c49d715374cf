import { describe, expect, it } from '@jest/globals';
import { arrivedSince } from './arrived.js';

const counts = (now: number) => ({ new: now, unassigned: 0, mine: 0, due: 0, snoozed: 0, machine: 0 });
const seen = (now: number, newest: string | null) => ({ counts: counts(now), newest });

describe('arrivedSince', () => {
  it('is nought while nothing changes', () => {
    expect(arrivedSince({ view: 'new', first: seen(40, 'a'), pulse: seen(40, 'a'), gone: 0 })).toBe(0);
  });

  it('counts what came although we emptied the queue meanwhile', () => {
    expect(arrivedSince({ view: 'new', first: seen(40, 'a'), pulse: seen(44, 'b'), gone: 3 })).toBe(7);
  });

  it('does not take our own decisions for arrivals', () => {
    expect(arrivedSince({ view: 'new', first: seen(40, 'a'), pulse: seen(37, 'a'), gone: 3 })).toBe(0);
  });

  it('still tells of one when colleagues decided more than came, or counts are capped', () => {
    expect(arrivedSince({ view: 'new', first: seen(40, 'a'), pulse: seen(30, 'b'), gone: 0 })).toBe(1);
    expect(arrivedSince({ view: 'new', first: seen(1000, 'a'), pulse: seen(1000, 'b'), gone: 0 })).toBe(1);
  });
});
