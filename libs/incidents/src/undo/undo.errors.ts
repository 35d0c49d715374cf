import { DomainError } from '@tocsin/platform';

export const nothingToUndo = () =>
  new DomainError('INCIDENT.NOTHING_TO_UNDO', {
    status: 409,
    title: 'There is nothing of yours to undo here',
    detail: 'Only your own last change can be undone, within 60 seconds.',
  });
