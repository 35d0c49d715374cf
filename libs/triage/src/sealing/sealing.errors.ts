import { DomainError } from '@tocsin/platform';

/** The report is there and its content is not for whoever asks in this way. */
export const reportSealed = () =>
  new DomainError('TRIAGE.REPORT_SEALED', {
    status: 403,
    title: 'This report is sealed evidence',
    detail: 'Its content is opened one look at a time, with a reason, by those who have the right to.',
  });

export const alreadySealed = () =>
  new DomainError('TRIAGE.ALREADY_SEALED', { status: 409, title: 'This report is sealed already' });

export const notSealed = () =>
  new DomainError('TRIAGE.NOT_SEALED', { status: 409, title: 'This report is not sealed' });

/** A key looks for nobody in particular, and each look has a name in the record. */
export const lookedAtByPersons = () =>
  new DomainError('TRIAGE.LOOKED_AT_BY_PERSONS', {
    status: 403,
    title: 'Sealed evidence is opened by a person who is logged in',
  });
