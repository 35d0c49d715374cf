import { DomainError } from '@tocsin/platform';

export const bulkUnknown = () =>
  new DomainError('TRIAGE.BULK_UNKNOWN', { status: 404, title: 'There is no such bulk order of yours' });

export const bulkTooLarge = (most: number) =>
  new DomainError('TRIAGE.BULK_TOO_LARGE', {
    status: 422,
    title: `More than ${most} are chosen`,
    detail: 'Narrow the filter.',
    extra: { most },
  });

export const bulkEmpty = () =>
  new DomainError('TRIAGE.BULK_EMPTY', { status: 422, title: 'Nothing is chosen' });

export const bulkStarted = (state: string) =>
  new DomainError('TRIAGE.BULK_STARTED', {
    status: 409,
    title: 'This order was given already',
    extra: { state },
  });

export const bulkNotUndoable = () =>
  new DomainError('TRIAGE.BULK_NOT_UNDOABLE', {
    status: 409,
    title: 'This cannot be undone any more',
    detail: 'Only what is done can be undone, within 60 seconds.',
  });
