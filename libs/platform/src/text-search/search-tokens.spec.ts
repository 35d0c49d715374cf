import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { searchQuery, searchTokens } from './search-tokens.js';

describe('the words of a text', () => {
  it.each([
    ['French accents', 'Déjà vu: cœur volé', ['deja', 'vu', 'coeur', 'vole']],
    ['French elision', "l’hôpital d'Ain", ['hopital', 'ain']],
    ['Arabic vowel marks and tatweel', 'رســالة تَصَيُّد', ['رسالة', 'تصيد']],
    ['Cyrillic', 'Фишинговое ПИСЬМО', ['фишинговое', 'письмо']],
    ['German', 'Straße', ['strasse']],
    ['a host name whole and in parts', 'see evil.example.org', ['evil.example.org']],
    ['a reference', 'R-2026-000123', ['r-2026-000123', '2026']],
    ['full-width forms', 'ｐｈｉｓｈ', ['phish']],
  ])('%s', (_what, text, expected) => {
    expect(searchTokens(text)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    ['Chinese', '我收到了一封钓鱼邮件', '钓鱼'],
    ['Japanese', 'フィッシングメールを受け取りました', 'メール'],
    ['Thai', 'ฉันได้รับอีเมลหลอกลวง', 'หลอกลวง'],
  ])('%s is cut into words without spaces', (_language, text, word) => {
    const tokens = searchTokens(text);
    expect(tokens.length).toBeGreaterThan(1);
    // The query is cut by the same rules, so each of its words must be among the text's.
    for (const part of searchTokens(word)) expect(tokens).toContain(part);
  });

  it('never fails, never repeats, and bounds its tokens', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const tokens = searchTokens(text);
        expect(new Set(tokens).size).toBe(tokens.length);
        for (const token of tokens) expect(token.length).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('a search box as a query', () => {
  it('asks for every word, the last as a beginning', () => {
    expect(searchQuery('Déjà phish')).toBe("'deja' & 'phish':*");
  });

  it('is null where there is nothing to look for', () => {
    expect(searchQuery(' …  ')).toBeNull();
  });

  it('keeps quotes and operators harmless', () => {
    expect(searchQuery("x') | ('y & !z:*")).toBe("'x' & 'y' & 'z':*");
  });
});
