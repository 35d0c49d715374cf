import { describe, expect, it } from '@jest/globals';
import { foldQuotes } from './fold-quotes.js';

describe('foldQuotes', () => {
  it('leaves a text without quotations whole', () => {
    expect(foldQuotes('Hello\n\nworld')).toEqual([{ quoted: false, text: 'Hello\n\nworld' }]);
  });

  it('folds quoted lines with the line that introduces them', () => {
    const parts = foldQuotes(
      'Yes, please.\n\nOn Tue, 3 Nov 2026, CERT wrote:\n\n> Shall we?\n> Tell us.\n\nThanks',
    );
    expect(parts.map((part) => part.quoted)).toEqual([false, true, false]);
    expect(parts[1]?.text).toContain('CERT wrote:');
    expect(parts[2]?.text.trim()).toBe('Thanks');
  });

  it('knows the French and Arabic introductions', () => {
    expect(foldQuotes('Oui\nLe mar. 3 nov. 2026, le CERT a écrit :\n> Bonjour')).toHaveLength(2);
    expect(foldQuotes('نعم\nفي 3 نوفمبر 2026، كتب الفريق:\n> مرحبا')[1]?.quoted).toBe(true);
  });

  it('does not take "On" at the start of a sentence for a quotation', () => {
    expect(foldQuotes('On Monday he wrote:\nnothing was quoted')).toHaveLength(1);
  });

  it('folds everything below an original-message line', () => {
    expect(foldQuotes('See below\n-----Original Message-----\nFrom: a\nplain')[1]?.text).toContain('plain');
  });

  it('loses nothing', () => {
    const text = 'a\n> b\n\n> c\nd\n';
    expect(
      foldQuotes(text)
        .map((part) => part.text)
        .join('\n'),
    ).toBe(text);
  });
});
