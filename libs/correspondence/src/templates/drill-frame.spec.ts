import { expect, test } from '@jest/globals';
import { LOCALES } from '@tocsin/config';
import { finishedText } from '../message/finished-text.js';
import { renderTemplate } from './render-template.js';
import { TEMPLATE_NAMES } from './template.js';

test.each(TEMPLATE_NAMES)(
  '%s as an exercise says so first and last, in its language and in English',
  (name) => {
    const first = LOCALES.map((language) => {
      const { text } = renderTemplate(name, language, 'en', { reference: 'R-2026-000001', site: 'CIRT' });
      const parts = { text, tlp: 'GREEN' as const, reportRef: 'R-2026-000001', language, signature: null };
      const drill = finishedText({ ...parts, drill: true, automatic: true }, 'CIRT')
        .trim()
        .split('\n');
      expect(drill[0]).toBe(drill.at(-1));
      expect(drill[0]).toContain('EXERCISE');
      expect(drill.join('\n')).toContain(text);
      expect(finishedText({ ...parts, drill: false, automatic: true }, 'CIRT')).toBe(
        `TLP:GREEN\n\n${text}\n`,
      );
      return drill[0];
    });
    expect(new Set(first).size).toBe(LOCALES.length);
  },
);

test('the words stand above the signature, which some mail programs hide', () => {
  const text = finishedText(
    {
      text: 'Hello.',
      tlp: 'AMBER',
      drill: true,
      automatic: false,
      reportRef: 'R-2026-000001',
      language: 'pt',
      signature: 'Night shift\n+1 555 0100',
    },
    'CIRT',
  );
  expect(text).toBe(
    [
      'EXERCISE – EXERCISE – EXERCISE',
      'This mail is part of an exercise. Nothing has happened.',
      '',
      'TLP:AMBER',
      '',
      'Hello.',
      '',
      'EXERCISE – EXERCISE – EXERCISE',
      '',
      '-- ',
      'Night shift',
      '+1 555 0100',
      '[R-2026-000001]',
      '',
    ].join('\n'),
  );
});
