/** How a case that another leads stands here. `purge-pending`: hidden, and a person is to decide whether its bytes go. */
export const FOREIGN_CASE_STATES = ['visible', 'hidden', 'purge-pending', 'purged'] as const;
export type ForeignCaseState = (typeof FOREIGN_CASE_STATES)[number];

/** `held`: its predecessor is missing. `older`: it came after one that replaces it. */
export const REVISION_STATES = ['shown', 'held', 'older'] as const;
export type RevisionState = (typeof REVISION_STATES)[number];

/** What stands in the thread with a partner. */
export const CASE_MESSAGE_KINDS = ['message', 'request', 'result', 'proposal', 'handover'] as const;
export type CaseMessageKind = (typeof CASE_MESSAGE_KINDS)[number];
