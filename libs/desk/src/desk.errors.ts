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

/** Said for what is not there and for what is others' alike. */
export const viewUnknown = () =>
  new DomainError('VIEW.UNKNOWN', { status: 404, title: 'There is no such view' });

/** Told to those who had it only. */
export const viewRemoved = (name: string, removedBy: string | null, removedAt: Date) =>
  new DomainError('VIEW.REMOVED', {
    status: 410,
    title: 'This view was deleted',
    extra: { name, removedBy, removedAt },
  });

export const viewNameTaken = (name: string) =>
  new DomainError('VIEW.NAME_TAKEN', { status: 409, title: 'There is a view of this name', extra: { name } });

/** A search forgives mistakes; what is kept and shared has none. */
export const viewQueryUnreadable = (problems: readonly object[]) =>
  new DomainError('VIEW.QUERY_UNREADABLE', {
    status: 422,
    title: 'This query cannot be kept as it stands',
    extra: { problems },
  });

export const viewSortUnknown = () =>
  new DomainError('VIEW.SORT_UNKNOWN', { status: 422, title: 'Incidents are not listed in this order' });

export const viewTeamForeign = () =>
  new DomainError('VIEW.TEAM_FOREIGN', { status: 403, title: 'A view is shared with a team of one’s own' });

export const tooManyViews = () =>
  new DomainError('VIEW.TOO_MANY', { status: 422, title: 'A hundred views are enough; delete one first' });
