import { DIMENSION_NAMES, DIMENSIONS, type DimensionName } from '../figures/dimensions.js';
import { LEFT_OUT, type LeftOut } from '../figures/figure.js';
import { BACKLOGS, COUNTS, FIGURES, TIMES } from '../figures/figures.js';
import { type Day, type Period } from '../periods/period.js';
import { type Step, stepsOf, type StepUnit } from '../periods/steps.js';
import { type Filters, type Scope, setOf, STEP_SET, TOTAL_SET } from './statistics.sql.js';
import {
  type Breakdown,
  type DefinitionView,
  type FrozenView,
  type PeriodView,
  type StatisticsView,
  type StepView,
  type TimeValue,
  type Values,
} from './statistics.view.js';

/** One group of the counting statement: its set, the values that it is grouped by, and a number a figure. */
export type CountRow = Record<string, unknown> & { before: boolean; set: number; step: Day | null };

export interface TimeRowOfSql {
  before: boolean;
  kind: string;
  count: number;
  running: number;
  percentiles: (number | null)[] | null;
}

interface Numbers {
  period: Period;
  compared: Period | null;
  unit: StepUnit;
  scope: Scope;
  filters: Filters;
  cutOff: Date | null;
  today: Day;
  timeZone: string;
  counts: CountRow[];
  times: TimeRowOfSql[];
  backlog: { at: number; subject: string; n: number }[];
  restricted: number;
  frozen: FrozenView | null;
}

/** Puts the rows of the statements into the order that people read them in. Pure. */
export function arrange(numbers: Numbers): StatisticsView {
  const { period, compared, counts, today } = numbers;
  const totals = (before: boolean): Values => ({
    ...valuesOf(counts.find((row) => row.set === TOTAL_SET && row.before === before)),
    ...backlogOf(numbers.backlog, before ? 1 : 0),
  });
  const total = counts.find((row) => row.set === TOTAL_SET && !row.before);
  return {
    period: periodView(period, today),
    compared: compared && periodView(compared, today),
    timeZone: numbers.timeZone,
    cutOff: numbers.cutOff,
    scope: numbers.scope,
    filters: numbers.filters,
    totals: { values: totals(false), before: compared && totals(true) },
    leftOut: Object.fromEntries(
      LEFT_OUT.map((reason) => [reason, numberOf(total?.[`left-out-${reason}`])]),
    ) as Record<LeftOut, number>,
    restrictedAtLeast: numbers.restricted,
    series: { unit: numbers.unit, steps: seriesOf(numbers) },
    breakdowns: DIMENSION_NAMES.map((dimension) => breakdownOf(dimension, counts, compared !== null)),
    times: TIMES.map(({ name, duration }) => ({
      figure: name,
      ...timeOf(numbers.times, duration, false),
      before: compared && timeOf(numbers.times, duration, true),
    })),
    frozen: numbers.frozen,
    definitions: definitions(),
  };
}

export function definitions(): DefinitionView[] {
  return [
    ...FIGURES.map(({ name, version, kind, words, leavesOut }) => ({
      name,
      version,
      kind,
      words,
      leavesOut: [...leavesOut],
    })),
    ...DIMENSIONS.map(({ name, version, words }) => ({
      name,
      version,
      words,
      kind: 'dimension' as const,
      leavesOut: [],
    })),
  ];
}

const periodView = ({ kind, key, from, to }: Period, today: Day): PeriodView => ({
  kind,
  key,
  from,
  to,
  running: to >= today,
});

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);

function valuesOf(row: CountRow | undefined): Values {
  return Object.fromEntries(COUNTS.map(({ name }) => [name, numberOf(row?.[name])]));
}

function backlogOf(rows: Numbers['backlog'], at: number): Values {
  return Object.fromEntries(
    BACKLOGS.map(({ name, unit }) => [
      name,
      rows.find((row) => row.at === at && row.subject === unit)?.n ?? 0,
    ]),
  );
}

function seriesOf({ period, compared, unit, counts, today }: Numbers): StepView[] {
  const valuesAt = (step: Step | undefined, before: boolean) =>
    valuesOf(
      step && counts.find((row) => row.set === STEP_SET && row.before === before && row.step === step.from),
    );
  const beforeSteps = compared && stepsOf(compared, unit, today);
  return stepsOf(period, unit, today).map((step, n) => ({
    ...step,
    values: valuesAt(step, false),
    before: beforeSteps && (beforeSteps[n] ? valuesAt(beforeSteps[n], true) : null),
  }));
}

function breakdownOf(dimension: DimensionName, counts: CountRow[], isCompared: boolean): Breakdown {
  const set = setOf(dimension);
  const rows = counts.filter((row) => row.set === set);
  const idOf = (row: CountRow) => JSON.stringify([keyOf(row, dimension), parentOf(row, dimension)]);
  const find = (id: string, before: boolean) => rows.find((row) => row.before === before && idOf(row) === id);
  return {
    dimension,
    rows: [...new Map(rows.map((row) => [idOf(row), row])).entries()]
      .map(([id, row]) => ({
        key: keyOf(row, dimension),
        parent: parentOf(row, dimension),
        values: valuesOf(find(id, false)),
        before: isCompared ? valuesOf(find(id, true)) : null,
      }))
      .filter(({ values, before }) => isAnything(values) || (before && isAnything(before)))
      .toSorted(ORDER[dimension] ?? byNumber),
  };
}

const isAnything = (values: Values) => Object.values(values).some((value) => value !== 0);

type Row = Breakdown['rows'][number];
const byNumber = (a: Row, b: Row) =>
  (b.values['incidents'] ?? 0) - (a.values['incidents'] ?? 0) ||
  (b.values['reports'] ?? 0) - (a.values['reports'] ?? 0) ||
  (a.key < b.key ? -1 : 1);
const ORDER: Partial<Record<DimensionName, (a: Row, b: Row) => number>> = {
  severity: (a, b) => Number(b.key || -1) - Number(a.key || -1),
};

/** −1 stands for "none" in the column of numbers. */
function keyOf(row: CountRow, dimension: DimensionName): string {
  const value = row[dimension];
  if (dimension === 'severity') return value === -1 ? '' : String(value);
  return typeof value === 'string' ? value : '';
}

function parentOf(row: CountRow, dimension: DimensionName): string | null {
  const parent = row['class'];
  return dimension === 'type' && typeof parent === 'string' ? parent : null;
}

function timeOf(rows: TimeRowOfSql[], kind: string, before: boolean): TimeValue {
  const row = rows.find((each) => each.kind === kind && each.before === before);
  const [median, p90] = row?.percentiles ?? [];
  return {
    count: row?.count ?? 0,
    running: row?.running ?? 0,
    medianSeconds: rounded(median),
    p90Seconds: rounded(p90),
  };
}

const rounded = (seconds: number | null | undefined) => (seconds == null ? null : Math.round(seconds));
