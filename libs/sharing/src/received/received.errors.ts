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
