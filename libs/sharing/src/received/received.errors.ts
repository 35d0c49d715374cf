import { DomainError } from '@tocsin/platform';

export const nothingToAnswer = (): DomainError =>
  new DomainError('SHARING.NOTHING_TO_ANSWER', {
    status: 409,
    title: 'No revision stands that could be answered, or this was said already',
  });

export const noPurgeAsked = (): DomainError =>
  new DomainError('SHARING.NO_PURGE_ASKED', {
    status: 409,
    title: 'Nobody asked for a purge, or it is decided already',
  });

/** An answer speaks for what was read, and is never taken for what came since. */
export const revisionCame = (revision: number): DomainError =>
  new DomainError('SHARING.REVISION_CAME', {
    status: 409,
    title: 'Another revision of the case has come since; look at it before you answer',
    extra: { revision },
  });
