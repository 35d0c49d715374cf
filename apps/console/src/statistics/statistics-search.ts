import { kindOf } from './periods.js';

const COMPARED = ['none', 'before', 'year-before'] as const;
export type Compared = (typeof COMPARED)[number];
export const FILTERS = ['class', 'severity', 'sector', 'channel'] as const;

/** What the page's address says; what is none of ours is left out. */
export interface StatisticsSearch {
  period?: string;
  compare?: Compared;
  class?: string;
  severity?: string;
  sector?: string;
  channel?: string;
  restricted?: true;
}

export function readStatisticsSearch(search: Record<string, unknown>): StatisticsSearch {
  const read: StatisticsSearch = {};
  const period = typeof search['period'] === 'number' ? String(search['period']) : search['period'];
  if (typeof period === 'string' && kindOf(period)) read.period = period;
  const compare = COMPARED.find((each) => each === search['compare']);
  if (compare) read.compare = compare;
  for (const name of FILTERS) {
    const value = search[name];
    // The router reads a level as a number.
    if ((typeof value === 'string' && value !== '') || typeof value === 'number') read[name] = String(value);
  }
  if (search['restricted'] === true) read.restricted = true;
  return read;
}
