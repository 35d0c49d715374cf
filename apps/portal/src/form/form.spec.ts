import { describe, expect, it } from '@jest/globals';
import { checkPage } from './check-answers.js';
import { BRANCHES } from './branches/registry.js';
import { CHECK, findPage, pageAfter, pageBefore, PAGES, pagesFor } from './flow.js';
import { inputNames } from './field.js';
import { readAnswers } from './read-answers.js';
import { readDate } from './real-date.js';

const NOW = new Date('2026-11-21T12:00:00Z');
const page = (id: string) => findPage(id)!;
const messages = (id: string, answers: Record<string, string | string[]>, files = 0) =>
  checkPage(page(id), answers, { now: NOW, files }).map(({ input, message }) => `${input} ${message}`);

describe('the way through the form', () => {
  it('asks a citizen at most seven pages, whatever happened', () => {
    for (const { kind } of BRANCHES) {
      expect(pagesFor({ who: 'self', kind }).length + 1).toBeLessThanOrEqual(7);
    }
  });

  it('goes from page to page and back', () => {
    const answers = { who: 'organisation', kind: 'ransomware' };
    const visited = ['who'];
    while (visited.at(-1) !== CHECK) visited.push(pageAfter(visited.at(-1)!, answers, answers, false));
    expect(visited).toEqual([
      'who',
      'what',
      'ransomware',
      'when',
      'organisation',
      'describe',
      'contact',
      'check',
    ]);
    expect(visited.slice(1).map((id) => pageBefore(id, answers))).toEqual(visited.slice(0, -1));
    expect(pageBefore('who', answers)).toBeUndefined();
  });

  it('returns to the check after a change, by way of what is newly asked', () => {
    const before = { who: 'self', kind: 'phishing' };
    expect(pageAfter('when', before, before, true)).toBe('check');
    expect(pageAfter('what', before, { ...before, kind: 'ddos' }, true)).toBe('ddos');
    expect(pageAfter('who', before, { ...before, who: 'organisation' }, true)).toBe('organisation');
  });

  it('names every question once', () => {
    const names = PAGES.flatMap(({ fields }) => fields.flatMap(inputNames));
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the checks', () => {
  it('want the kind and the choice of a name, nothing else', () => {
    const wanted = PAGES.flatMap(({ fields }) =>
      fields.filter(({ required }) => required).map(({ name }) => name),
    );
    expect(wanted).toEqual(['kind', 'identity']);
    expect(messages('what', {})).toEqual(['kind-phishing required']);
    expect(messages('who', {})).toEqual([]);
  });

  it('want a description, a link or a file', () => {
    expect(messages('describe', { kind: 'phishing' })).toEqual(['description nothingToGoOn']);
    expect(messages('describe', { description: 'x' })).toEqual([]);
    expect(messages('describe', {}, 1)).toEqual([]);
    expect(messages('describe', { kind: 'phishing', suspectContact: 'hxxp://a[.]example' })).toEqual([]);
    // An answer to a question that is no longer asked is none.
    expect(messages('describe', { kind: 'other', suspectContact: 'x' })).toEqual([
      'description nothingToGoOn',
    ]);
  });

  it('take 5,000 characters, whatever they are made of, and no more', () => {
    expect(messages('describe', { description: '😀'.repeat(5000) })).toEqual([]);
    expect(messages('describe', { description: 'a'.repeat(5001) })).toEqual(['description tooLong']);
  });

  it('refuse choices that were never offered', () => {
    expect(messages('who', { who: '<script>' })).toEqual(['who-self option']);
    expect(messages('breach', { dataTypes: ['health', 'nonsense'] })).toEqual(['dataTypes-identity option']);
  });

  it('look at the mail address of a named reporter only', () => {
    expect(messages('contact', { identity: 'named', email: 'ada@' })).toEqual(['email email']);
    expect(messages('contact', { identity: 'anonymous', email: 'ada@' })).toEqual([]);
    for (const email of ['a@b', 'a b@example.org', 'a@example.org\nBcc: x@example.net', '<a@example.org>']) {
      expect(messages('contact', { identity: 'named', email })).toEqual(['email email']);
    }
    for (const email of ['ada@example.org', 'o’hara+x@mail.example', 'مستخدم@مثال.إختبار', '']) {
      expect(messages('contact', { identity: 'named', email })).toEqual([]);
    }
  });
});

describe('a date in three boxes', () => {
  const read = (day: string, month: string, year: string) => readDate({ day, month, year }, NOW);

  it.each([
    ['21', '11', '2026', '2026-11-21'],
    ['٢١', '١١', '٢٠٢٦', '2026-11-21'],
    ['1', '2', '26', '2026-02-01'],
    ['22', '11', '2026', '2026-11-22'],
  ])('%s %s %s is %s', (day, month, year, date) => {
    expect(read(day, month, year)).toEqual({ date });
  });

  it('may be left empty', () => {
    expect(read('', ' ', '')).toBeNull();
  });

  it.each([
    ['31', '2', '2026', 'date', 'day'],
    ['1', '13', '2026', 'date', 'month'],
    ['0', '1', '2026', 'date', 'day'],
    ['', '1', '2026', 'date', 'day'],
    ['1', '1', 'x', 'date', 'year'],
    ['1', '1', '0000', 'dateRange', 'year'],
    ['1', '1', '9999', 'dateRange', 'year'],
    ['24', '11', '2026', 'dateRange', 'year'],
  ] as const)('%s %s %s is wrong', (day, month, year, wrong, part) => {
    expect(read(day, month, year)).toEqual({ wrong, part });
  });
});

describe('reading a posted body', () => {
  it('takes the questions of the page and nothing else, whatever shape it has', () => {
    const body = { who: ['self', 'organisation'], kind: 'x', __proto__: { who: 'y' }, dataTypes: 'health' };
    expect(readAnswers(page('who').fields, body)).toEqual({ who: 'self' });
    expect(readAnswers(page('breach').fields, body)).toEqual({ dataTypes: ['health'], peopleConcerned: '' });
    expect(readAnswers(page('who').fields, { who: { a: 1 } })).toEqual({ who: '' });
  });

  it('shows a text again that is far too long', () => {
    const { description } = readAnswers(page('describe').fields, { description: 'a'.repeat(30_000) });
    expect(description).toHaveLength(20_000);
  });
});
