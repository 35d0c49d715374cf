import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defang } from './defang.js';
import { extract } from './extract.js';
import { normaliseObservable } from './normalise-observable.js';
import { OBSERVABLE_TYPES } from './observable-type.js';
import { refang } from './refang.js';

const MARKERS = [
  '[.]',
  '(dot)',
  '[at]',
  'hxxp://',
  '://',
  '\\.',
  '\u200b',
  '．',
  '١',
  '。',
  '@',
  '/',
  ':',
  '::',
  ' ',
  '[',
  ']',
];
const WORDS = [
  'evil',
  'example',
  'com',
  'test',
  '192.0.2.1',
  '2001:db8::1',
  '/24',
  'AS64496',
  'bücher',
  '请看',
  'a@b.example',
  'xn--',
  '1',
  'CVE-2024-1234',
];
/** Text as hostile as reports are: addresses, their disguises, and any unit at all, lone surrogates too. */
const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...MARKERS, ...WORDS),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));
const label = fc.stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,8}[a-z0-9])?$/);
const host = fc
  .tuple(label, fc.constantFrom('example', 'test', 'com', 'org'))
  .map((parts) => parts.join('.'));
const path = fc.string({ maxLength: 20 }).map((text) => `/${encodeURIComponent(text.toWellFormed())}`);
const value = fc.oneof(
  fc.ipV4().map((address) => ({ type: 'ipv4' as const, value: address })),
  fc.ipV6().map((address) => ({ type: 'ipv6' as const, value: address })),
  fc.tuple(fc.ipV4(), fc.nat(32)).map(([a, bits]) => ({ type: 'cidr' as const, value: `${a}/${bits}` })),
  fc.tuple(fc.ipV6(), fc.nat(128)).map(([a, bits]) => ({ type: 'cidr' as const, value: `${a}/${bits}` })),
  host.map((name) => ({ type: 'domain' as const, value: name })),
  fc.tuple(label, host).map(([local, name]) => ({ type: 'email' as const, value: `${local}@${name}` })),
  fc.tuple(fc.constantFrom('http', 'https', 'ftp', 'ldap'), host, path).map(([scheme, name, rest]) => ({
    type: 'url' as const,
    value: `${scheme}://${name}${rest}`,
  })),
);

describe('extract, for any text', () => {
  it('never throws, and names places that hold what it says', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const { raw, start, end, type, value } of extract(text)) {
          expect(text.slice(start, end)).toBe(raw);
          expect(end).toBeGreaterThan(start);
          expect(normaliseObservable(type, value)).toEqual({ type, value });
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('finds each value once', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const keys = extract(text).map(({ type, value }) => `${type} ${value}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});

describe('normalising and defanging, for any value', () => {
  it('is idempotent and never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...OBSERVABLE_TYPES), hostileText, (type, text) => {
        const once = normaliseObservable(type, text);
        if (once) expect(normaliseObservable(once.type, once.value)).toEqual(once);
      }),
      { numRuns: 3000 },
    );
  });

  it('defangs so that refanging gives the value back, in a text as well', () => {
    fc.assert(
      fc.property(value, (given) => {
        const normal = normaliseObservable(given.type, given.value);
        if (!normal) return;
        const safe = defang(normal.value, normal.type);
        expect(refang(safe)).toBe(normal.value);
        expect(refang(`seen: ${safe} today`)).toBe(`seen: ${normal.value} today`);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds a defanged URL in prose again', () => {
    const url = fc
      .tuple(host, path)
      .map(([name, rest]) => `http://${name}${rest.replace(/[.!?*'()~_-]+$/, '')}`);
    fc.assert(
      fc.property(url, (text) => {
        const normal = normaliseObservable('url', text);
        if (!normal) return;
        const again = extract(`We saw ${defang(normal.value, 'url')} today`).find(
          ({ type }) => type === 'url',
        );
        expect(again?.value).toBe(normal.value);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('extract, for a megabyte of bad will', () => {
  const SEEDS = [
    'a.a.a',
    '....',
    '@@@@',
    'http://',
    'a@a',
    'a[at]b',
    '[.]',
    '[[[[',
    'hxxp://',
    '1.1.1.1.',
    '::::',
  ];
  const MORE = [
    'http://a.b(',
    'http://1.2.3.4.5/',
    'http://a.b:99999/',
    'http://x@',
    'ws://a.b@',
    'bü.com ',
    '\\.',
    '请a.com',
  ];
  it.each([...SEEDS, ...MORE])('%s, over and over', (seed) => {
    extract(seed.repeat(1000));
    const started = process.cpuUsage();
    extract(seed.repeat(Math.ceil(1_048_576 / seed.length)));
    const { user, system } = process.cpuUsage(started);
    // Processor time, because a test machine is shared: the slowest takes 0.5 s, a quadratic one minutes.
    expect((user + system) / 1e6).toBeLessThan(3);
  });
});
