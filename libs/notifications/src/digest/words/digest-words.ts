import { type NotificationKind } from '../../notification/notification.vocabulary.js';

/** What a digest says in one language. No word of a case is in it: a reference leads to the console, which asks for rights. */
export interface DigestWords {
  subject: (count: number, site: string) => string;
  weekSubject: (site: string) => string;
  greeting: (name: string) => string;
  news: string;
  week: string;
  kinds: Record<NotificationKind, string>;
  more: (count: number) => string;
  open: string;
  change: string;
}
