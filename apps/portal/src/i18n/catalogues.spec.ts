import { describe, expect, it } from '@jest/globals';
import { BRANCHES } from '../form/branches/registry.js';
import { type Field } from '../form/field.js';
import { PAGES } from '../form/flow.js';
import { type Catalogue, CATALOGUES, LOCALES } from './catalogues.js';
import { translatorFor } from './translator.js';

/** Every path to a text with the parameters it uses; a list counts by its lines. */
function texts(words: Catalogue, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    const at = path ? `${path}.${key}` : key;
    if (typeof value === 'string') found.set(at, value);
    else if (Array.isArray(value)) value.forEach((line: string, n) => found.set(`${at}.${n}`, line));
    else for (const [deeper, text] of texts(value as Catalogue, at)) found.set(deeper, text);
  }
  return found;
}

const parameters = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
const english = texts(CATALOGUES.get('en')!);

describe('the catalogues', () => {
  it('holds English, French and Arabic', () => {
    expect(LOCALES).toEqual(expect.arrayContaining(['en', 'fr', 'ar']));
  });

  for (const [locale, words] of CATALOGUES) {
    it(`says everything in ${locale}, with the same parameters`, () => {
      const own = texts(words);
      expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
      for (const [key, text] of own) {
        expect({ key, parameters: parameters(text) }).toEqual({
          key,
          parameters: parameters(english.get(key)!),
        });
        expect({ key, empty: text.trim() === '' }).toEqual({ key, empty: false });
      }
    });

    it(`has words for every question in ${locale}`, () => {
      const { has } = translatorFor(locale, 'UTC');
      const keys = PAGES.flatMap((page) => [`pages.${page.id}.title`, ...page.fields.flatMap(fieldKeys)]);
      expect(keys.filter((key) => !has(key))).toEqual([]);
    });

    it(`has at most five lines of advice for every kind of incident in ${locale}`, () => {
      const { list } = translatorFor(locale, 'UTC');
      for (const kind of [...BRANCHES.map((branch) => branch.kind), 'other', 'unsure']) {
        const lines = list(`advice.${kind}`);
        expect({ kind, lines: lines.length > 0 && lines.length <= 5 }).toEqual({ kind, lines: true });
      }
    });
  }
});

function fieldKeys(field: Field): string[] {
  const at = `fields.${field.name}`;
  const options = 'options' in field ? field.options.map((option) => `${at}.options.${option}`) : [];
  const hinted = 'hinted' in field ? (field.hinted ?? []).map((option) => `${at}.hints.${option}`) : [];
  return [`${at}.label`, ...options, ...hinted];
}
