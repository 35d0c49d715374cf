import { describe, expect, test } from '@jest/globals';
import { TLP_LABELS, type TlpLabel, tlpRank } from '@tocsin/config';
import fc from 'fast-check';
import { type Agreement, CASE_FIELDS } from '../agreement/agreement.js';
import { decideRelease } from './decide-release.js';
import { type PartnerLeaving, releaseToPartner } from './release-to-partner.js';

const anyAgreement: fc.Arbitrary<Agreement> = fc.record({
  partnerId: fc.constant('p'),
  labels: fc.subarray([...TLP_LABELS]),
  allowed: fc.subarray([...CASE_FIELDS]),
  byDefault: fc.constant([]),
  hopLimit: fc.integer({ min: 1, max: 3 }),
  drills: fc.boolean(),
  seesPartners: fc.boolean(),
  named: fc.constant([{ name: 'Nia', email: 'nia@cirt.example', jwk: {} }]),
  version: fc.constant(1),
});

const AGREEMENT: Agreement = {
  partnerId: 'p',
  labels: TLP_LABELS,
  allowed: CASE_FIELDS,
  byDefault: [],
  hopLimit: 1,
  drills: false,
  seesPartners: false,
  named: [],
  version: 1,
};

const anyLeaving: fc.Arbitrary<PartnerLeaving> = fc.record({
  label: fc.constantFrom(...TLP_LABELS),
  way: fc.record({
    kind: fc.constantFrom('share', 'taxii', 'file'),
    encrypted: fc.boolean(),
    encryptedTo: fc.subarray(['Nia@cirt.example', 'stranger@cirt.example']),
    hopsLeft: fc.nat(3),
  }),
  drill: fc.boolean(),
  fields: fc.subarray([...CASE_FIELDS]),
  unsafe: fc.constantFrom([], ['/id']),
});

const isStrict = (label: TlpLabel): boolean => tlpRank(label) >= tlpRank('AMBER+STRICT');

/** What would have to be wrong with whatever is let out. */
function letsOut(wrong: (agreement: Agreement, leaving: PartnerLeaving) => boolean, approved = true): void {
  fc.assert(
    fc.property(anyAgreement, anyLeaving, (agreement, leaving) => {
      const { allowed } = decideRelease({ ...releaseToPartner(agreement, leaving), approved });
      return !(allowed && wrong(agreement, leaving));
    }),
    { numRuns: 500 },
  );
}

describe('the gate, to a partner', () => {
  test('no label and no part that was not agreed', () => {
    letsOut((agreement, { label }) => !agreement.labels.includes(label));
    letsOut((agreement, { fields = [] }) => fields.some((field) => !agreement.allowed.includes(field)));
  });

  test('no further than agreed, and a strict label no further at all', () => {
    letsOut((agreement, { way }) => (way.hopsLeft ?? 0) > agreement.hopLimit - 1);
    letsOut((_, { label, way }) => isStrict(label) && (way.hopsLeft ?? 0) > 0);
  });

  test('no exercise to who takes part in none, nothing that repeats what stays here', () => {
    letsOut((agreement, { drill }) => drill && !agreement.drills);
    letsOut((_, { unsafe = [] }) => unsafe.length > 0);
  });

  test('RED to named persons alone, encrypted to their keys', () => {
    letsOut(
      (_, { label, way }) =>
        label === 'RED' &&
        (way.encryptedTo?.length !== 1 || way.encryptedTo[0] !== 'Nia@cirt.example' || !way.encrypted),
    );
  });

  test('no strict label without a second person', () => {
    letsOut((_, { label }) => isStrict(label), false);
  });

  test('something leaves at all', () => {
    const way = { kind: 'share', encrypted: true } as const;
    expect(decideRelease(releaseToPartner(AGREEMENT, { label: 'AMBER', way, drill: false }))).toEqual({
      allowed: true,
    });
    const request = releaseToPartner(AGREEMENT, { label: 'AMBER', way, drill: false });
    expect(decideRelease({ ...request, recipient: { ...request.recipient, agreement: undefined } })).toEqual({
      allowed: false,
      reason: 'no-agreement',
    });
  });
});

describe('what is not ours', () => {
  const source = (label: TlpLabel, permission: { to: TlpLabel; onward: boolean } | null) => ({
    owner: 'cirt-bb.example',
    label,
    permission: permission && { id: 'x', partners: [], ...permission },
  });
  const ask = (label: TlpLabel, of: ReturnType<typeof source>) => {
    const way = { kind: 'share', encrypted: true } as const;
    return decideRelease(releaseToPartner(AGREEMENT, { label, way, drill: false, source: of }));
  };

  test('keeps its label, unless its source allowed a milder one', () => {
    expect(ask('CLEAR', source('GREEN', null))).toMatchObject({ reason: 'label-lowered' });
    expect(ask('GREEN', source('AMBER', { to: 'GREEN', onward: false }))).toEqual({ allowed: true });
  });

  test('goes to another CIRT as far as its label says, or its source', () => {
    expect(ask('GREEN', source('GREEN', null))).toEqual({ allowed: true });
    expect(ask('AMBER', source('AMBER', null))).toMatchObject({ reason: 'not-ours-to-pass-on' });
    expect(ask('AMBER', source('AMBER', { to: 'AMBER', onward: true }))).toEqual({ allowed: true });
  });
});

describe('of a case of child protection, and what may not be acted upon', () => {
  const base = {
    label: 'GREEN',
    recipient: { kind: 'third-party', clearance: 'AMBER', named: false },
    way: { kind: 'mail', encrypted: false },
    drill: false,
  } as const;

  test('only identifiers', () => {
    expect(decideRelease({ ...base, childProtection: 'whole' })).toMatchObject({
      reason: 'child-protection',
    });
    expect(decideRelease({ ...base, childProtection: 'only-identifiers' })).toEqual({ allowed: true });
  });

  test('PAP:AMBER and PAP:RED do not go to a network’s owner', () => {
    expect(decideRelease({ ...base, pap: 'AMBER' })).toMatchObject({ reason: 'pap-forbids' });
    expect(decideRelease({ ...base, pap: 'GREEN' })).toEqual({ allowed: true });
  });
});
