import { DomainError, type StaleFacts, staleError } from '@tocsin/platform';

/** A value that cannot be stored, with where it stood in the input. */
export interface InvalidValue {
  field: string;
  value: string;
  reason: string;
}

export const organisationUnknown = () =>
  new DomainError('CONSTITUENCY.ORGANISATION_UNKNOWN', {
    status: 404,
    title: 'There is no such organisation',
  });

export const organisationInvalid = (invalid: InvalidValue[]) =>
  new DomainError('CONSTITUENCY.ORGANISATION_INVALID', {
    status: 422,
    title: 'Some values cannot be used',
    detail: invalid
      .slice(0, 5)
      .map(({ field, value, reason }) => `${field}: “${value.slice(0, 60)}” (${reason})`)
      .join('; '),
    extra: { invalid: invalid.slice(0, 100) },
  });

export const organisationStale = (facts: StaleFacts) => staleError('CONSTITUENCY.STALE', facts);

export const importUnknown = () =>
  new DomainError('CONSTITUENCY.IMPORT_UNKNOWN', { status: 404, title: 'There is no such import' });

export const importNotReady = (state: string) =>
  new DomainError('CONSTITUENCY.IMPORT_NOT_READY', {
    status: 409,
    title: 'This import cannot be settled now',
    detail: `It is ${state}.`,
    extra: { state },
  });

export const importTooOld = (days: number) =>
  new DomainError('CONSTITUENCY.IMPORT_TOO_OLD', {
    status: 409,
    title: 'This import is too old to be undone',
    detail: `An import can be undone for ${days} days after it was applied. Change the organisations themselves.`,
    extra: { days },
  });
