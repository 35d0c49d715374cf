import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { type ReadItem } from './import-item.js';
import { limitUpload } from './limit-upload.js';
import { readCsv } from './read-csv.js';
import { readRipe } from './read-ripe.js';
import { splitInterval } from './split-interval.js';

/** In chunks of three bytes, so that nothing depends on where a chunk ends. */
async function* chunks(text: string) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 3) yield bytes.subarray(at, at + 3);
}
async function all(items: AsyncGenerator<ReadItem>): Promise<ReadItem[]> {
  const found: ReadItem[] = [];
  for await (const item of items) found.push(item);
  return found;
}
const short = (items: readonly ReadItem[]) =>
  items.map(({ line, kind, orgKey, value, reason }) => [line, kind, orgKey ?? reason, value].join(' | '));

describe('a CSV file', () => {
  it('is read in any order of columns, several values in a cell, wrong ones with their line', async () => {
    const items = await all(
      readCsv(
        chunks(
          '\ufeffRanges;name;Domains;contact e-mail;sector;unknown\r\n' +
            '192.0.2.7/24 2001:db8::/32;Water Works;water.example;duty@water.example;drinking-water;x\r\n' +
            '300.1.1.1;Water Works;;;;\r\n' +
            ';"Quoted; ""name""";;not an address;nonsense;\r\n' +
            '192.0.2.1;;;;;\r\n',
        ),
      ),
    );
    expect(short(items)).toEqual([
      '2 | organisation | name:water works | Water Works',
      '2 | range | name:water works | 192.0.2.0/24',
      '2 | range | name:water works | 2001:db8::/32',
      '2 | domain | name:water works | water.example',
      '2 | contact | name:water works | duty@water.example',
      '3 | organisation | name:water works | Water Works',
      '3 | error | not-a-range | 300.1.1.1',
      '4 | error | unknown-sector | Quoted; "name"',
      '5 | error | no-name | 192.0.2.1',
    ]);
  });

  it('takes the guard off what an export protected from spreadsheets', async () => {
    const [item] = await all(readCsv(chunks("name\n'=SUM(A1)\n")));
    expect(item?.value).toBe('=SUM(A1)');
  });
});

describe('a file of registry objects', () => {
  it('is read object by object, with continued lines, comments and intervals', async () => {
    const items = await all(
      readRipe(
        chunks(
          '% comment\n' +
            'organisation: ORG-EX1-TEST\norg-name: Water\n  Works # the city’s\ncountry: be\nabuse-c: AB1-TEST\n\n' +
            'inetnum: 192.0.2.0 - 192.0.2.95\norg: ORG-EX1-TEST\n\n' +
            'route6: 2001:db8::/32\norigin: AS64496\norg: ORG-EX1-TEST\n\n' +
            'aut-num: AS64496\norg: ORG-EX1-TEST\n\n' +
            'role: Abuse desk\nnic-hdl: AB1-TEST\nabuse-mailbox: abuse@water.example\n\n' +
            'domain: 2.0.192.in-addr.arpa\n\n' +
            'inetnum: 198.51.100.0 - 198.51.100.255\n\n' +
            'nonsense: x\n',
        ),
      ),
    );
    expect(short(items)).toEqual([
      '2 | organisation | handle:org-ex1-test | Water Works',
      '8 | range | handle:org-ex1-test | 192.0.2.0/26',
      '8 | range | handle:org-ex1-test | 192.0.2.64/27',
      '11 | range | handle:org-ex1-test | 2001:db8::/32',
      '15 | asn | handle:org-ex1-test | AS64496',
      '18 | contact |  | abuse@water.example',
      '24 | error | no-organisation | 198.51.100.0/24',
      '26 | error | unknown-object | nonsense: x',
    ]);
    expect(items[0]?.data).toMatchObject({ country: 'BE', contacts: [{ nic: 'ab1-test', role: 'abuse' }] });
  });
});

describe('a file that no registry writes', () => {
  const ripe = (text: string) => all(readRipe(chunks(text)));

  it.each([
    ['a long line', `inetnum: 192.0.2.0\nremarks: ${'x'.repeat(4_000)}`, 2],
    ['many attributes', `inetnum: 192.0.2.0\n${'remarks: x\n'.repeat(2_000)}`, 2_001],
    ['many continued lines', `inetnum: 192.0.2.0\n${' x\n'.repeat(2_000)}`, 2_001],
    ['many characters', `inetnum: 192.0.2.0\n${`remarks: ${'x'.repeat(1_000)}\n`.repeat(100)}`, 101],
  ])('%s: the object is named with its line and left out, the next one read', async (_what, object, line) => {
    const items = await ripe(`${object}\n\nroute: 192.0.2.0/24\norg: ORG-EX1-TEST\n`);
    expect(items.map(({ line: at, reason, value }) => [at, reason, value.slice(0, 18)])).toEqual([
      [line, 'object-too-long', 'inetnum: 192.0.2.0'],
      [expect.any(Number), undefined, '192.0.2.0/24'],
    ]);
  });

  it('long sets, which are not read anyway, are no error', async () => {
    expect(await ripe(`as-set: AS-EX-TEST\nmembers: ${'AS64496, '.repeat(1_000)}\n`)).toEqual([]);
  });

  it('asks no expression that could go back and forth over a line', async () => {
    const search = jest.spyOn(RegExp.prototype, Symbol.split);
    const replace = jest.spyOn(RegExp.prototype, Symbol.replace);
    splitInterval(`192.0.2.0${' '.repeat(1_000)}- 192.0.2.255`);
    await ripe(`inetnum: 192.0.2.0 ${'#'.repeat(1_000)}\n`);
    const sources = [...search.mock.contexts, ...replace.mock.contexts].map((each) => String(each));
    expect(sources.filter((source) => /[*+]/.test(source))).toEqual([]);
    search.mockRestore();
    replace.mockRestore();
  });

  it('more bytes than a file may have end the reading, with the line; so does a connection that breaks', async () => {
    await expect(all(readRipe(limitUpload(chunks('% a\n% b\n% c\n'), 8)))).rejects.toThrow(
      'line 2: the file is longer than 8 bytes',
    );
    await expect(all(readCsv(limitUpload(chunks('name\nOne\nTwo\n'), 9)))).rejects.toThrow('line 3');
  });
});

describe('an interval', () => {
  it('is exactly the sum of its networks, in order and without a gap', () => {
    const address = fc.integer({ min: 2 ** 24, max: 2 ** 32 - 1 });
    const text = (value: number) =>
      [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
    const number = (dotted: string) => dotted.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
    fc.assert(
      fc.property(address, address, (a, b) => {
        const [first, last] = a < b ? [a, b] : [b, a];
        let next = first;
        for (const network of splitInterval(`${text(first)} - ${text(last)}`) ?? []) {
          const [start = '', bits = ''] = network.split('/');
          const size = 2 ** (32 - Number(bits));
          expect(number(start)).toBe(next);
          expect(next % size).toBe(0);
          next += size;
        }
        expect(next).toBe(last + 1);
      }),
    );
  });
});
