import { sha256Hex } from '@tocsin/platform';
import { definitionVersions } from '../figures/figures.js';
import { type StatisticsView, type Values } from '../queries/statistics.view.js';

/** What is kept of a period for good. */
export interface FrozenContent {
  period: string;
  timeZone: string;
  cutOff: string | null;
  versions: Record<string, number>;
  totals: Values;
  leftOut: StatisticsView['leftOut'];
  restrictedAtLeast: number;
  series: StatisticsView['series'];
  breakdowns: StatisticsView['breakdowns'];
  times: StatisticsView['times'];
}

export function frozenContent(view: StatisticsView): FrozenContent {
  return {
    period: view.period.key,
    timeZone: view.timeZone,
    cutOff: view.cutOff?.toISOString() ?? null,
    versions: definitionVersions(),
    totals: view.totals.values,
    leftOut: view.leftOut,
    restrictedAtLeast: view.restrictedAtLeast,
    series: view.series,
    breakdowns: view.breakdowns,
    times: view.times,
  };
}

/** Keys in one order and no spaces (RFC 8785, which numbers and strings of ours need nothing more of), with its hash. */
export function sealed(content: FrozenContent): { text: string; sha256: string } {
  const text = JSON.stringify(sorted(content));
  return { text, sha256: sha256Hex(Buffer.from(text)) };
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
