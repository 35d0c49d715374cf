import { DomainError } from '@tocsin/platform';

export const tooManyAttempts = (seconds: number) =>
  new DomainError('PORTAL.TOO_MANY_ATTEMPTS', {
    status: 429,
    title: 'Too many attempts',
    extra: { retryAfter: seconds },
  });

export const pageUnknown = () =>
  new DomainError('PORTAL.PAGE_UNKNOWN', { status: 404, title: 'There is no such page' });

export const notFromHere = () =>
  new DomainError('PORTAL.NOT_FROM_HERE', {
    status: 403,
    title: 'The request did not come from one of our pages',
  });

export const uploadTooLarge = () =>
  new DomainError('PORTAL.UPLOAD_TOO_LARGE', { status: 413, title: 'The files are too large' });

export const uploadUnreadable = () =>
  new DomainError('PORTAL.UPLOAD_UNREADABLE', { status: 400, title: 'The form cannot be read' });
