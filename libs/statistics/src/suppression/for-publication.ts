import {
  type BreakdownRow,
  type StatisticsView,
  type TimeValue,
  type Values,
} from '../queries/statistics.view.js';
import { LEAST, suppress } from './suppress.js';

/** A part never exceeds its whole, so each bounds the other. */
const PART_OF: Record<string, string> = {
  'reports-to-incident': 'reports',
  'significant-incidents': 'incidents',
};
const WHOLES = ['reports', 'incidents'];
/** Under class, type and severity. */
const LED = ['reports-to-incident', 'incidents'];
/** The level from which `significant-incidents` counts. */
const FIRST_SIGNIFICANT = 3;

/**
 * Figures as they may be told to everybody: no cell below five, and none that could be computed from the rest of them
 * (docs/adr/0094). Left out altogether are the outcomes (accepted reports stand in the funnel already), and under class,
 * type and severity the reports that led to nothing, which are what the funnel's steps differ by. Pure.
 */
export function forPublication(view: StatisticsView): StatisticsView {
  const totals = {
    values: shown(view.totals.values),
    before: view.totals.before && shown(view.totals.before),
  };
  return {
    ...view,
    totals,
    leftOut: { drill: 0, test: 0, merged: 0, spam: 0, automatic: 0 },
    series: { ...view.series, steps: columnsOf(view.series.steps, WHOLES, totals) },
    breakdowns: view.breakdowns
      .filter(({ dimension }) => dimension !== 'outcome')
      .map(({ dimension, rows }) => ({
        dimension,
        rows: breakdown(dimension, rows, view, totals).filter(isAnything),
      })),
    times: view.times.map((row) => ({ ...row, ...time(row), before: row.before && time(row.before) })),
    frozen: view.frozen && { ...view.frozen, totals: shown(view.frozen.totals) },
  };
}

/** Sums as they are published. */
type Totals = StatisticsView['totals'];

const isSmall = (value: number | null) => value !== null && value > 0 && value < LEAST;

/** A part that is nearly its whole tells how few are not in it. */
function shown(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const whole = values[PART_OF[name] ?? ''];
      const rest = whole == null || value === null ? null : whole - value;
      return [name, isSmall(value) || isSmall(rest) ? null : value];
    }),
  );
}

function breakdown(
  dimension: string,
  rows: BreakdownRow[],
  view: StatisticsView,
  totals: Totals,
): BreakdownRow[] {
  if (dimension === 'severity') return bySeverity(rows.map(withoutReports), totals);
  if (dimension === 'class') return columnsOf(rows.map(withoutReports), LED, totals);
  if (dimension === 'type') return byType(rows.map(withoutReports), view, totals);
  return columnsOf(rows, WHOLES, totals);
}

/** Without its reports a row may have nothing left to tell. */
const isAnything = ({ values, before }: BreakdownRow) =>
  [...Object.values(values), ...Object.values(before ?? {})].some((value) => value !== 0);

const without = (values: Values, ...names: string[]): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));

function withoutReports(row: BreakdownRow): BreakdownRow {
  return {
    ...row,
    values: without(row.values, 'reports'),
    before: row.before && without(row.before, 'reports'),
  };
}

/**
 * The levels from "high" on add up to the significant incidents, which are published, and so do the others to the rest:
 * each group has a sum of its own. Where that of the significant ones is withheld, both are one group.
 */
