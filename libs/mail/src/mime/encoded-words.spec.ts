import { describe, expect, test } from '@jest/globals';
import { decodeWords } from './encoded-words.js';

describe('decodeWords', () => {
  test.each([
    ['=?UTF-8?B?w4l0w6k=?=', 'Été'],
    ['=?iso-8859-1?q?caf=E9_noir?=', 'café noir'],
    ['plain =?utf-8?Q?=C3=A9?= text', 'plain é text'],
    // Neighbours: the blank between them is not text (RFC 2047 6.2).
    ['=?utf-8?Q?a?= =?utf-8?Q?b?=', 'ab'],
    ['=?utf-8?Q?a?=\t=?koi8-r?B?8A==?=', 'aП'],
    // A character cut in two by the sender.
    ['=?utf-8?B?w4nD?= =?utf-8?B?qQ==?=', 'Éé'],
    ['=?utf-8?Q?=D0?= =?utf-8?Q?=9F?=', 'П'],
    // Blanks inside, a language tag, no padding, Japanese with state.
    ['=?utf-8?Q?two words?=', 'two words'],
    ['=?us-ascii*en?Q?tagged?=', 'tagged'],
    ['=?utf-8?B?w4k?=', 'É'],
    ['=?ISO-2022-JP?B?GyRCJDMbKEI=?=', 'こ'],
    ['=?GB2312?B?1tDOxA==?=', '中文'],
    ['=?ks_c_5601-1987?B?x9GxuQ==?=', '한국'],
    ['=?windows-1256?B?495S?=', 'مقR'],
    // Not encoded words.
    ['=?utf-8?X?abc?=', '=?utf-8?X?abc?='],
    // Never closed, at the end, before another word, before an address.
    ['=?utf-8?Q?never_closed', 'never closed'],
    ['=?utf-8?B?w4l0w6k=', 'Été'],
    ['=?utf-8?B?w4l0w6k=?', 'Été'],
    ['=?utf-8?Q?a_?= =?utf-8?Q?b_ =?utf-8?Q?c?=', 'a b c'],
    ['=?utf-8?Q?J=C3=B6rn <j@example.org>', 'Jörn <j@example.org>'],
    // Blanks around the marks and inside B, question marks inside Q, a fold inside a word.
    ['=? utf-8 ?B? w4l0w6k= ?=', 'Été'],
    ['=?utf-8?B?w4l0 w6k=?=', 'Été'],
    ['=?utf-8?Q?Are you there??=', 'Are you there?'],
    ['=?utf-8?Q?Why?=20not?=', 'Why? not'],
    // Base64 cut within four letters; Q that calls itself B; words that touch; encoded twice.
    ['=?utf-8?B?w4l?= =?utf-8?B?0w6k=?=', 'Été'],
    ['=?utf-8?B?caf=C3=A9_noir?=', 'café noir'],
    ['=?utf-8?Q?a?==?utf-8?Q?b?=', 'ab'],
    ['=?utf-8?B?PT91dGYtOD9RP0g9QzM9QTlsbz89?=', 'Hélo'],
    // A charset that is stated wrongly, or not at all.
    ['=?us-ascii?Q?caf=C3=A9?=', 'café'],
    ['=?iso-8859-1?Q?=C3=A9t=C3=A9?=', 'été'],
    ['=?utf-8?Q?=CF=F0=E8=E2=E5=F2_=E2=F1=E5=EC?=', 'Привет всем'],
    ['=?unknown-8bit?B?z/Do4uXyIOLx5ew=?=', 'Привет всем'],
    ['=?utf-7?Q?Hi_+Jjo-?=', 'Hi ☺'],
    ['=?utf-16?B?/v8ESAQ+?=', 'шо'],
    ['=?no-such-charset?Q?still_read?=', 'still read'],
  ])('%s', (value, expected) => {
    expect(decodeWords(value)).toBe(expected);
  });

  test('a megabyte of marks is decoded at once', () => {
    for (const piece of [
      '=?',
      '=?utf-8?Q?',
      '=?utf-8?Q?a?=',
      '=?utf-8?B?w4',
      '=?utf-8?Q??=41',
      '?=',
      '=?a?q?? ',
    ]) {
      const started = process.cpuUsage();
      decodeWords(piece.repeat(1_000_000 / piece.length));
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(3000);
    }
  });
});
