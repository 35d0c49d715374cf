import { DomainError } from '@tocsin/platform';

export const noPerson = () =>
  new DomainError('DESK.NO_PERSON', {
    status: 404,
    title: 'An API key has no desk',
    detail: 'This belongs to a person who is signed in.',
  });
