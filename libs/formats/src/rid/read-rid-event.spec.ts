import { describe, expect, test } from '@jest/globals';
import { readRidEvent, ridEventClaim } from './read-rid-event.js';
import { RID_EVENT_NAMES, type RidEvent, type RidEventName } from './rid-event.js';
import { ridPolicy } from './rid-policy.js';

const digest = 'A'.repeat(43);
const base = (name: RidEventName) => ({
  rid: ridPolicy(name),
  case: { owner: 'cirt-aa.example', id: '2026-0142', revision: 3, supersedes: 2 },
  exercise: false,
  hops: ['https://cirt-aa.example/federation'],
  tlp: 'AMBER' as const,
});

const events: Record<RidEventName, Record<string, unknown>> = {
  report: {
    content_type: 'application/iodef+json',
    content_sha256: digest,
    content: { version: '2.0' },
    recipients: [],
    redacted: ['/contacts/1', '/notes'],
    hops_left: 0,
    attachments: [
      { sha256: 'a'.repeat(64), name: 'log.txt', contentType: 'text/plain', size: 3, tlp: 'GREEN' },
    ],
  },
  acknowledgement: { of: '01J8Z0F0W3', status: 'Denied', justification: 'Other', reason: 'not ours' },
  query: { have: null, want: 'latest' },
  'investigation-request': { text: 'Who had this address?', due: '2026-09-21T13:30:00.000Z' },
  result: { of: '01J8Z0F0W3', text: 'A customer of ours.', content: null },
  proposal: { text: 'It is contained.', changes: { state: 'contained' } },
  revocation: { kind: 'correct', reason: 'wrong victim', from: 1, to: 2, corrected_by: 3 },
  'revocation-status': { of: '01J8Z0F0W3', state: 'hidden' },
  handover: { step: 'offer', to: 'https://cirt-bb.example/federation', reason: 'it is yours' },
  message: { id: 'm-1', in_reply_to: null, author: 'Ann', text: 'Hello' },
  'key-notice': {
    case: null,
    keys: [
      {
        kid: 'k2',
        jwk: { kty: 'OKP' },
        not_before: '2026-01-01T00:00:00Z',
        not_after: '2027-01-01T00:00:00Z',
      },
    ],
    revoked: [{ kid: 'k1', at: '2026-01-01T00:00:00Z', reason: 'lost' }],
  },
};

const eventOf = (name: RidEventName, more: Record<string, unknown> = {}) =>
  ({ ...base(name), ...events[name], ...more, name }) as unknown as RidEvent;
const read = (name: RidEventName, more: Record<string, unknown> = {}) =>
  readRidEvent(ridEventClaim(eventOf(name, more)));
const faultsOf = (name: RidEventName, more: Record<string, unknown>) => {
  const reading = read(name, more);
  return 'faults' in reading ? reading.faults.map(({ path, reason }) => `${path} ${reason}`) : [];
};

test.each(RID_EVENT_NAMES)('%s goes into a claim and comes back', (name) => {
  expect(read(name)).toEqual({ event: eventOf(name), warnings: [] });
});

test.each(RID_EVENT_NAMES)('%s: each member has to be there that is needed', (name) => {
  const whole = eventOf(name) as unknown as Record<string, unknown>;
  for (const field of ['rid', 'case', 'exercise', 'hops']) {
    const { [field]: _left, ...rest } = whole;
    const reading = readRidEvent(ridEventClaim(rest as unknown as RidEvent));
    expect(reading).toEqual({ faults: [{ path: `/urn:x-cirt:rid:${name}/${field}`, reason: 'is missing' }] });
  }
});

test('a report of a new leader brings the consents that made him one', () => {
  const consents = ['a.b.c', 'd.e.f'];
  expect(read('report', { consents })).toEqual({ event: eventOf('report', { consents }), warnings: [] });
});

test('a member that nobody knows is left out, and said', () => {
  expect(read('query', { shoe_size: 44 })).toEqual({
    event: eventOf('query'),
    warnings: [{ path: '/urn:x-cirt:rid:query/shoe_size', reason: 'is not known here: left out' }],
  });
});

describe('refused', () => {
  test.each([
    [null, '', 'must be an object'],
    [{}, '', 'must hold exactly one event'],
    [
      { ...ridEventClaim(eventOf('query')), ...ridEventClaim(eventOf('result')) },
      '',
      'must hold exactly one event',
    ],
    [{ 'urn:x-cirt:rid:dance': {} }, '/urn:x-cirt:rid:dance', 'is not an event that is understood here'],
    [{ 'urn:x-cirt:rid:query': [] }, '/urn:x-cirt:rid:query', 'must be an object'],
  ])('claim %#', (claim, path, reason) => {
    expect(readRidEvent(claim)).toEqual({ faults: [{ path, reason }] });
  });

  test.each<[RidEventName, Record<string, unknown>, RegExp]>([
    ['query', { rid: ridPolicy('report') }, /rid\/MsgType must be one of Query/],
    ['proposal', { rid: ridPolicy('message') }, /ext-MsgType must be one of proposal/],
    ['query', { case: { ...base('query').case, supersedes: 3 } }, /supersedes must be an earlier revision/],
    ['query', { case: { ...base('query').case, owner: 'no host name' } }, /owner must be a host name/],
    ['report', { content_jwe: 'a.b.c.d.e' }, /content must stand there, or content_jwe/],
    ['report', { tlp: 'RED' }, /content is TLP:RED and has to be encrypted/],
    ['report', { redacted: ['contacts'] }, /redacted\/0 must be a JSON pointer/],
    ['report', { hops_left: -1 }, /hops_left must be at least 0/],
    ['acknowledgement', { justification: undefined }, /justification must be one of/],
    ['revocation', { from: 3 }, /from must not be later/],
    ['revocation', { corrected_by: null }, /corrected_by must name the revision/],
    ['revocation', { kind: 'retract' }, /corrected_by goes with a correction only/],
    ['handover', { step: 'done' }, /consents stand there when it is done/],
    ['handover', { to: 'not a uri' }, /to must be an absolute URI/],
    ['message', { text: ' \n' }, /text must be more than white space/],
    ['message', { text: 'x'.repeat(100_001) }, /text must be no longer than 100000 characters/],
    [
      'message',
      { hops: Array.from({ length: 65 }, () => 'https://a.example/') },
      /hops must hold no more than 64/,
    ],
    ['message', { tlp: 'PURPLE' }, /tlp must be one of/],
    ['key-notice', { case: base('query').case }, /case must be null/],
  ])('%s, row %#', (name, more, reason) => {
    expect(faultsOf(name, more)).toContainEqual(expect.stringMatching(reason));
  });
});

test('a document that RED is encrypted in is taken, for one person or several', () => {
  const several = (persons: number) =>
    JSON.stringify({ recipients: Array.from({ length: persons }, () => ({})), iv: 'b', ciphertext: 'c' });
  const reading = (content_jwe: string) => {
    const { content: _clear, ...rest } = eventOf('report', { tlp: 'RED', content_jwe }) as unknown as Record<
      string,
      unknown
    >;
    return readRidEvent(ridEventClaim(rest as unknown as RidEvent));
  };
  for (const jwe of ['a..c.d.e', several(2)])
    expect(reading(jwe)).toMatchObject({ event: { tlp: 'RED', content_jwe: jwe } });
  for (const jwe of [several(0), several(201), '{}', '{', `{"a":${'['.repeat(100_000)}`])
    expect(reading(jwe)).toMatchObject({ faults: [{ reason: expect.stringMatching(/^must be a JWE/) }] });
});
