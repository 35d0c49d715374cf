/** What a chart draws; the table beside it has the same numbers. */
export interface ChartData {
  upright: boolean;
  /** What is counted, and its name in the period before, where there is one. */
  name: string;
  beforeName: string | null;
  bars: { label: string; value: number; before: number | null; partial: boolean }[];
}

/** More bars than this are no picture; the table has them all. */
export const MOST_BARS = 15;
