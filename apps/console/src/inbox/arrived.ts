import type { InboxCounts, InboxView } from '../api/schemas.js';

interface Seen {
  counts: InboxCounts;
  newest: string | null;
}

/** Beyond this the API does not count (`1,000+`). */
export const COUNT_CAP = 1000;

/**
 * How many reports have come since the list was loaded: what the view holds now, less what it held then without
 * those that left by our own decisions. Where colleagues empty the queue meanwhile that may be nought although
 * something came; the newest report then still tells that there is at least one.
 */
export function arrivedSince(seen: { view: InboxView; first: Seen; pulse: Seen; gone: number }): number {
  const { view, first, pulse, gone } = seen;
  const capped = pulse.counts[view] >= COUNT_CAP || first.counts[view] >= COUNT_CAP;
  const grown = capped ? 0 : pulse.counts[view] - (first.counts[view] - gone);
  if (grown > 0) return grown;
  return pulse.newest !== first.newest && pulse.newest !== null ? 1 : 0;
}
