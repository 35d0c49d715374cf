// CIRTs of a consortium and what they agreed on, two by two and by chance.
import { CASE_FIELDS } from '@tocsin/release';

const LABELS = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'];
/** Off by default between CIRTs; a few agree on them all the same. */
const SENSITIVE = new Set(['reporter', 'notes', 'related', 'affected-values', 'extensions']);

/**
 * @typedef {object} Terms what one CIRT keeps of a partner: `PartnerTerms` of the protocol, and his number
 * @property {number} number @property {string} partnerId @property {string} issuer @property {boolean} active
 * @property {import('@tocsin/release').Agreement | null} agreement
 */

/**
 * @param {number} cirts
 * @param {import('./chance.mjs').Chance} chance
 * @param {number} share of all pairs that are partners
 * @returns {Terms[][]} by number of the CIRT
 */
export function agreeOnTerms(cirts, chance, share) {
  const terms = Array.from({ length: cirts }, () => []);
  for (let one = 0; one < cirts; one += 1) {
    for (let other = one + 1; other < cirts; other += 1) {
      // Two that know only each other are a consortium, too.
      if (cirts > 2 && !chance.happens(share)) continue;
      // Both keep the other as a partner, in force or still only invited; what each gives is its own decision.
      const active = cirts === 2 || chance.happens(0.95);
      terms[one].push(termsFor(other, active, chance));
      terms[other].push(termsFor(one, active, chance));
    }
  }
  return terms;
}

export const issuerOf = (number) => `https://${domainOf(number)}/federation`;
export const domainOf = (number) => `cirt-${number}.example`;
export const numberOf = (issuer) => Number(/cirt-(\d+)/.exec(issuer)[1]);

function termsFor(number, active, chance) {
  const partnerId = String(number);
  const agreement = chance.happens(0.97) ? agreementWith(partnerId, chance) : null;
  return { number, partnerId, issuer: issuerOf(number), active, agreement };
}

function agreementWith(partnerId, chance) {
  const strictest = chance.pick([1, 2, 2, 3, 3, 4]);
  const allowed = CASE_FIELDS.filter((field) => chance.happens(SENSITIVE.has(field) ? 0.1 : 0.9));
  return {
    partnerId,
    labels: LABELS.slice(0, strictest + 1),
    allowed,
    byDefault: allowed.filter((field) => !SENSITIVE.has(field) || chance.happens(0.3)),
    hopLimit: chance.pick([1, 1, 1, 2, 3]),
    drills: chance.happens(0.5),
    seesPartners: chance.happens(0.2),
    named:
      strictest === 4 && chance.happens(0.5) ? [{ name: 'N. N.', email: 'nn@example.org', jwk: {} }] : [],
    version: 1,
  };
}
