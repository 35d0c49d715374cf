/** What some figures do not count, and why a reader may miss it. */
export const LEFT_OUT = ['drill', 'test', 'merged', 'spam', 'automatic'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

interface Definition {
  name: string;
  /** Counts up when the meaning changes; stored with every number that is frozen or exported. */
  version: number;
  /** The meaning in words, in English: the reference that translations follow. */
  words: string;
  leavesOut: readonly LeftOut[];
}

/** A number of things by the day on which they began. */
export interface CountFigure extends Definition {
  kind: 'count';
  unit: 'report' | 'incident';
  /** SQL over `statistics.cell c`: which cells it adds up. Drills, tests, merged, spam and machines are out already. */
  condition: string;
}

/** How long something took: median and 90th percentile; never a mean, which one old case would carry away. */
export interface TimeFigure extends Definition {
  kind: 'time';
  unit: 'report' | 'incident';
  /** `statistics.duration.kind`. */
  duration: 'acknowledge' | 'triage' | 'contain' | 'resolve' | 'close';
}

/** What was not done at the end of a day, whenever it began. */
export interface BacklogFigure extends Definition {
  kind: 'backlog';
  unit: 'report' | 'incident';
}

export type Figure = CountFigure | TimeFigure | BacklogFigure;
