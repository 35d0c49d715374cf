import { DomainError } from '@tocsin/platform';

export const noPerson = () =>
  new DomainError('NOTIFICATIONS.NO_PERSON', {
    status: 404,
    title: 'An API key has no notifications',
    detail: 'People are told of things; a key reads the lists.',
  });

export const preferencesStale = (version: number) =>
  new DomainError('NOTIFICATIONS.STALE', {
    status: 409,
    title: 'These settings were changed in the meantime',
    extra: { version },
  });
