import { DomainError } from '@tocsin/platform';

export const valueUnknown = () =>
  new DomainError('CORRELATION.VALUE_UNKNOWN', {
    status: 404,
    title: 'This value was not seen',
    detail: 'It was never seen, or only where you may not look.',
  });
