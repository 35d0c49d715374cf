import { DomainError, type StaleFacts, staleError } from '@tocsin/platform';

export const dutyUnknown = () =>
  new DomainError('OBLIGATIONS.DUTY_UNKNOWN', { status: 404, title: 'There is no such statutory duty' });

export const stageUnknown = () =>
  new DomainError('OBLIGATIONS.STAGE_UNKNOWN', { status: 404, title: 'There is no such stage' });

export const incidentUnknown = () =>
  new DomainError('OBLIGATIONS.INCIDENT_UNKNOWN', { status: 404, title: 'There is no such incident' });

export const dutyStale = (facts: StaleFacts) => staleError('OBLIGATIONS.STALE', facts);

/** An exercise owes the law nothing, and must never look as if it did. */
export const drillHasNone = () =>
  new DomainError('OBLIGATIONS.DRILL_HAS_NONE', {
    status: 409,
    title: 'An exercise has no statutory duties',
  });

export const alreadyDeclared = () =>
  new DomainError('OBLIGATIONS.ALREADY_DECLARED', {
    status: 409,
    title: 'This duty is on the incident already',
  });

export const dutyInvalid = (reason: string, detail: string) =>
  new DomainError('OBLIGATIONS.INVALID', {
    status: 422,
    title: 'This cannot be recorded',
    detail,
    extra: { reason },
  });

export const stageClosed = (state: string) =>
  new DomainError('OBLIGATIONS.STAGE_CLOSED', {
    status: 409,
    title: 'This report is there already or not owed',
    extra: { state },
  });

/** What a reporter sent is evidence that he kept his duty: it is not deleted along with a slip of ours. */
export const reportArrived = () =>
  new DomainError('OBLIGATIONS.REPORT_ARRIVED', {
    status: 409,
    title: 'The reporter has sent his report for this meanwhile, so it cannot be taken back any more',
  });

export const nothingToUndo = () =>
  new DomainError('OBLIGATIONS.NOTHING_TO_UNDO', {
    status: 409,
    title: 'Only your own last change can be taken back, and for a minute',
  });
