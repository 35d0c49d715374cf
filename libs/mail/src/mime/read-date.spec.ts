import { describe, expect, test } from '@jest/globals';
import { isCredible, readDate } from './read-date.js';

describe('readDate', () => {
  test.each([
    ['Tue, 29 Apr 2025 10:00:00 +0200', '2025-04-29T08:00:00.000Z'],
    ['29 Apr 2025 10:00 -0330', '2025-04-29T13:30:00.000Z'],
    ['Tue, 29 April 2025 10:00:00 JST', '2025-04-29T01:00:00.000Z'],
    ['Tue, 29 Apr 25 10:00:00 GMT (comment)', '2025-04-29T10:00:00.000Z'],
    ['Thursday, April 09, 2003 9:00 AM', '2003-04-09T09:00:00.000Z'],
    ['2025-04-29T10:00:00Z', '2025-04-29T10:00:00.000Z'],
    ['Fri, 4 May 01 14:05:44 -0400', '2001-05-04T18:05:44.000Z'],
  ])('%s', (header, iso) => {
    expect(readDate(header)?.toISOString()).toBe(iso);
  });

  test('what is no date is null, whatever its length', () => {
    for (const header of ['', 'tomorrow', '1 jan '.repeat(1000), '99 Foo 2025 10:00:00'])
      expect(readDate(header)).toBeNull();
  });

  test('years 0 and 9999 can be read and are not believed', () => {
    for (const header of [
      'Mon, 1 Jan 0000 00:00:00 +0000',
      'Fri, 31 Dec 9999 23:59:59 +0000',
      '1 Jan 999999 0:00',
    ]) {
      const date = readDate(header);
      expect(date === null || !isCredible(date)).toBe(true);
    }
  });
});
