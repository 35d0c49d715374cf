import { DomainError } from '@tocsin/platform';

export const observableInvalid = (type: string, value: string) =>
  new DomainError('OBSERVABLES.VALUE_INVALID', {
    status: 422,
    title: 'This is no value of that type',
    detail: `“${value.slice(0, 100)}” cannot be read as ${type}.`,
    extra: { type },
  });

export const observableUnknown = () =>
  new DomainError('OBSERVABLES.UNKNOWN', { status: 404, title: 'This value was never seen' });
