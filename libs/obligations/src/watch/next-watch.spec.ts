import { describe, expect, test } from '@jest/globals';
import { nextWatch, toTell } from './next-watch.js';

const DUE = new Date('2026-10-14T09:12:00Z');
const at = (hours: number) => new Date(DUE.getTime() + hours * 3_600_000);

describe('a clock is told of', () => {
  test('six hours ahead, one hour ahead and once it is missed', () => {
    expect(nextWatch(DUE, null, at(-72))).toEqual(at(-6));
    expect(toTell(DUE, null, at(-7))).toBeNull();
    expect(toTell(DUE, null, at(-6))).toBe('6h');
    expect(nextWatch(DUE, '6h', at(-6))).toEqual(at(-1));
    expect(toTell(DUE, '6h', at(-1))).toBe('1h');
    expect(nextWatch(DUE, '1h', at(-1))).toEqual(new Date(DUE.getTime() + 1));
    expect(toTell(DUE, '1h', DUE)).toBeNull();
    expect(toTell(DUE, '1h', new Date(DUE.getTime() + 1))).toBe('missed');
    expect(nextWatch(DUE, 'missed', at(1))).toBeNull();
  });

  test('with the latest word only, where it was declared late', () => {
    expect(toTell(DUE, null, at(-0.5))).toBe('1h');
    expect(nextWatch(DUE, null, at(-0.5))).toEqual(at(-0.5));
    expect(toTell(DUE, null, at(30))).toBe('missed');
  });
});
