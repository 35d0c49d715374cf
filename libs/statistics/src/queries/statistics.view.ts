import { type DimensionName } from '../figures/dimensions.js';
import { type LeftOut } from '../figures/figure.js';
import { type Day, type PeriodKind } from '../periods/period.js';
import { type StepUnit } from '../periods/steps.js';

/** A number by the name of its figure. Null: withheld, because it would say too much of few. */
export type Values = Record<string, number | null>;

export interface PeriodView {
  kind: PeriodKind;
  key: string;
  from: Day;
  to: Day;
  /** Not over at the cut-off. */
  running: boolean;
}

export interface DefinitionView {
  name: string;
  version: number;
  kind: 'count' | 'time' | 'backlog' | 'dimension';
  words: string;
  leavesOut: LeftOut[];
}

export interface BreakdownRow {
  /** The value; empty = not known. */
  key: string;
  /** Of a type: its class. */
  parent: string | null;
  values: Values;
  before: Values | null;
}

export interface Breakdown {
  dimension: DimensionName;
  rows: BreakdownRow[];
}

export interface StepView {
  from: Day;
  to: Day;
  partial: boolean;
  values: Values;
  /** The step at the same place of the period compared with. */
  before: Values | null;
}

export interface TimeValue {
  /** Those that are over: what median and p90 are of. */
  count: number | null;
  running: number | null;
  medianSeconds: number | null;
  p90Seconds: number | null;
}

export interface TimeRow extends TimeValue {
  figure: string;
  before: TimeValue | null;
}

/** The last freezing of exactly this period, beside which today's figures stand. */
export interface FrozenView {
  id: string;
  period: string;
  revision: number;
  frozenAt: Date;
  by: string | null;
  reason: string | null;
  sha256: string;
  totals: Values;
  /** Meanings of then; a figure whose version differs cannot be compared. */
  versions: Record<string, number>;
}

/** The figures of a period: everything that the page, an export, a freezing and the report are made of. */
export interface StatisticsView {
  period: PeriodView;
  compared: PeriodView | null;
  timeZone: string;
  /** Everything that happened until then is counted. Null: nothing was counted yet. */
  cutOff: Date | null;
  /** `ordinary`: no restricted incident is in any number. */
  scope: 'ordinary' | 'all';
  filters: Partial<Record<DimensionName, string>>;
  /** Counts and backlogs. */
  totals: { values: Values; before: Values | null };
  leftOut: Record<LeftOut, number>;
  /** Restricted incidents in finished quarters, each rounded down to a multiple of five (docs/adr/0093). */
  restrictedAtLeast: number;
  series: { unit: StepUnit; steps: StepView[] };
  breakdowns: Breakdown[];
  times: TimeRow[];
  frozen: FrozenView | null;
  definitions: DefinitionView[];
}
