import { describe, expect, test } from '@jest/globals';
import { LOCALES } from '@tocsin/config';
import { readFileSync } from 'node:fs';
import { checkWording, countWords } from './check-wording.js';
import { HOLE } from './fill-variables.js';
import { wordingRulesOf } from './template-rules.js';
import { CLOSING_REASONS, TEMPLATE_NAMES } from './template.js';
import { TEMPLATES } from './templates.js';

const variablesIn = (text: string) =>
  [...new Set([...text.matchAll(HOLE)].map(([, name]) => name))].toSorted();
const paragraphs = (text: string) => text.split('\n\n').length;

/** A script by which a reader would know that a text was left untranslated. */
const SCRIPT = { ar: /\p{Script=Arabic}/gu, ru: /\p{Script=Cyrillic}/gu, zh: /\p{Script=Han}/gu };

describe.each(TEMPLATE_NAMES)('%s', (name) => {
  const english = TEMPLATES[name].en!;

  test.each(LOCALES)('in %s can be saved as it is delivered: words, variables, no link, no tag', (locale) => {
    const template = TEMPLATES[name][locale];
    if (!template) throw new Error(`${name} is missing in ${locale}`);
    expect(checkWording(template, wordingRulesOf(name))).toEqual([]);
    expect(template.subject.length).toBeLessThan(60);
    expect(countWords(template.text)).toBeGreaterThan(25);
  });

  test.each(LOCALES)('in %s says the same as in English', (locale) => {
    const { text, subject } = TEMPLATES[name][locale]!;
    expect(variablesIn(text)).toEqual(variablesIn(english.text));
    expect(paragraphs(text)).toBe(paragraphs(english.text));
    expect(text.endsWith('{{site}}')).toBe(true);
    const script = locale in SCRIPT ? SCRIPT[locale as keyof typeof SCRIPT] : null;
    if (script) {
      const bare = `${subject}${text}`.replaceAll(HOLE, '').replaceAll('Follow a report', '');
      const letters = bare.match(/\p{L}/gu)?.length ?? 0;
      expect((bare.match(script)?.length ?? 0) / letters).toBeGreaterThan(0.95);
    } else if (locale !== 'en') expect(text).not.toBe(english.text);
  });
});

test('every reason for closing has its sentence in every language', () => {
  for (const locale of LOCALES) {
    const reasons = TEMPLATES.closed[locale]?.reasons;
    expect(Object.keys(reasons ?? {}).toSorted()).toEqual([...CLOSING_REASONS].toSorted());
    expect(new Set(Object.values(reasons ?? {})).size).toBe(CLOSING_REASONS.length);
  }
});

test.each(LOCALES)('in %s the mail names the link of the portal as the portal does', (locale) => {
  // The portal speaks three of the six languages; the readers of the others meet it in English
  const spoken = ['fr', 'ar'].includes(locale) ? locale : 'en';
  const portal: { layout: { status: string } } = JSON.parse(
    readFileSync(`apps/portal/src/locales/${spoken}.json`, 'utf8'),
  );
  expect(TEMPLATES['message-waiting'][locale]!.text).toContain(portal.layout.status);
});
