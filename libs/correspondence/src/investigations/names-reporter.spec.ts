import { describe, expect, it } from '@jest/globals';
import { reportersNamedIn, reportersNamedInBytes } from './names-reporter.js';

const ada = { name: 'Ada Example', addresses: ['ada@victim.example', 'ada.private@mail.example'] };

describe('a text for a third party that names a reporter', () => {
  it.each([
    ['an address', 'Please ask ADA@victim.example.', ['ada@victim.example']],
    ['another of his addresses', 'cc ada.private@mail.example', ['ada.private@mail.example']],
    ['a name', 'It was reported by ada  example yesterday', ['Ada Example']],
    ['a quotation with its attribution', 'On Monday "Ada\nExample" wrote:\n> see this', ['Ada Example']],
    ['a name broken over quoted lines', '> reported by Ada\n> Example', ['Ada Example']],
    ['both', 'Ada Example <ada@victim.example>', ['ada@victim.example', 'Ada Example']],
    ['nobody', 'The page at http://bad.example is an attack on Adana.', []],
  ])('%s', (_what, text, found) => {
    expect(reportersNamedIn(text, [ada])).toEqual(found);
  });

  it('does not take a single word for a name', () => {
    expect(reportersNamedIn('we block the bank', [{ name: 'Bank', addresses: [] }])).toEqual([]);
  });

  it.each(['latin1', 'utf8', 'utf16le'] as const)('finds it in a file of %s', (encoding) => {
    expect(reportersNamedInBytes(Buffer.from('From: Ada Example <x@y>', encoding), [ada])).toEqual([
      'Ada Example',
    ]);
  });
});
