import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { completeQuery, nameCompletion } from './complete-query.js';

const inserts = (text: string, cursor = text.length) =>
  completeQuery(text, cursor).options.map(({ insert }) => insert);

describe('completion', () => {
  it.each([
    ['st', ['state:']],
    ['bank -se', ['-sector:', '-severity:']],
    ['state:wa', ['state:waiting ']],
    ['state:open,wa', ['state:open,waiting ']],
    ['-tlp:am', ['-tlp:AMBER ', '-tlp:AMBER+STRICT ']],
    ['type:phis', ['class:phishing ']],
    ['bank page', []],
    ['"st', []],
    ['https://st', []],
  ])('of %s', (text, expected) => {
    expect(inserts(text)).toEqual(expected);
  });

  it('is of the piece that the cursor stands in', () => {
    expect(completeQuery('tlp:r bank', 5)).toMatchObject({ start: 0, end: 5 });
    expect(inserts('tlp:r bank', 5)).toEqual(['tlp:RED ']);
  });

  it('offers every operator where nothing is typed yet', () => {
    expect(inserts('').length).toBeGreaterThan(10);
    expect(inserts('bank ')).toEqual(inserts(''));
  });

  it('asks for names', () => {
    expect(completeQuery('assignee:ad', 11).names).toEqual({
      operator: 'assignee',
      begun: 'ad',
      prefix: 'assignee:',
    });
    expect(nameCompletion('assignee', 'assignee:me,', 'Ada').insert).toBe('assignee:me,Ada ');
    expect(nameCompletion('org', '-org:', 'Bank of X').insert).toBe('-org:"Bank of X" ');
  });

  it('takes any text and any place', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.integer({ min: 0, max: 80 }),
        (text, cursor) => {
          expect(completeQuery(text, cursor).start).toBeLessThanOrEqual(Math.max(text.length, cursor));
        },
      ),
    );
  });
});
