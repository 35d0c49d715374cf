import { expect, test } from '@jest/globals';
import { LOCALES } from '@tocsin/config';
import { renderTemplate, spokenDuration } from './render-template.js';
import { TEMPLATE_NAMES, type TemplateVariables } from './template.js';

const VARIABLES: TemplateVariables = {
  reference: 'R-2026-004812',
  site: 'National CIRT',
  phone: '+1 555 0100',
  portal: 'https://report.cirt.example',
  within: '2 days',
  reason: 'resolved',
};

test.each(TEMPLATE_NAMES)('%s: nothing is left open, with the reference and a way to verify us', (name) => {
  for (const locale of LOCALES) {
    const { text, subject, fallback, changed } = renderTemplate(name, locale, 'en', VARIABLES);
    expect({ fallback, changed }).toEqual({ fallback: false, changed: false });
    expect(`${subject}${text}`).not.toMatch(/[{}]/);
    expect(text).toContain(VARIABLES.reference);
    expect(text).toContain(VARIABLES.phone);
  }
});

test('a language without the template falls back to the default, and says so', () => {
  const rendered = (wanted: string | null, site: 'en' | 'fr' | 'ar') =>
    renderTemplate('received', wanted, site, VARIABLES);
  expect(rendered('pt', 'fr')).toMatchObject({ locale: 'fr', fallback: true });
  expect(rendered('fr-CA', 'en')).toMatchObject({ locale: 'fr', fallback: false });
  expect(rendered('zh-Hant-TW', 'en')).toMatchObject({ locale: 'zh', fallback: false });
  expect(rendered(null, 'ar')).toMatchObject({ locale: 'ar', fallback: true });
  expect(rendered('constructor', 'en')).toMatchObject({ locale: 'en', fallback: true });
});

test("a site's own words go before the delivered ones, in their language alone", () => {
  const wordings = { fr: { subject: 'Bien reçu', text: 'Référence {{reference}}, tél. {{phone}}.' } };
  expect(renderTemplate('received', 'fr', 'en', VARIABLES, wordings)).toMatchObject({
    changed: true,
    subject: 'Bien reçu',
    text: 'Référence R-2026-004812, tél. +1 555 0100.',
  });
  expect(renderTemplate('received', 'en', 'en', VARIABLES, wordings).changed).toBe(false);
});

test('what is not known yet stays visible', () => {
  expect(renderTemplate('accepted', 'en', 'en', {}).text).toContain('{{reference}}');
});

test('a value is never taken for a text: what it holds is not filled in again', () => {
  const site = 'Team {{phone}} ${process.env.HOME} {{constructor}}';
  const { text } = renderTemplate('accepted', 'en', 'en', { ...VARIABLES, site });
  expect(text.endsWith(site)).toBe(true);
});

test('a phone number between Arabic words is not read backwards', () => {
  const { text } = renderTemplate('accepted', 'ar', 'en', VARIABLES);
  expect(text).toContain('\u200e+1 555 0100\u200e');
  expect(renderTemplate('accepted', 'en', 'en', VARIABLES).text).not.toContain('\u200e');
});

test('durations are said in the language, with digits that everybody reads', () => {
  expect([2880, 480, 15].map((minutes) => spokenDuration(minutes, 'en'))).toEqual([
    '2 days',
    '8 hours',
    '15 minutes',
  ]);
  expect(spokenDuration(2880, 'fr')).toBe('2\u00a0jours');
  for (const locale of LOCALES) expect(spokenDuration(2880, locale)).toMatch(/2|يومان/);
  expect(spokenDuration(2880, 'ar')).not.toMatch(/[٠-٩]/);
});
