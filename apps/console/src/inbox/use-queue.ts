import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { reportQuery } from '../api/triage.js';
import { forgetChanges } from '../live/changed-store.js';
import { forgetDone, useOutcomes } from '../triage/outcome-store.js';
import { useRows } from './use-rows.js';
import { type InboxSource, keyOfSource } from './views.js';

/** Should the counts and the list ever disagree, they are not asked without end. */
const REFILL_MS = 5_000;

/** Where the cursor stood in each view, so that coming back from an incident finds the same place. */
const lastPlace = new Map<string, string>();

/** The queue of one view: loaded rows in their first order, the cursor, and what has arrived since. */
export function useQueue(source: InboxSource) {
  const view = keyOfSource(source);
  const queries = useQueryClient();
  const outcomes = useOutcomes();
  const { query, rows, counts, arrived } = useRows(source, outcomes);
  const [cursor, setCursor] = useState<string | null>(() => lastPlace.get(view) ?? null);

  const found = rows.findIndex((row) => row.ref === cursor);
  const index = found === -1 ? 0 : found;
  const row = rows[index] ?? null;

  useEffect(() => {
    if (row) lastPlace.set(view, row.ref);
  }, [row, view]);

  // The neighbours are read ahead, so that the next key shows them at once; again after a decision that concerns them.
  useEffect(() => {
    for (const neighbour of [rows[index + 1], rows[index + 2]]) {
      if (neighbour) void queries.prefetchQuery(reportQuery(neighbour.ref));
    }
  }, [index, queries, rows, outcomes]);

  // Near the end of what is loaded, the next page.
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && index > rows.length - 20) void fetchNextPage();
  }, [index, rows.length, hasNextPage, isFetchingNextPage, fetchNextPage]);

  const refresh = useCallback(async () => {
    forgetDone();
    forgetChanges();
    await queries.resetQueries({ queryKey: ['inbox'], type: 'active' });
    await queries.invalidateQueries({ queryKey: ['inbox-pulse'] });
    await queries.invalidateQueries({ queryKey: ['views'] });
  }, [queries]);

  // An empty list has no place to lose: what comes is shown at once, without being asked for.
  const isEmpty = query.isSuccess && rows.length === 0;
  const filledAt = useRef(0);
  useEffect(() => {
    if (!isEmpty || arrived === 0 || Date.now() - filledAt.current < REFILL_MS) return;
    filledAt.current = Date.now();
    void refresh();
  }, [isEmpty, arrived, refresh]);

  const step = (by: number) => {
    const next = rows[Math.min(Math.max(index + by, 0), rows.length - 1)];
    if (next) setCursor(next.ref);
  };

  /** The next report that nobody here has decided, below first, then above. */
  const advance = (from: string) => {
    const at = rows.findIndex((each) => each.ref === from);
    const open = (each: { ref: string }) => each.ref !== from && !leaves(outcomes.get(each.ref));
    const next = rows.slice(at + 1).find(open) ?? rows.slice(0, at).findLast(open);
    if (next) setCursor(next.ref);
  };

  return {
    query,
    rows,
    index,
    row,
    outcomes,
    counts,
    arrived,
    refresh,
    step,
    advance,
    setCursor,
  };
}

const leaves = (outcome: { leaves?: boolean; state: string } | undefined) =>
  outcome !== undefined && outcome.state !== 'failed' && outcome.leaves === true;
