import { describe, expect, it } from '@jest/globals';
import { corrected, without, withTerm } from './edit-query.js';

describe('editing a query', () => {
  it('takes a term out with its gap', () => {
    expect(without('bank tlp:red page', { start: 5, end: 12 })).toBe('bank page');
    expect(without('tlp:red', { start: 0, end: 7 })).toBe('');
  });

  it('puts right what was mistyped: a value, a name, a missing value', () => {
    const mistake = { start: 5, end: 15, code: 'unknown-value', found: 'opne', suggestion: 'open' };
    expect(corrected('bank state:opne x', mistake)).toBe('bank state:open x');
    expect(
      corrected('stat:open', {
        start: 0,
        end: 9,
        code: 'unknown-operator',
        found: 'stat',
        suggestion: 'state',
      }),
    ).toBe('state:open');
    expect(
      corrected('channel:', { start: 0, end: 8, code: 'empty-value', found: '', suggestion: 'email' }),
    ).toBe('channel:email');
    expect(
      corrected('tlp:x', { start: 0, end: 5, code: 'unknown-value', found: 'x', suggestion: null }),
    ).toBeNull();
  });

  it('adds a condition once', () => {
    expect(withTerm('bank', 'team', 'Night shift')).toBe('bank team:"Night shift"');
    expect(withTerm('bank tlp:RED', 'tlp', 'RED')).toBe('bank tlp:RED');
  });
});