function bySeverity(rows: BreakdownRow[], totals: Totals): BreakdownRow[] {
  const isHigh = (row: BreakdownRow) => Number(row.key || -1) >= FIRST_SIGNIFICANT;
  const incidents = (of: 'values' | 'before'): (number | null)[] => {
    const { incidents: all = null, 'significant-incidents': significant = null } = totals[of] ?? {};
    const sums = all === null || significant === null ? null : [all - significant, significant];
    const groups = sums ? [rows.filter((row) => !isHigh(row)), rows.filter(isHigh)] : [rows];
    const cells = new Map<BreakdownRow, number | null>();
    for (const [n, group] of groups.entries()) {
      const total = sums ? (sums[n] ?? 0) : all;
      const forced = group.map(() => total === null);
      const kept = suppress({ cells: group.map((row) => row[of]?.['incidents'] ?? 0), total, forced });
      for (const [at, row] of group.entries()) cells.set(row, kept[at] ?? null);
    }
    return rows.map((row) => cells.get(row) ?? null);
  };
  const now = incidents('values');
  const then = incidents('before');
  const plain = rows.map((row) => ({
    ...row,
    values: without(row.values, 'significant-incidents'),
    before: row.before && without(row.before, 'significant-incidents'),
  }));
  return columnsOf(plain, ['reports-to-incident'], totals).map((row, n) => ({
    ...row,
    values: { ...row.values, incidents: now[n] ?? null },
    before: row.before && { ...row.before, incidents: then[n] ?? null },
  }));
}

/** The types of a class add up to it; where it is withheld, so are all of them. */
function byType(rows: BreakdownRow[], view: StatisticsView, totals: Totals): BreakdownRow[] {
  const classes = view.breakdowns.find(({ dimension }) => dimension === 'class')?.rows ?? [];
  const published = breakdown('class', classes, view, totals);
  return [...new Set(rows.map(({ parent }) => parent))].flatMap((parent) => {
    const whole = published.find(({ key }) => key === parent);
    const members = rows.filter((row) => row.parent === parent);
    return columnsOf(members, LED, { values: whole?.values ?? {}, before: whole?.before ?? null });
  });
}

/** Suppresses each whole by its published sum, then its part within what is left of the whole. */
function columnsOf<Row extends { values: Values; before: Values | null }>(
  rows: readonly Row[],
  wholes: readonly string[],
  totals: Totals,
): Row[] {
  const published = suppressed(
    rows.map(({ values }) => values),
    wholes,
    totals.values,
  );
  // A series may have fewer steps in the period before: what is missing is nothing.
  const then =
    totals.before &&
    suppressed(
      rows.map(({ before }) => before ?? {}),
      wholes,
      totals.before,
    );
  return rows.map((row, n) => ({
    ...row,
    values: { ...row.values, ...published[n] },
    before: row.before && then && { ...row.before, ...then[n] },
  }));
}

function suppressed(rows: readonly Values[], wholes: readonly string[], totals: Values): Values[] {
  const result: Values[] = rows.map(() => ({}));
  const put = (name: string, total: number | null, bounds: (number | null)[] | null) => {
    const cells = suppress({
      cells: rows.map((values) => values[name] ?? 0),
      total,
      most: bounds?.map((bound) => bound ?? Infinity),
      // A sum that is withheld must not be read from its parts, nor a whole from its part.
      forced: rows.map((_, n) => total === null || bounds?.[n] === null),
    });
    for (const [n, row] of result.entries()) row[name] = cells[n] ?? null;
  };
  for (const whole of wholes) {
    put(whole, totals[whole] ?? null, null);
    const part = Object.keys(PART_OF).find((name) => PART_OF[name] === whole);
    if (!part || rows.every((values) => values[part] === undefined)) continue;
    const shownWholes = result.map((row) => row[whole] ?? null);
    put(part, totals[part] ?? null, shownWholes);
  }
  return result;
}

/** Those that are over and those that run add up to the incidents: neither is told where one of them is small. */
function time(value: TimeValue): TimeValue {
  const isWithheld = isSmall(value.count) || isSmall(value.running);
  const tooFew = value.count !== null && value.count < LEAST;
  return {
    count: isWithheld ? null : value.count,
    running: isWithheld ? null : value.running,
    medianSeconds: tooFew ? null : value.medianSeconds,
    p90Seconds: tooFew ? null : value.p90Seconds,
  };
}
