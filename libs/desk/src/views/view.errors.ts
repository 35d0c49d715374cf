import { DomainError } from '@tocsin/platform';

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
