import { describe, expect, test } from '@jest/globals';
import { renderTemplate, spokenDuration } from './render-template.js';
import { CLOSING_REASONS, TEMPLATE_NAMES, type TemplateVariables } from './template.js';
import { TEMPLATES } from './templates.js';

const LOCALES = ['en', 'fr', 'ar'] as const;
const VARIABLES: TemplateVariables = {
  reference: 'R-2026-004812',
  site: 'National CIRT',
  phone: '+1 555 0100',
  portal: 'https://report.cirt.example',
  within: '2 days',
  reason: 'resolved',
};

describe.each(TEMPLATE_NAMES)('%s', (name) => {
  test.each(LOCALES)(
    'in %s: complete, at most 150 words, with the reference and a way to verify us',
    (locale) => {
      const { text, subject, fallback } = renderTemplate(name, locale, 'en', VARIABLES);
      expect(fallback).toBe(false);
      expect(`${subject}${text}`).not.toMatch(/[{}]/);
      expect(text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length).toBeLessThanOrEqual(150);
      expect(text).toContain(VARIABLES.reference);
      expect(text).toContain(VARIABLES.phone);
      expect(subject.length).toBeLessThan(60);
    },
  );
});

test('every reason for closing has its sentence in every language', () => {
  for (const locale of LOCALES) {
    expect(Object.keys(TEMPLATES.closed[locale]?.reasons ?? {}).toSorted()).toEqual(
      [...CLOSING_REASONS].toSorted(),
    );
  }
});

test('a language without the template falls back to the default, and says so', () => {
  expect(renderTemplate('received', 'es', 'fr', VARIABLES)).toMatchObject({ locale: 'fr', fallback: true });
  expect(renderTemplate('received', 'fr-CA', 'en', VARIABLES)).toMatchObject({
    locale: 'fr',
    fallback: false,
  });
  expect(renderTemplate('received', null, 'ar', VARIABLES)).toMatchObject({ locale: 'ar', fallback: true });
  expect(renderTemplate('received', 'constructor', 'en', VARIABLES)).toMatchObject({
    locale: 'en',
    fallback: true,
  });
});

test('what is not known yet stays visible', () => {
  expect(renderTemplate('accepted', 'en', 'en', {}).text).toContain('{{reference}}');
});

test('durations are said in the language, with digits that everybody reads', () => {
  expect([2880, 480, 15].map((minutes) => spokenDuration(minutes, 'en'))).toEqual([
    '2 days',
    '8 hours',
    '15 minutes',
  ]);
  expect(spokenDuration(2880, 'fr')).toBe('2\u00a0jours');
  expect(spokenDuration(2880, 'ar')).not.toMatch(/[٠-٩]/);
});
