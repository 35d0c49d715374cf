import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatQuery } from './format-query.js';
import { LONGEST_QUERY, parseQuery } from './parse-query.js';
import { type Query, type Term } from './query-terms.js';
import { OPERATOR_NAMES, OPERATORS } from './search-vocabulary.js';

const NOW = new Date('2026-11-22T10:00:00Z');
const parse = (text: string) => parseQuery(text, NOW);
const meaning = ({ clauses }: Query) =>
  clauses.map(({ anyOf }) =>
    anyOf.map((term: Term) => {
      const { start: _start, end: _end, ...rest } = term;
      return rest;
    }),
  );
const problems = (text: string) =>
  parse(text).problems.map(({ code, found, suggestion }) => ({ code, found, suggestion }));

describe('what is understood', () => {
  it('words, phrases, negations and alternatives', () => {
    expect(meaning(parse('bank "log in page" -spam phish OR "fake shop"'))).toEqual([
      [{ kind: 'word', text: 'bank', negated: false }],
      [{ kind: 'phrase', text: 'log in page', negated: false }],
      [{ kind: 'word', text: 'spam', negated: true }],
      [
        { kind: 'word', text: 'phish', negated: false },
        { kind: 'phrase', text: 'fake shop', negated: false },
      ],
    ]);
  });

  it.each([
    ['state:OPEN,waiting', 'state', { kind: 'words', values: ['open', 'waiting'] }],
    ['tlp:amber+strict', 'tlp', { kind: 'words', values: ['AMBER+STRICT'] }],
    ['type:phishing', 'class', { kind: 'words', values: ['phishing'] }],
    ['org:"Bank of X, Ltd"', 'org', { kind: 'words', values: ['Bank of X, Ltd'] }],
    ['severity:>=high', 'severity', { kind: 'levels', levels: [3, 4, 5] }],
    ['severity:low..medium', 'severity', { kind: 'levels', levels: [1, 2] }],
    ['severity:<2', 'severity', { kind: 'levels', levels: [0, 1] }],
    ['obs:https://evil.example/a:b', 'obs', { kind: 'words', values: ['https://evil.example/a:b'] }],
    ['due:<4h', 'due', { kind: 'period', period: { from: null, to: new Date('2026-11-22T14:00:00Z') } }],
    [
      'received:<7d',
      'received',
      { kind: 'period', period: { from: new Date('2026-11-15T10:00:00Z'), to: null } },
    ],
    [
      'received:2026-11',
      'received',
      { kind: 'period', period: { from: new Date('2026-11-01Z'), to: new Date('2026-12-01Z') } },
    ],
    [
      'received:2026-11-01..2026-11-15',
      'received',
      { kind: 'period', period: { from: new Date('2026-11-01Z'), to: new Date('2026-11-16Z') } },
    ],
  ])('%s', (text, name, value) => {
    expect(parse(text)).toMatchObject({ problems: [], clauses: [{ anyOf: [{ name, value }] }] });
  });

  it.each(['https://evil.example', '2001:db8::1', '12:30', 'Re:', 'a:b', '--', '-'])(
    '%s is only text',
    (text) => {
      expect(parse(text)).toMatchObject({ problems: [], clauses: [{ anyOf: [{ kind: 'word', text }] }] });
    },
  );
});

describe('mistakes are named where they stand, and left out', () => {
  it.each([
    ['stat:open', { code: 'unknown-operator', found: 'stat', suggestion: 'state' }],
    ['state:opne', { code: 'unknown-value', found: 'opne', suggestion: 'open' }],
    ['severity:hgih', { code: 'unknown-value', found: 'hgih', suggestion: 'high' }],
    ['is:overdu', { code: 'unknown-value', found: 'overdu', suggestion: 'overdue' }],
    ['tlp:purple', { code: 'unknown-value', found: 'purple', suggestion: null }],
    ['channel:', { code: 'empty-value', found: '', suggestion: 'email' }],
    ['received:2026-02-30', { code: 'unreadable-period', found: '2026-02-30', suggestion: '<24h' }],
    ['"not closed', { code: 'open-quote', found: 'not closed', suggestion: null }],
    ['state:open OR bank', { code: 'or-joins-words', found: 'OR', suggestion: null }],
  ])('%s', (text, problem) => {
    expect(problems(text)).toEqual([problem]);
  });

  it('with their place', () => {
    expect(parse('bank state:opne fake').problems[0]).toMatchObject({ start: 5, end: 15 });
    expect(meaning(parse('bank state:opne fake'))).toHaveLength(2);
  });

  it('beyond twenty terms, and beyond what is read', () => {
    expect(problems('w '.repeat(30))).toEqual([expect.objectContaining({ code: 'too-many-terms' })]);
    expect(problems('w'.repeat(LONGEST_QUERY + 1))).toEqual([expect.objectContaining({ code: 'too-long' })]);
  });
});

const spice = fc.constantFrom(
  '"',
  '-',
  ':',
  ',',
  '..',
  '<',
  '>=',
  ' ',
  'OR',
  ...OPERATOR_NAMES,
  'high',
  '2026-11',
);
const text = fc.array(fc.oneof(spice, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 40 });

describe('any text', () => {
  it('is read without an exception, within its bounds', () => {
    fc.assert(
      fc.property(text, (parts) => {
        const typed = parts.join('');
        const { clauses, problems: found } = parse(typed);
        for (const place of [...clauses.flatMap(({ anyOf }) => anyOf), ...found]) {
          expect(place.start).toBeLessThanOrEqual(place.end);
          expect(place.end).toBeLessThanOrEqual(Math.max(typed.length, LONGEST_QUERY));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('means the same when it is written again', () => {
    const value = fc
      .constantFrom(...OPERATOR_NAMES)
      .chain((name) =>
        fc
          .constantFrom(
            ...(OPERATORS[name].values.length > 0 ? OPERATORS[name].values : ['x.example', 'a b']),
          )
          .map((each) => `${name}:${/\s/.test(each) ? `"${each}"` : each}`),
      );
    const term = fc.oneof(value, fc.constantFrom('bank', '"two words"', 'deja-vu', '2001:db8::1', 'OR'));
    const query = fc.array(fc.tuple(fc.constantFrom('', '-'), term), { maxLength: 15 });
    fc.assert(
      fc.property(query, (parts) => {
        const first = parse(parts.map(([sign, each]) => `${sign}${each}`).join(' '));
        expect(meaning(parse(formatQuery(first)))).toEqual(meaning(first));
      }),
      { numRuns: 300 },
    );
  });
});
