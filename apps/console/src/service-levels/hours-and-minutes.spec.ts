import { expect, test } from '@jest/globals';
import { readMinutes, writeMinutes } from './hours-and-minutes.js';

test.each([
  ['15m', 15],
  ['4h', 240],
  ['1h 30m', 90],
  ['1h30', 90],
  [' 90 ', 90],
  ['720 H', 43_200],
])('%s', (text, minutes) => {
  expect(readMinutes(text)).toBe(minutes);
});

test.each(['', 'h', '2d', '-5', '1.5h', '30m 1h', '٣h'])('%s is no time', (text) => {
  expect(readMinutes(text)).toBeNull();
});

test('what is written is read again', () => {
  for (const minutes of [1, 59, 60, 61, 1440, 43_200])
    expect(readMinutes(writeMinutes(minutes))).toBe(minutes);
});
