import { describe, expect, test } from '@jest/globals';
import { readXarf } from './read.js';
import { stripInternal } from './strip-internal.js';

const contact = { org: 'CERT Example', contact: 'abuse@example.org', domain: 'example.org' };
const spam = {
  xarf_version: '4.2.0',
  report_id: '550e8400-e29b-41d4-a716-446655440000',
  timestamp: '2026-03-01T12:00:00+0100',
  reporter: contact,
  sender: contact,
  source_identifier: '192.0.2.7',
  source_port: 25,
  category: 'messaging',
  type: 'spam',
  protocol: 'smtp',
  smtp_from: 'spam@host.example',
};

function read(document: unknown) {
  const [reading] = readXarf(Buffer.from(JSON.stringify(document)));
  if (!reading?.form) throw new Error(JSON.stringify(reading));
  return reading;
}

test('a document of version 4: places of its own, and the rest as it stands', () => {
  const { form, conforms, errors, warnings, report } = read({ ...spam, campaign: { wave: 3 } });
  expect([form, conforms, errors, warnings]).toEqual(['v4', true, [], []]);
  expect(report).toMatchObject({
    version: '4.2.0',
    timestamp: '2026-03-01T11:00:00.000Z',
    reporter: contact,
    sourceIdentifier: '192.0.2.7',
    sourcePort: 25,
    category: 'messaging',
    type: 'spam',
    details: { protocol: 'smtp', smtp_from: 'spam@host.example', campaign: { wave: 3 } },
    childProtection: false,
  });
});

test('what is wrong has a place and a reason, and what can be read is read', () => {
  const { conforms, errors, report } = read({
    ...spam,
    source_port: 70_000,
    reporter: { ...contact, contact: 'nobody' },
    smtp_from: undefined,
    'a/b~c': 1,
  });
  expect(conforms).toBe(false);
  expect(errors).toEqual([
    { path: '/reporter/contact', reason: 'must be a mail address' },
    { path: '/source_port', reason: 'must be at most 65535' },
    { path: '/smtp_from', reason: 'is missing: the protocol is smtp' },
  ]);
  expect(report).toMatchObject({ sourcePort: null, type: 'spam', details: { 'a/b~c': 1 } });
});

test('an unknown type is a warning, not a refusal', () => {
  const { conforms, errors, warnings, report } = read({ ...spam, type: 'carrier_pigeon' });
  expect([conforms, errors, report.type]).toEqual([false, [], 'carrier_pigeon']);
  expect(warnings).toEqual([{ path: '/type', reason: 'is not a type of messaging: taken as it stands' }]);
});

test('the sender’s own notes are nowhere, at no depth', () => {
  const { report, warnings } = read({ ...spam, _internal: { a: 'secret' }, more: [{ _internal: 'secret' }] });
  expect(JSON.stringify(report)).not.toContain('secret');
  expect(warnings).toEqual([{ path: '/_internal', reason: 'is the sender’s own: left out' }]);
});

test('a copy without them; where there are none, none is made', () => {
  const stripped = stripInternal(Buffer.from('{"a":{"_internal":1,"b":2},"\\u005finternal":3}'));
  expect(JSON.parse(stripped?.toString() ?? '')).toEqual({ a: { b: 2 } });
  expect(stripInternal(Buffer.from('{"a":1}'))).toBeNull();
  expect(stripInternal(Buffer.from('{"_internal"'))).toBeNull();
});

test('what a database refuses is made harmless', () => {
  const { report } = read({ ...spam, description: 'a\u0000b\uD800', '__proto__\u0000': { x: '\u0000' } });
  expect(report.description).toBe('a\uFFFDb\uFFFD');
  expect(JSON.stringify(report.details)).not.toContain('\\u0000');
});

describe('evidence', () => {
  const payload = Buffer.from('log line').toString('base64');
  const of = (item: Record<string, unknown>) => read({ ...spam, evidence: [item] });

  test('becomes bytes with their declared type', () => {
    const { report, warnings } = of({
      content_type: 'Text/Plain; charset=utf-8',
      payload,
      description: 'log',
    });
    expect(report.evidence).toMatchObject([
      { contentType: 'text/plain', description: 'log', content: Buffer.from('log line'), problems: [] },
    ]);
    expect(warnings).toEqual([]);
  });

  test.each([
    [{ payload: 'no base64!' }, '/evidence/0/payload', 'is not base64: kept as the text that it is'],
    [{ payload, hash: `sha256:${'0'.repeat(64)}` }, '/evidence/0/hash', 'is not the digest of the payload'],
    [{ payload, size: 3 }, '/evidence/0/size', 'says 3 bytes, there are 8'],
  ])('%j', (item, path, reason) => {
    const { report, warnings } = of({ content_type: 'text/plain', ...item });
    expect(warnings).toEqual([{ path, reason }]);
    expect(report.evidence).toHaveLength(1);
  });
});

test.each(['csam', 'csem'])('content of %s is marked', (type) => {
  expect(read({ ...spam, category: 'content', type }).report.childProtection).toBe(true);
});

test('version 3, in the words of version 4', () => {
  const { form, conforms, errors, warnings, report } = read({
    Version: '3.0.0',
    ReporterInfo: { ReporterOrg: 'CERT Example', ReporterOrgEmail: 'abuse@example.org' },
    Report: {
      ReportClass: 'Activity',
      ReportType: 'LoginAttack',
      Date: '2026-03-01T12:00:00Z',
      Source: { Type: 'ip', IP: '198.51.100.7' },
      Attachment: [{ ContentType: 'text/plain', Data: 'bG9n' }],
      AdditionalInfo: { FirstSeen: '2026-02-28', _internal: 1 },
    },
  });
  expect([form, conforms, errors]).toEqual(['v3', false, []]);
  expect(warnings.map(({ path }) => path)).toContain('/Version');
  expect(report).toMatchObject({
    version: '3.0.0',
    category: 'connection',
    type: 'login_attack',
    sourceIdentifier: '198.51.100.7',
    reporter: { org: 'CERT Example', contact: 'abuse@example.org', domain: null },
    details: { first_seen: '2026-02-28', legacy_version: '3' },
  });
  expect(report.evidence[0]?.content.toString()).toBe('log');
  expect(JSON.stringify(report.details)).not.toContain('_internal');
});

describe('bytes that are no documents', () => {
  test.each([
    ['{', /^is not JSON in UTF-8/],
    ['', /^is not JSON in UTF-8/],
    ['"text"', /^must be an object$/],
    ['[]', /^must hold 1 to 500 documents$/],
    [`${'['.repeat(40)}${']'.repeat(40)}`, /^is nested deeper than 32 levels$/],
    [`[${'0,'.repeat(200_000)}0]`, /^holds more than 100000 values$/],
  ])('%.20s', (text, reason) => {
    const [reading] = readXarf(Buffer.from(text));
    expect(reading).toMatchObject({
      form: null,
      errors: [{ path: '', reason: expect.stringMatching(reason) }],
    });
  });

  test('depth is not counted inside of strings, whatever they quote', () => {
    expect(read({ ...spam, description: `\\"${'['.repeat(500)}\\` }).errors).toEqual([]);
  });

  test('no UTF-8', () => {
    expect(readXarf(Buffer.from('{"a":"\xE9"}', 'latin1'))[0]?.form).toBeNull();
  });

  test('a list is a reading for each of its documents', () => {
    const readings = readXarf(Buffer.from(JSON.stringify([spam, 3, { ...spam, type: 'x' }])));
    expect(readings.map(({ form }) => form)).toEqual(['v4', null, 'v4']);
  });
});
