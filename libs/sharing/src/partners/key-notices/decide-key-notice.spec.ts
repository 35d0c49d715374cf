import { describe, expect, test } from '@jest/globals';
import { type AnnouncedKey, decideKeyNotice, type KnownKey } from './decide-key-notice.js';
import { type NoticeContent } from './notice.schema.js';

const END = '2028-01-01T00:00:00.000Z';
const known = (kid: string, more: Partial<KnownKey> = {}): KnownKey => ({
  kid,
  fingerprint: `print of ${kid}`,
  notAfter: new Date(END),
  revokedAt: null,
  ...more,
});
const announced = (kid: string, more: Partial<AnnouncedKey> = {}): AnnouncedKey => ({
  kid,
  jwk: { kty: 'OKP', crv: 'Ed25519', x: kid },
  not_before: '2026-01-01T00:00:00.000Z',
  not_after: END,
  fingerprint: `print of ${kid}`,
  ...more,
});
const decide = (held: KnownKey[], keys: AnnouncedKey[], more: Partial<NoticeContent> = {}) =>
  decideKeyNotice(held, keys, { keys, revoked: [], ...more });
const revoked = (kid: string) => ({ kid, at: '2026-06-01T00:00:00.000Z', reason: 'lost' });

describe('a notice about keys', () => {
  test('adds what is new and leaves what is known', () => {
    const { add, shorten, conflicts } = decide([known('k1')], [announced('k1'), announced('k2')]);
    expect(add.map(({ kid }) => kid)).toEqual(['k2']);
    expect([shorten, conflicts]).toEqual([[], []]);
  });

  test('brings an end forward, and never puts it off', () => {
    const earlier = '2027-01-01T00:00:00.000Z';
    expect(decide([known('k1')], [announced('k1', { not_after: earlier })]).shorten).toEqual([
      { kid: 'k1', notAfter: new Date(earlier) },
    ]);
    expect(decide([known('k1', { notAfter: new Date(earlier) })], [announced('k1')]).shorten).toEqual([]);
  });

  test('cannot put another key under a name that is known', () => {
    const { add, conflicts } = decide([known('k1')], [announced('k1', { fingerprint: 'another' })]);
    expect([add, conflicts]).toEqual([[], ['k1']]);
  });

  test('revokes, and cannot bring back what was revoked', () => {
    expect(decide([known('k1')], [], { revoked: [revoked('k1')] }).revoke).toEqual([
      { kid: 'k1', at: new Date('2026-06-01T00:00:00.000Z'), reason: 'lost' },
    ]);
    const { add, shorten, conflicts, revoke } = decide(
      [known('k1', { revokedAt: new Date(END) })],
      [announced('k1', { fingerprint: 'another' })],
      { revoked: [revoked('k1')] },
    );
    expect([add, shorten, conflicts, revoke]).toEqual([[], [], [], []]);
  });

  test('that was overtaken adds no key which a later one revoked', () => {
    const first = decide([], [], { revoked: [revoked('k2')] });
    expect(first.unheardOf.map(({ kid }) => kid)).toEqual(['k2']);
    expect(decide([], [announced('k2')], { revoked: [revoked('k2')] }).add).toEqual([]);
  });
});
