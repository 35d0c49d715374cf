import { DomainError, type StaleFacts, staleError } from '@tocsin/platform';

export const sourceUnknown = () =>
  new DomainError('SHARING.SOURCE_UNKNOWN', { status: 404, title: 'There is no such feed or MISP' });

export const sourceStale = (facts: StaleFacts) => staleError('SHARING.SOURCE_STALE', facts);

export const addressRefused = (detail: string) =>
  new DomainError('SHARING.ADDRESS_REFUSED', {
    status: 422,
    title: 'This address is not asked',
    detail,
  });

export const sourcePushesNot = () =>
  new DomainError('SHARING.MISP_PUSHES_NOT', {
    status: 409,
    title: 'Nothing is sent to this MISP',
    detail:
      'It is switched off for sending, or belongs to no partner whose agreement says what may go there.',
  });
