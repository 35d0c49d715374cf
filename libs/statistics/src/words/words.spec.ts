import { describe, expect, it } from '@jest/globals';
import { constituencyTerms, rsit } from '@tocsin/config';
import { DIMENSION_NAMES } from '../figures/dimensions.js';
import { FIGURES } from '../figures/figures.js';
import { en } from './en.js';
import { REPORT_LOCALES, Speech } from './speak.js';

const keysOf = (tree: object, path = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? keysOf(value, `${path}${key}.`) : [`${path}${key}`],
  );

describe.each(REPORT_LOCALES)('words in %s', (locale) => {
  const speech = new Speech(locale);

  it('are all there, with the same things to fill in', () => {
    expect(keysOf(speech.words).toSorted()).toEqual(keysOf(en).toSorted());
    const gaps = (text: string) => (text.match(/\{\w+\}/gu) ?? []).toSorted();
    for (const [key, text] of Object.entries(en.text))
      expect([key, gaps(speech.words.text[key] ?? '')]).toEqual([key, gaps(text)]);
  });

  it('name every figure, dimension, class, type and sector', () => {
    for (const { name } of FIGURES) expect(speech.words.figure).toHaveProperty([name]);
    for (const name of DIMENSION_NAMES) expect(speech.words.definition).toHaveProperty([`by ${name}`]);
    for (const { id, types } of rsit.classes) {
      expect(speech.words.vocabulary.class).toHaveProperty([id]);
      for (const type of types) expect(speech.words.vocabulary.type).toHaveProperty([type.id]);
    }
    for (const { id } of constituencyTerms.sectors)
      expect(speech.words.vocabulary.sector).toHaveProperty([id]);
  });

  it('write lengths of time in Latin digits', () => {
    expect(speech.duration(90 * 60)).toMatch(/^1[.,٫]5 \S+$/u);
    expect(speech.duration(null)).toBe('–');
  });
});
