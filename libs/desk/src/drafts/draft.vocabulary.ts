/** What can be begun: a note or a reply in an incident, the decision on a report, a report taken by phone. */
export const DRAFT_KINDS = ['note', 'reply', 'decision', 'phone'] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** Characters of JSON; a reply has 20,000 at most. */
export const MOST_DRAFT_LENGTH = 120_000;
/** Of one person; nobody has begun so much and means to end it. */
export const MOST_DRAFTS = 300;

/** Which draft: `ref` null for a report by phone, which has none yet. */
export interface DraftKey {
  kind: DraftKind;
  ref: string | null;
}

export interface DraftView extends DraftKey {
  device: string;
  content: Record<string, unknown>;
  savedAt: Date;
}
