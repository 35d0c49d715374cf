/** What a report says in the team's own words, in its order: before the figures, and the last after them. */
export const REPORT_PARTS = ['foreword', 'highlights', 'threats', 'outlook'] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];
