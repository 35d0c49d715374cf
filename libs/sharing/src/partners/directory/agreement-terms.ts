import { TLP_LABELS } from '@tocsin/config';
import { type Agreement, CASE_FIELDS } from '@tocsin/release';
import { agreementUnusable } from '../partners.errors.js';

/** What two teams agree on, without whose it is and which version. */
export type AgreementTerms = Omit<Agreement, 'partnerId' | 'version'>;

/** Most hops that can be agreed: further than that nobody knows any more who has it. */
export const MOST_HOPS = 5;

/** What is offered for a new partner: what is needed to act on a case, nothing about people, one hop. */
export const USUAL_TERMS: AgreementTerms = {
  labels: ['CLEAR', 'GREEN', 'AMBER'],
  allowed: CASE_FIELDS.filter((field) => !['reporter', 'notes', 'contacts', 'organisations'].includes(field)),
  byDefault: [
    'title',
    'summary',
    'classification',
    'severity',
    'times',
    'state',
    'creator',
    'observables',
    'references',
  ],
  hopLimit: 1,
  drills: true,
  seesPartners: false,
  named: [],
};

/**
 * Terms as they are stored: in the vocabularies' order, nothing chosen by default that is not allowed.
 * @throws DomainError `PARTNERS.AGREEMENT_UNUSABLE` (422) for terms that contradict themselves
 */
export function readTerms(wanted: AgreementTerms): AgreementTerms {
  const allowed = CASE_FIELDS.filter((field) => wanted.allowed.includes(field));
  const beyond = wanted.byDefault.filter((field) => !allowed.includes(field));
  if (beyond.length > 0) throw agreementUnusable('default-not-allowed', beyond);
  if (wanted.hopLimit < 1 || wanted.hopLimit > MOST_HOPS) throw agreementUnusable('hop-limit', []);
  if (wanted.labels.includes('RED') && wanted.named.length === 0)
    throw agreementUnusable('red-without-names', []);
  return {
    ...wanted,
    labels: TLP_LABELS.filter((label) => wanted.labels.includes(label)),
    allowed,
    byDefault: CASE_FIELDS.filter((field) => wanted.byDefault.includes(field)),
  };
}
