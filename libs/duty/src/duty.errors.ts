import { DomainError, staleError } from '@tocsin/platform';

export const dutyUnknown = () =>
  new DomainError('DUTY.UNKNOWN', { status: 404, title: 'There is no such entry in the duty calendar' });

export const dutyStale = (current: Record<string, unknown> & { version: number }) =>
  staleError('DUTY.STALE', { current, changedBy: null, changedAt: null, changes: {} });

export const noSuchPerson = () =>
  new DomainError('DUTY.PERSON_UNKNOWN', { status: 422, title: 'There is no such person or team' });

export const timeZoneUnknown = (timeZone: string) =>
  new DomainError('DUTY.TIME_ZONE_UNKNOWN', {
    status: 422,
    title: 'This time zone is not known',
    detail: `${timeZone} is no name of the IANA time zone database, such as Europe/Zurich.`,
  });

export const spanBackwards = () =>
  new DomainError('DUTY.SPAN_BACKWARDS', { status: 422, title: 'The end must come after the beginning' });

export const spanTooLong = (days: number) =>
  new DomainError('DUTY.SPAN_TOO_LONG', { status: 422, title: `Ask for ${days} days at most` });
