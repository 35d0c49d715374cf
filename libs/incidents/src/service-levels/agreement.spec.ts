import { describe, expect, test } from '@jest/globals';
import { sla } from '@tocsin/config';
import fc from 'fast-check';
import { type Agreement, AGREEMENT_SCOPES, type AgreementScope, chooseAgreement } from './agreement.js';

const agreement = (
  id: string,
  scope: AgreementScope,
  scopeValue: string | null,
  acknowledge = 60,
): Agreement => ({
  id,
  versionId: `${id}-1`,
  version: 1,
  name: id,
  scope,
  scopeValue,
  calendarVersionId: null,
  calendar: null,
  terms: { ...sla, minutesByLevel: sla.minutesByLevel.map((row) => ({ ...row, acknowledge })) },
});
const bank = { id: 'bank', sector: 'banking', legalClass: 'essential' };
const shop = { id: 'shop', sector: 'food', legalClass: null };
const SITE = agreement('site', 'site', null, 1000);
const ALL = [
  SITE,
  agreement('essential', 'legal-class', 'essential', 500),
  agreement('banking', 'sector', 'banking', 400),
  agreement('the bank', 'organisation', 'bank', 900),
  agreement('food', 'sector', 'food', 100),
];
const chosen = (agreements: Agreement[], ...organisations: (typeof bank | typeof shop)[]) =>
  chooseAgreement(agreements, organisations, 3)?.id;

describe('the agreement that holds', () => {
  test('is the site’s where nobody is affected, or nobody has another', () => {
    expect(chosen(ALL)).toBe('site');
    expect(chosen([SITE], bank)).toBe('site');
    expect(chooseAgreement([], [bank], 3)).toBeNull();
  });
  test('is the organisation’s own, even where it promises less; then its sector’s, then its legal class’s', () => {
    expect(chosen(ALL, bank)).toBe('the bank');
    expect(
      chosen(
        ALL.filter(({ scope }) => scope !== 'organisation'),
        bank,
      ),
    ).toBe('banking');
    expect(
      chosen(
        ALL.filter(({ id }) => id === 'site' || id === 'essential'),
        bank,
      ),
    ).toBe('essential');
  });
  test('of several organisations is the one that promises most', () => {
    expect(chosen(ALL, bank, shop)).toBe('food');
    expect(chosen(ALL, shop, bank)).toBe('food');
    expect(
      chosen(
        ALL.filter(({ id }) => id !== 'food'),
        bank,
        shop,
      ),
    ).toBe('the bank');
  });

  test('does not depend on the order of agreements or organisations, and gives nobody less than his own', () => {
    const value = fc.constantFrom('a', 'b', 'c');
    const organisation = fc.record({ id: value, sector: value, legalClass: fc.option(value) });
    const agreements = fc
      .array(
        fc.tuple(fc.constantFrom(...AGREEMENT_SCOPES.slice(0, 3)), value, fc.integer({ min: 1, max: 900 })),
      )
      .map((rows) => [
        SITE,
        ...rows.map(([scope, of, minutes], n) => agreement(`${scope} ${of} ${n}`, scope, of, minutes)),
      ])
      // One agreement for each scope and value, as the table keeps it.
      .map((all) =>
        all.filter(
          (a, n) => all.findIndex((b) => a.scope === b.scope && a.scopeValue === b.scopeValue) === n,
        ),
      );
    fc.assert(
      fc.property(agreements, fc.array(organisation, { maxLength: 3 }), (all, organisations) => {
        const best = chooseAgreement(all, organisations, 2);
        expect(chooseAgreement(all.toReversed(), organisations.toReversed(), 2)?.id).toBe(best?.id);
        for (const each of organisations) {
          const own = chooseAgreement(all, [each], 2);
          const minutes = (a: Agreement | null) => a?.terms.minutesByLevel[2]?.acknowledge ?? 0;
          expect(minutes(best)).toBeLessThanOrEqual(minutes(own));
        }
      }),
    );
  });
});
