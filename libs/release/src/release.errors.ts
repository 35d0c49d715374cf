import { type TlpLabel } from '@tocsin/config';
import { DomainError } from '@tocsin/platform';
import { type RefusalReason } from './gate/refusal-reason.js';

const DETAIL: Record<RefusalReason, string> = {
  'above-clearance': 'The label is stricter than what this recipient may be told.',
  'red-not-named': 'TLP:RED goes to named persons only.',
  'red-not-encrypted': 'TLP:RED does not leave by a way that others can read.',
  'strict-not-encrypted': 'TLP:AMBER+STRICT does not leave by mail that others can read on the way.',
  'confidential-not-encrypted': 'It repeats what came encrypted, and others could read it on the way.',
  sealed: 'It holds something of sealed evidence, which goes to nobody.',
  'strict-to-many': 'TLP:AMBER+STRICT and TLP:RED go to one organisation at a time.',
  'strict-onward': 'TLP:AMBER+STRICT and TLP:RED may not be passed on, so no further hop can be granted.',
  'child-protection': 'Of a case of child protection only hashes and identifiers leave.',
  'repeats-withheld': 'Its words repeat something that stays here.',
  'no-agreement': 'Nothing was agreed with this partner.',
  'field-not-agreed': 'The agreement with this partner does not allow a part of it.',
  'too-many-hops': 'The agreement with this partner does not let it go so far.',
  'pap-forbids': 'It may not be acted upon, and this recipient would have to act.',
  'label-lowered': 'It came with a stricter label, and its source has not allowed a milder one.',
  'not-ours-to-pass-on': 'Its source has not allowed that it is passed on so far.',
  'needs-approval': 'A second person has to approve this before it leaves.',
  'drill-to-outsider': 'An exercise is not sent to anyone who is not listed in it.',
};

export const releaseRefused = (reason: RefusalReason, label: TlpLabel) =>
  new DomainError('RELEASE.REFUSED', {
    status: 403,
    title: 'This may not leave the system',
    detail: DETAIL[reason],
    extra: { reason, label },
  });

export const onlyPersonsAsk = () =>
  new DomainError('RELEASE.ONLY_PERSONS', {
    status: 403,
    title: 'Only a person who is signed in can ask for an approval',
  });

/** Said for what is not there and for what belongs to a restricted incident alike. */
export const approvalUnknown = () =>
  new DomainError('RELEASE.APPROVAL_UNKNOWN', { status: 404, title: 'There is no such request' });

export const samePerson = () =>
  new DomainError('RELEASE.SAME_PERSON', {
    status: 403,
    title: 'Somebody else has to approve this',
    detail: 'Whoever asks for a release does not approve it.',
  });

export const approvalDecided = (by: string | null) =>
  new DomainError('RELEASE.APPROVAL_DECIDED', {
    status: 409,
    title: 'This is not open any more',
    detail: by === null ? 'What would leave has changed.' : `${by} has decided it.`,
    extra: { decidedBy: by },
  });

export const approvalExpired = () =>
  new DomainError('RELEASE.APPROVAL_EXPIRED', {
    status: 409,
    title: 'This request has expired',
    detail: 'It has to be asked for again.',
  });

export const lineUnknown = () =>
  new DomainError('RELEASE.LINE_UNKNOWN', { status: 404, title: 'There is no such line in the ledger' });

export const reportUnknown = () =>
  new DomainError('RELEASE.REPORT_UNKNOWN', { status: 404, title: 'There is no such report' });

export const permissionLowersNothing = () =>
  new DomainError('RELEASE.PERMISSION_LOWERS_NOTHING', {
    status: 422,
    title: 'This would allow nothing that is not allowed already',
  });

export const permissionUnknown = () =>
  new DomainError('RELEASE.PERMISSION_UNKNOWN', { status: 404, title: 'There is no such permission' });
