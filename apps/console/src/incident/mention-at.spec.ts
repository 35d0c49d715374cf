import { describe, expect, it } from '@jest/globals';
import { mentionAt } from './mention-at.js';

const at = (text: string) => mentionAt(text, text.length);

describe('a name behind @', () => {
  it.each([
    ['@', { from: 0, to: 1, query: '' }],
    ['Ask @Ad', { from: 4, to: 7, query: 'ad' }],
    ['(@ada lo', { from: 1, to: 8, query: 'ada lo' }],
  ])('%j', (text, start) => expect(at(text)).toEqual(start));

  it.each([['mail to ada@example.org'], ['nothing here'], ['@ada lovelace said'], ['@ada\nnext']])(
    'is not in %j',
    (text) => expect(at(text)).toBeNull(),
  );
});
