import { describe, expect, it } from '@jest/globals';
import { negotiateLocale } from './negotiate-locale.js';

describe('negotiateLocale', () => {
  it.each([
    ['fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
    ['de, ar;q=0.5, en;q=0.4', 'ar'],
    ['en;q=0, fr;q=0.1', 'fr'],
    ['de', 'en'],
    ['', 'en'],
    [undefined, 'en'],
    [';;;,=,q=q', 'en'],
  ])('%j gives %s', (header, locale) => {
    expect(negotiateLocale(header, 'en')).toBe(locale);
  });
});
