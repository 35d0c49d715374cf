import { DomainError } from '@tocsin/platform';

/** Said for an unknown reference and for a report that the caller may not see alike. */
export const reportUnknown = () =>
  new DomainError('TRIAGE.REPORT_UNKNOWN', { status: 404, title: 'There is no such report' });

export const attachmentUnknown = () =>
  new DomainError('TRIAGE.ATTACHMENT_UNKNOWN', { status: 404, title: 'The report has no such attachment' });

/** The caller knows the latest version and still decides on what is decided. */
export const alreadyDecided = (state: string) =>
  new DomainError('TRIAGE.ALREADY_DECIDED', {
    status: 409,
    title: `This report is ${state} already`,
    detail: 'Reopen it first.',
    extra: { state },
  });

export const notDecided = () =>
  new DomainError('TRIAGE.NOT_DECIDED', {
    status: 409,
    title: 'This report is open: there is nothing to reopen',
  });

export const stillLinked = () =>
  new DomainError('TRIAGE.STILL_LINKED', {
    status: 409,
    title: 'An incident holds this report',
    detail: 'Take it out of the incident first.',
  });

export const duplicateOfItself = () =>
  new DomainError('TRIAGE.DUPLICATE_OF_ITSELF', { status: 422, title: 'A report is no duplicate of itself' });

export const snoozeInThePast = () =>
  new DomainError('TRIAGE.SNOOZE_OUT_OF_RANGE', {
    status: 422,
    title: 'A report is put off until a time that is still to come, a year at most',
  });

export const nothingToChange = () =>
  new DomainError('TRIAGE.NOTHING_TO_CHANGE', { status: 422, title: 'Say what should change' });

/** A received label is lowered only with a stored permission (DOMAIN: TLP; `StoreLabelPermission`). */
export const labelLowered = (from: string, to: string) =>
  new DomainError('TRIAGE.LABEL_LOWERED', {
    status: 422,
    title: `A report that came as TLP:${from} cannot be made TLP:${to}`,
    extra: { from, to },
  });

/** An exercise is born as one, and never turns into a real case (DOMAIN §1). */
export const exerciseApart = () =>
  new DomainError('TRIAGE.EXERCISE_APART', {
    status: 409,
    title: 'An exercise and a real case are not put together',
  });

export const nothingToUndo = () =>
  new DomainError('TRIAGE.NOTHING_TO_UNDO', {
    status: 409,
    title: 'There is nothing of yours to undo here',
    detail: 'Only your own last decision can be undone, within 60 seconds.',
  });

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

/** Bounded, so that one person's search does not cost all others theirs. */
export const searchTooBroad = () =>
  new DomainError('SEARCH.TOO_BROAD', {
    status: 422,
    title: 'This search is too broad',
    detail: 'Add a rarer word, an operator, or a time such as received:<30d.',
  });

export const bulkUnknown = () =>
  new DomainError('TRIAGE.BULK_UNKNOWN', { status: 404, title: 'There is no such bulk order of yours' });

export const bulkTooLarge = (most: number) =>
  new DomainError('TRIAGE.BULK_TOO_LARGE', {
    status: 422,
    title: `More than ${most} are chosen`,
    detail: 'Narrow the filter.',
    extra: { most },
  });

export const bulkEmpty = () =>
  new DomainError('TRIAGE.BULK_EMPTY', { status: 422, title: 'Nothing is chosen' });

export const bulkStarted = (state: string) =>
  new DomainError('TRIAGE.BULK_STARTED', {
    status: 409,
    title: 'This order was given already',
    extra: { state },
  });

export const bulkNotUndoable = () =>
  new DomainError('TRIAGE.BULK_NOT_UNDOABLE', {
    status: 409,
    title: 'This cannot be undone any more',
    detail: 'Only what is done can be undone, within 60 seconds, and what has stood still for ten minutes.',
  });
