import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isReadable, readAttachment } from './attachment-text.js';
import { findObservables, statedObservables } from './find-observables.js';
import { type ExaminedReport, linksOf, partsOf } from './report-parts.js';
import { searchWords } from './search-vector.js';

const report = (given: Partial<ExaminedReport>): ExaminedReport => ({
  id: 'r',
  reference: 'R-2026-000001',
  kind: 'human',
  receivedAt: new Date(),
  subject: '',
  fromName: null,
  fromAddress: null,
  bodyText: '',
  bodyHtml: null,
  language: null,
  headers: {},
  form: null,
  fields: null,
  originals: [],
  contentHash: null,
  rawSha256: '',
  attachments: [],
  ours: [],
  sealed: false,
  ...given,
});

describe('the parts of a report', () => {
  test('with their places; what is stated by type is not searched for', () => {
    const parts = partsOf(
      report({
        subject: 'S',
        bodyText: 'B',
        form: { kind: 'phishing', link: ['a', 'b'], deep: { er: 7 }, no: null },
        fields: {
          observables: [{ type: 'ipv4', value: '192.0.2.1' }],
          classification: { class: 'fraud' },
          reports: [{ sourceIp: 'x' }],
        },
      }),
    );
    expect(parts).toEqual([
      { place: 'subject', text: 'S' },
      { place: 'body', text: 'B' },
      { place: 'form:kind', text: 'phishing' },
      { place: 'form:link', text: 'a\nb' },
      { place: 'form:er', text: '7' },
      { place: 'field:sourceIp', text: 'x' },
    ]);
  });

  test('of a XARF document what it says of the source, not of its reporter', () => {
    const xarf = {
      reporter: { contact: 'abuse@example.org' },
      warnings: [{ path: '/x', reason: 'y' }],
      sourceIdentifier: '192.0.2.1',
      details: { url: 'http://host.example/' },
    };
    const original = { messageId: '<x@host.example>', from: 'y@host.example' };
    expect(partsOf(report({ fields: { xarf, original } }))).toEqual([
      { place: 'field:sourceIdentifier', text: '192.0.2.1' },
      { place: 'field:url', text: 'http://host.example/' },
      { place: 'field:from', text: 'y@host.example' },
    ]);
  });

  test('headers count in machine reports only', () => {
    const headers = { 'x-originating-ip': ['[192.0.2.3]'], received: ['from 192.0.2.4'] };
    expect(partsOf(report({ headers }))).toEqual([]);
    expect(partsOf(report({ headers, kind: 'abuse-report' }))).toEqual([
      { place: 'header:x-originating-ip', text: '[192.0.2.3]' },
    ]);
  });

  test('endless nesting and endless lists end', () => {
    let nested: Record<string, unknown> = { deepest: 'x' };
    for (let i = 0; i < 5_000; i++) nested = { nested };
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`f${i}`, 'x']));
    expect(partsOf(report({ form: nested }))).toEqual([]);
    expect(partsOf(report({ fields: many }))).toHaveLength(500);
  });

  test('links of HTML, entities undone', () => {
    expect(
      linksOf(
        `<a href="https://a.example/?x=1&amp;y=2">b</a><img src='cid:1'><a HREF='http://c.example/&#39;'>`,
      ),
    ).toEqual(['https://a.example/?x=1&y=2', "http://c.example/'"]);
  });
});

describe('attachments', () => {
  test('are read where they are text', () => {
    expect(isReadable('text/csv', 'x')).toBe(true);
    expect(isReadable('application/octet-stream', 'firewall.LOG')).toBe(true);
    expect(isReadable('application/pdf', 'x.txt')).toBe(false);
    expect(isReadable('application/octet-stream', 'setup.exe')).toBe(false);
  });

  test('in their charset; what is no text gives nothing', async () => {
    expect(await readAttachment('a.txt', 'text/plain', Buffer.from('\ufeffhéllo', 'utf16le'))).toContain(
      'héllo',
    );
    expect(await readAttachment('a.txt', 'text/plain', Buffer.from('h\xe9llo', 'latin1'))).toBe('héllo');
    expect(await readAttachment('a.txt', 'text/plain', Buffer.from([1, 0, 2]))).toBe('');
    const eml = Buffer.from(
      'Subject: Inner\r\nContent-Type: text/html\r\n\r\n<a href="https://in.example/">x</a>',
    );
    expect(await readAttachment('mail.eml', 'message/rfc822', eml)).toMatch(
      /Inner[^]*https:\/\/in\.example\//,
    );
  });
});

test('each value once a place, stated ones first, our own never', () => {
  const parts = [
    { place: 'body', text: '192.0.2.1 192.0.2[.]1 and cirt.example' },
    { place: 'body', text: '192.0.2.1' },
    { place: 'subject', text: '192.0.2.1' },
  ];
  const stated = statedObservables({
    observables: [
      { type: 'domain', value: 'Evil.Example' },
      { type: 'cve', value: 5 },
    ],
  });
  const found = findObservables(parts, stated, ['cirt.example']).map(
    ({ value, place }) => `${value} ${place}`,
  );
  expect(found).toEqual(['evil.example field:observables', '192.0.2.1 body', '192.0.2.1 subject']);
  expect(statedObservables({ observables: 'nonsense' })).toEqual([]);
});

describe('search words', () => {
  test('fit PostgreSQL whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 500 }), { maxLength: 5 }), (texts) => {
        const words = searchWords(texts.map((text) => text.replaceAll('\u0000', '')));
        expect(words.every((word) => word !== '' && word.isWellFormed())).toBe(true);
        expect(new Set(words).size).toBe(words.length);
      }),
    );
  });

  test('end where there are too many', () => {
    const text = Array.from({ length: 80_000 }, (_, i) => `w${i.toString(36)}`).join(' ');
    const words = searchWords(['first', text]);
    expect(words.length).toBeLessThanOrEqual(30_000);
    expect(words[0]).toBe('first');
  });
});
