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

export const sightingUnknown = () =>
  new DomainError('OBSERVABLES.SIGHTING_UNKNOWN', { status: 404, title: 'There is no such sighting' });

export const entryInvalid = (kind: string, value: string) =>
  new DomainError('OBSERVABLES.ENTRY_INVALID', {
    status: 422,
    title: 'This cannot stand on the list',
    detail: `“${value.slice(0, 100)}” cannot be read as ${kind}.`,
    extra: { kind },
  });

export const entryExists = (value: string) =>
  new DomainError('OBSERVABLES.ENTRY_EXISTS', {
    status: 409,
    title: 'It is on the list already',
    extra: { value },
  });

export const entryUnknown = () =>
  new DomainError('OBSERVABLES.ENTRY_UNKNOWN', { status: 404, title: 'There is no such entry' });
