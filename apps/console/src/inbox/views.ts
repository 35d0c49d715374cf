import type { InboxView } from '../api/schemas.js';
import type { SavedView } from '../api/views.js';

export const INBOX_VIEWS: readonly InboxView[] = [
  'new',
  'unassigned',
  'mine',
  'due',
  'waiting',
  'snoozed',
  'machine',
  'exercise',
];

export const isInboxView = (value: unknown): value is InboxView => INBOX_VIEWS.some((view) => view === value);

/** What the inbox shows: a view of its own, or one that somebody saved. */
export type InboxSource = { builtIn: InboxView; saved: null } | { builtIn: null; saved: SavedView };

/** The same for the same rows: a saved view that asks something else is another. */
export const keyOfSource = ({ builtIn, saved }: InboxSource): string =>
  builtIn ?? `${saved.id} ${saved.query} ${saved.sort}`;
