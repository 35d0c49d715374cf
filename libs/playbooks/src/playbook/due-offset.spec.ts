import { describe, expect, it } from '@jest/globals';
import { dueAt, readDueOffset } from './due-offset.js';

const from = new Date('2026-03-06T15:00:00Z');
/** Works around the clock in steps of an hour for each minute, so that it cannot be mistaken for the real clock. */
const working = {
  minutesPerDay: 480,
  addMinutes: (at: Date, minutes: number) => new Date(at.getTime() + minutes * 3_600_000),
};

describe('how an offset is written', () => {
  it.each([
    ['+30m', { amount: 30, unit: 'm', business: false }],
    ['+2h', { amount: 2, unit: 'h', business: false }],
    ['+1d', { amount: 1, unit: 'd', business: false }],
    ['+1d business', { amount: 1, unit: 'd', business: true }],
    ['+366d', { amount: 366, unit: 'd', business: false }],
  ])('%s', (text, offset) => {
    expect(readDueOffset(text)).toEqual(offset);
  });

  it.each([
    '2h',
    '+2',
    '+2w',
    '+ 2h',
    '-2h',
    '+0h',
    '+367d',
    '+9999d',
    '+2h Business',
    '+2h  business',
    '',
    '+1.5h',
  ])('%j is none', (text) => {
    expect(readDueOffset(text)).toBeNull();
  });
});

describe('when it is due', () => {
  const due = (text: string) => {
    const offset = readDueOffset(text);
    return offset && dueAt(offset, from, working).toISOString();
  };

  it('counts the clock', () => {
    expect(due('+30m')).toBe('2026-03-06T15:30:00.000Z');
    expect(due('+2d')).toBe('2026-03-08T15:00:00.000Z');
  });

  it('asks the calendar for working time, a day being as long as the site works', () => {
    expect(due('+30m business')).toBe(working.addMinutes(from, 30).toISOString());
    expect(due('+2d business')).toBe(working.addMinutes(from, 960).toISOString());
  });
});
