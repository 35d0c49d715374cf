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
    ['=?utf-8?Q?never closed', '=?utf-8?Q?never closed'],
    ['=?no-such-charset?Q?still_read?=', 'still read'],
  ])('%s', (value, expected) => {
    expect(decodeWords(value)).toBe(expected);
  });
});
