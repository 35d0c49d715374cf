/** What can be begun, in the words of whoever writes: `note`, `reply`, `all`, `decision`, `phone`. Nothing here knows them. */
export const DRAFT_KIND = /^[a-z][a-z0-9-]{0,39}$/;

/** Characters of JSON; a reply has 20,000 at most. */
export const MOST_DRAFT_LENGTH = 120_000;
/** Of one person; nobody has begun so much and means to end it. */
export const MOST_DRAFTS = 300;

/** Which draft: `ref` null for a report by phone, which has none yet. */
export interface DraftKey {
  kind: string;
  ref: string | null;
}

export interface DraftView extends DraftKey {
  device: string;
  content: Record<string, unknown>;
  savedAt: Date;
}
