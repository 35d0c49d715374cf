import { DomainError } from '@tocsin/platform';

export const noPerson = () =>
  new DomainError('DESK.NO_PERSON', {
    status: 404,
    title: 'An API key has no desk',
    detail: 'This belongs to a person who is signed in.',
  });

export const subjectUnknown = () =>
  new DomainError('DESK.SUBJECT_UNKNOWN', { status: 404, title: 'There is no such report or incident' });

export const draftTooLong = (most: number) =>
  new DomainError('DESK.DRAFT_TOO_LONG', {
    status: 413,
    title: 'This draft is too long to be kept on the server',
    detail: `${most} characters at most; it is kept in this browser.`,
  });

export const tooManyDrafts = () =>
  new DomainError('DESK.TOO_MANY_DRAFTS', {
    status: 409,
    title: 'You have too many drafts',
    detail: 'Send or throw away some of them; this one is kept in this browser.',
  });

export const handoverUnknown = () =>
  new DomainError('DESK.HANDOVER_UNKNOWN', { status: 404, title: 'There is no such handover note' });

export const teamNotYours = () =>
  new DomainError('DESK.TEAM_NOT_YOURS', {
    status: 403,
    title: 'You write for your own teams, or for everybody',
  });
