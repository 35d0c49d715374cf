import { expect, test } from '@jest/globals';
import type { AnswerText } from '../api/schemas.js';
import { completionAt, inserted } from './answer-texts.js';

const text = (shortcut: string, title: string): AnswerText => ({
  shortcut,
  kind: 'module',
  title,
  template: null,
  reason: null,
  locale: 'en',
  fallback: false,
  text: `<${shortcut}>`,
});
const TEXTS = [
  text('a', 'Accepted'),
  text('phishing', 'Advice'),
  text('phone', 'Call us'),
  text('p2', 'More'),
];
const at = (typed: string, caret = typed.length) =>
  completionAt(typed, caret, TEXTS, ({ title }) => title ?? '');
const shortcuts = (typed: string) => at(typed)?.matches.map(({ shortcut }) => shortcut);

test('everything is offered after two colons, and less with each letter', () => {
  expect(shortcuts('Hello ::')).toEqual(['a', 'phishing', 'phone', 'p2']);
  expect(shortcuts('Hello ::ph')).toEqual(['phishing', 'phone']);
  expect(shortcuts('Hello\n::phi')).toEqual(['phishing']);
  expect(shortcuts('::call')).toEqual(['phone']);
});

test('nothing is offered where no word begins', () => {
  expect(at('2001:db8::1')).toBeNull();
  expect(at('a::a')).toBeNull();
  expect(at('Hello')).toBeNull();
  expect(at('::a b')).toBeNull();
});

test('a shortcut that stands alone needs no further key', () => {
  expect(at('::a')?.certain?.shortcut).toBe('a');
  expect(at('::phone')?.certain?.shortcut).toBe('phone');
  expect(at('::p')?.certain).toBeNull();
});

test('is put where it was typed, the rest stays', () => {
  const typed = 'Dear Ana, ::a Regards';
  const completion = at(typed, 13)!;
  expect(inserted(typed, completion, 'yes.')).toEqual({ text: 'Dear Ana, yes. Regards', caret: 14 });
});
