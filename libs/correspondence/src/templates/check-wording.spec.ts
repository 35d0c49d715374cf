import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkText, checkWording, countWords } from './check-wording.js';
import { PART_RULES, wordingRulesOf } from './template-rules.js';

const GOOD = 'Your report {{reference}}.\nCall {{phone}}.';
const problems = (text: string, subject = 'A subject') =>
  checkWording({ subject, text }, wordingRulesOf('received'));

test('a good text has no problem', () => {
  expect(problems(GOOD)).toEqual([]);
});

describe('a text is refused with the place to look at', () => {
  test.each([
    ['{{refrence}}', { code: 'unknown-variable', name: 'refrence', line: 3, column: 5 }],
    ['{{reason}}', { code: 'unknown-variable', name: 'reason' }],
    ['{{accessCode}}', { code: 'secret-variable', name: 'accessCode', line: 3, column: 5 }],
    ['{{code}}', { code: 'secret-variable' }],
    ['{{api_key}}', { code: 'secret-variable' }],
    ['{{phone}', { code: 'unbalanced-braces', name: '{{' }],
    ['{phone}', { code: 'unbalanced-braces', name: '{' }],
    ['{{{phone}}}', { code: 'unbalanced-braces' }],
    ['{{ phone }}', { code: 'unbalanced-braces', name: '{{ phone }}' }],
    ['{{a.b}}', { code: 'unbalanced-braces', name: '{{a.b}}' }],
    ['{{constructor}}', { code: 'unknown-variable', name: 'constructor' }],
    ['https://pay.example.net/x', { code: 'link', name: 'https://pay.example.net/x' }],
    ['www.example.org', { code: 'link' }],
    ['a\u202eb', { code: 'control-character' }],
  ])('%s', (words, expected) => {
    expect(problems(`${GOOD}\nSee ${words}`)).toContainEqual(
      expect.objectContaining({ field: 'text', ...expected }),
    );
  });

  test('without what lets a reader answer and check, or with too many words', () => {
    expect(problems('Hello.')).toEqual([
      { code: 'missing-variable', field: 'text', name: 'reference' },
      { code: 'missing-variable', field: 'text', name: 'phone' },
    ]);
    expect(problems(`${GOOD} ${'word '.repeat(150)}`)).toEqual([
      { code: 'too-long', field: 'text', limit: 150 },
    ]);
    expect(problems(' ')[0]).toEqual({ code: 'empty', field: 'text' });
  });

  test.each([
    ['One\nTwo', 'several-lines'],
    ['[R-2026-000001] Hello', 'reserved-tag'],
    ['TLP:RED hello', 'reserved-tag'],
    ['EXERCISE hello', 'reserved-tag'],
    ['Hello {{reference}}', 'variable-in-subject'],
    ['', 'empty'],
    ['x'.repeat(101), 'too-long'],
  ])('subject %j: %s', (subject, code) => {
    expect(problems(GOOD, subject)).toContainEqual(expect.objectContaining({ field: 'subject', code }));
  });
});

test('a text module may have a link and need not name the reference', () => {
  expect(checkText('Read https://cirt.example/phishing', PART_RULES)).toEqual([]);
});

test('words are counted in scripts without blanks as well', () => {
  expect(countWords('We received it – thank you.')).toBe(5);
  expect(countWords('我们已收到您的报告')).toBe(5);
});

test('what passes has only holes that can be filled, whatever was typed', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '{{',
    '}}',
    'phone',
    'reference',
    'code',
    ' ',
    'x',
    '{{phone}}',
    '$',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      const left = text.replaceAll(/\{\{(?:reference|site|phone|portal|within)\}\}/g, '');
      const passes = !checkText(text, PART_RULES).some(({ code }) => code !== 'empty');
      return passes === !/[{}]/.test(left);
    }),
  );
});
