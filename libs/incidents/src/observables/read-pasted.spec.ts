import { describe, expect, it } from '@jest/globals';
import { readGiven, readPasted } from './read-pasted.js';

describe('a pasted text', () => {
  it('is refanged, classified and told apart from what it is not', () => {
    const { values, refused } = readPasted(
      'hxxp://evil[.]example/a\n192[.]0[.]2[.]1, CVE-2026-12345; hello there',
    );
    expect(values).toEqual([
      { type: 'url', value: 'http://evil.example/a' },
      { type: 'ipv4', value: '192.0.2.1' },
      { type: 'cve', value: 'CVE-2026-12345' },
    ]);
    expect(refused).toEqual(['hello there']);
  });

  it('takes a cell as the value that it is, and prose as prose', () => {
    const { values } = readPasted('1.2.3.4\nseen version 1.2.3.4 at mail.evil.example');
    expect(values).toEqual([
      { type: 'ipv4', value: '1.2.3.4' },
      { type: 'domain', value: 'mail.evil.example' },
    ]);
  });
});

describe('given values', () => {
  it('keep the type that a person chose, and are refused where they are none of it', () => {
    expect(
      readGiven([
        { value: 'AS64496' },
        { type: 'domain', value: 'evil[.]zip' },
        { type: 'ipv4', value: '999.1.1.1' },
        { value: 'as64496' },
      ]),
    ).toEqual({
      values: [
        { type: 'asn', value: 'AS64496' },
        { type: 'domain', value: 'evil.zip' },
      ],
      refused: ['999.1.1.1'],
    });
  });
});
