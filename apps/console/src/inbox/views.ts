import type { InboxView } from '../api/schemas.js';

export const INBOX_VIEWS: readonly InboxView[] = ['new', 'unassigned', 'mine', 'due', 'snoozed', 'machine'];

export const isInboxView = (value: unknown): value is InboxView => INBOX_VIEWS.some((view) => view === value);
