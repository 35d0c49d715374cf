import { describe, expect, test } from '@jest/globals';
import { TLP_LABELS, tlpRank } from '@tocsin/config';
import { CASE_FIELDS } from '@tocsin/release';
import fc from 'fast-check';
import { entitledPartners, notEntitled, type PartnerTerms } from './entitled-partners.js';
import { missingRevisions, nextRevision, supersededBy } from './next-revision.js';
import { hopsLeft, onwardTargets, onwardWay } from './onward-targets.js';
import { type KnownDelivery, revocationTargets } from './revocation-targets.js';

const issuers = ['https://a.example', 'https://b.example', 'https://c.example', 'https://d.example'];
const label = fc.constantFrom(...TLP_LABELS);
const partner: fc.Arbitrary<PartnerTerms> = fc.record({
  partnerId: fc.uuid(),
  issuer: fc.constantFrom(...issuers),
  active: fc.boolean(),
  agreement: fc.option(
    fc.record({
      partnerId: fc.uuid(),
      labels: fc.subarray([...TLP_LABELS]),
      allowed: fc.constant([...CASE_FIELDS]),
      byDefault: fc.constant([]),
      hopLimit: fc.integer({ min: 1, max: 4 }),
      drills: fc.boolean(),
      seesPartners: fc.boolean(),
      named: fc.constantFrom([], [{ name: 'N', email: 'n@b.example', jwk: {} }]),
      version: fc.constant(1),
    }),
    { nil: null },
  ),
});
const facts = fc.record({ tlp: label, exercise: fc.boolean() });
const held = fc.record({
  tlp: label,
  exercise: fc.boolean(),
  hops: fc.subarray(issuers),
  hopsLeft: fc.integer({ min: 0, max: 3 }),
});

describe('who may have a case', () => {
  test('nobody without an agreement that is in force and names the label', () => {
    fc.assert(
      fc.property(facts, fc.array(partner), (about, all) =>
        entitledPartners(about, all).every(
          ({ active, agreement }) =>
            active &&
            agreement !== null &&
            agreement.labels.includes(about.tlp) &&
            (!about.exercise || agreement.drills),
        ),
      ),
    );
  });

  test('whoever may not have it is told why', () => {
    fc.assert(
      fc.property(facts, partner, (about, one) => {
        const entitled = entitledPartners(about, [one]).length === 1;
        return entitled === (notEntitled(about, one) === null);
      }),
    );
  });
});

describe('passing a case on', () => {
  test('never without a hop left, never above AMBER, never back, never to ourselves', () => {
    fc.assert(
      fc.property(held, fc.constantFrom(...issuers), fc.array(partner), (one, me, all) => {
        const targets = onwardTargets(one, me, all);
        if (one.hopsLeft === 0 || tlpRank(one.tlp) > tlpRank('AMBER')) return targets.length === 0;
        return targets.every(({ issuer }) => issuer !== me && !one.hops.includes(issuer));
      }),
    );
  });

  test('hops only become fewer, so every way ends', () => {
    fc.assert(
      fc.property(held, fc.constantFrom(...issuers), fc.integer({ min: 1, max: 9 }), (one, me, limit) => {
        const way = onwardWay(one, me, limit);
        return way.hopsLeft < one.hopsLeft && way.hops.at(-1) === me;
      }),
    );
  });

  test('one hop unless more was agreed; none for what stays in one organisation', () => {
    expect(hopsLeft('AMBER', 1)).toBe(0);
    expect(hopsLeft('GREEN', 3)).toBe(2);
    expect(hopsLeft('AMBER+STRICT', 3)).toBe(0);
    expect(hopsLeft('RED', 3)).toBe(0);
  });
});

describe('a revocation', () => {
  const delivery: fc.Arbitrary<KnownDelivery> = fc.record({
    partnerId: fc.constantFrom('b', 'c', 'd'),
    revision: fc.integer({ min: 1, max: 6 }),
    state: fc.constantFrom('held', 'queued', 'delivered', 'failed', 'cancelled'),
  });

  test('is told to everyone who may have had it, once, and to nobody else', () => {
    fc.assert(
      fc.property(fc.array(delivery), fc.integer({ min: 1, max: 6 }), fc.nat(5), (known, from, more) => {
        const { cancel, tell } = revocationTargets(known, { from, to: from + more });
        const meant = known.filter(({ revision }) => revision >= from && revision <= from + more);
        const left = meant.filter(({ state }) => ['queued', 'delivered', 'failed'].includes(state));
        expect(new Set(tell)).toEqual(new Set(left.map(({ partnerId }) => partnerId)));
        expect(tell).toHaveLength(new Set(tell).size);
        expect(cancel).toEqual(meant.filter(({ state }) => state === 'held'));
      }),
    );
  });
});

describe('revisions', () => {
  const me = 'https://a.example';

  test('only the leader makes one', () => {
    const led = { leader: 'https://b.example', revision: 3, fingerprint: 'x' };
    expect(nextRevision(led, me, 'y')).toEqual({ refused: 'not-leader' });
  });

  test('an unchanged case keeps its number, a changed one gets the next', () => {
    const led = { leader: me, revision: 3, fingerprint: 'x' };
    expect(nextRevision(led, me, 'x')).toEqual({ revision: 3, isNew: false });
    expect(nextRevision(led, me, 'y')).toEqual({ revision: 4, isNew: true });
    expect(nextRevision({ ...led, revision: 0, fingerprint: null }, me, 'x')).toEqual({
      revision: 1,
      isNew: true,
    });
  });

  test('what is sent to one partner is a chain without a gap, whatever the others got', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 30 })), (numbers) => {
        const sent: { revision: number; revoked: boolean }[] = [];
        let last: number | null = null;
        for (const revision of numbers.toSorted((one, other) => one - other)) {
          expect(supersededBy(revision, sent)).toBe(last);
          sent.push({ revision, revoked: false });
          last = revision;
        }
      }),
    );
  });

  test('a query gets what was sent to that partner and is missing, oldest first, and nothing that was called back', () => {
    const sent = [
      { revision: 5, revoked: false },
      { revision: 1, revoked: false },
      { revision: 2, revoked: true },
      { revision: 3, revoked: false },
    ];
    expect(missingRevisions(sent, 1, 'latest').map(({ revision }) => revision)).toEqual([3, 5]);
    expect(missingRevisions(sent, null, 3).map(({ revision }) => revision)).toEqual([1, 3]);
    expect(missingRevisions(sent, 5, 'latest')).toEqual([]);
    // Revision 4 was taken back before it left.
    expect(missingRevisions(sent, 3, 4).map(({ revision }) => revision)).toEqual([5]);
    expect(missingRevisions(sent, 1, 4).map(({ revision }) => revision)).toEqual([3, 5]);
  });
});
