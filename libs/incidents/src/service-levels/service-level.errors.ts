import { DomainError, staleError } from '@tocsin/platform';

export const calendarInvalid = (problems: readonly string[]) =>
  new DomainError('SERVICE_LEVEL.CALENDAR_INVALID', {
    status: 422,
    title: 'This calendar cannot be used',
    detail: problems.join(' '),
    extra: { problems },
  });

export const termsInvalid = (problems: readonly string[]) =>
  new DomainError('SERVICE_LEVEL.TERMS_INVALID', {
    status: 422,
    title: 'These service levels cannot be used',
    detail: problems.join(' '),
    extra: { problems },
  });

export const scopeUnknown = () =>
  new DomainError('SERVICE_LEVEL.SCOPE_UNKNOWN', {
    status: 422,
    title: 'There is no such organisation, sector or legal class',
  });

/** One agreement for each organisation, sector and legal class: which of two would hold? */
export const scopeTaken = () =>
  new DomainError('SERVICE_LEVEL.SCOPE_TAKEN', {
    status: 409,
    title: 'There is an agreement for these already',
  });

export const agreementUnknown = () =>
  new DomainError('SERVICE_LEVEL.AGREEMENT_UNKNOWN', { status: 404, title: 'There is no such agreement' });

export const calendarUnknown = () =>
  new DomainError('SERVICE_LEVEL.CALENDAR_UNKNOWN', { status: 404, title: 'There is no such calendar' });

/** Without the site's own nothing would hold for those without an agreement. */
export const siteStays = () =>
  new DomainError('SERVICE_LEVEL.SITE_STAYS', {
    status: 409,
    title: 'The site’s own service levels can be changed, not ended',
  });

export const serviceLevelStale = (
  current: { version: number },
  changedBy: string | null,
  changedAt: Date | null,
) => staleError('SERVICE_LEVEL.STALE', { current: { ...current }, changedBy, changedAt, changes: {} });
