import type { DeadlineFilter } from '../api/obligations.js';

/** The filter in the page's address; what is none of ours is left out. */
export function readDeadlineFilter(search: Record<string, unknown>): DeadlineFilter {
  const { state, assignee, owedBy, within, regime } = search;
  const hours = Number(within);
  return {
    ...(state === 'missed' || state === 'running' ? { state } : {}),
    ...(assignee === 'me' || assignee === 'none' ? { assignee } : {}),
    ...(owedBy === 'team' || owedBy === 'reporter' ? { owedBy } : {}),
    ...(within !== undefined && Number.isInteger(hours) && hours >= 0 ? { within: hours } : {}),
    ...(typeof regime === 'string' && regime !== '' ? { regime } : {}),
  };
}
