import { describe, expect, it } from '@jest/globals';
import { splitAtFolds } from './split-at-folds.js';

describe('splitAtFolds', () => {
  const text = 'Yes.\n> Is it?\n-- \nJane';

  it('cuts where the API says and loses nothing', () => {
    const parts = splitAtFolds(text, [
      { from: 5, to: 14, kind: 'quote' },
      { from: 14, to: text.length, kind: 'signature' },
    ]);
    expect(parts.map(({ kind }) => kind)).toEqual(['own', 'quote', 'signature']);
    expect(parts.map((part) => part.text).join('')).toBe(text);
  });

  it('leaves a text without folds whole', () => {
    expect(splitAtFolds(text, [])).toEqual([{ kind: 'own', text }]);
    expect(splitAtFolds('', [])).toEqual([]);
  });

  it('shows a letter once, however the ranges lie', () => {
    const parts = splitAtFolds('abcdef', [
      { from: 0, to: 4, kind: 'quote' },
      { from: 2, to: 99, kind: 'original' },
    ]);
    expect(parts).toEqual([
      { kind: 'quote', text: 'abcd' },
      { kind: 'original', text: 'ef' },
    ]);
  });
});
