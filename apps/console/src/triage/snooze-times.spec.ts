import { describe, expect, it } from '@jest/globals';
import { snoozeUntil } from './snooze-times.js';

describe('snoozeUntil', () => {
  const wednesday = new Date(2026, 10, 18, 16, 45);

  it('adds hours as hours', () => {
    expect(snoozeUntil('hour', wednesday)).toEqual(new Date(2026, 10, 18, 17, 45));
    expect(snoozeUntil('four-hours', wednesday)).toEqual(new Date(2026, 10, 18, 20, 45));
  });

  it('comes back at eight on the morning chosen', () => {
    expect(snoozeUntil('tomorrow', wednesday)).toEqual(new Date(2026, 10, 19, 8, 0));
    expect(snoozeUntil('monday', wednesday)).toEqual(new Date(2026, 10, 23, 8, 0));
  });

  it('takes the Monday of next week when today is Monday', () => {
    expect(snoozeUntil('monday', new Date(2026, 10, 23, 9, 0))).toEqual(new Date(2026, 10, 30, 8, 0));
    expect(snoozeUntil('monday', new Date(2026, 10, 22, 9, 0))).toEqual(new Date(2026, 10, 23, 8, 0));
  });
});
