import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { InboxCounts, InboxRow } from '../api/schemas.js';
import { inboxPulseQuery, inboxQuery } from '../api/triage.js';
import { newestOfViewQuery, viewReportsQuery } from '../api/views.js';
import { useArrived } from '../shell/use-arrived.js';
import type { Outcome } from '../triage/outcome-store.js';
import { arrivedSince } from './arrived.js';
import type { InboxSource } from './views.js';

const refOf = ({ ref }: InboxRow) => ref;

/** The rows of a view in their first order, what all tabs hold, and how many came since. */
export function useRows({ builtIn, saved }: InboxSource, outcomes: ReadonlyMap<string, Outcome>) {
  const view = builtIn ?? 'new';
  const own = useInfiniteQuery({ ...inboxQuery(view), enabled: builtIn !== null });
  const found = useInfiniteQuery({
    ...viewReportsQuery(saved ?? { query: '', sort: 'queue' }),
    enabled: saved !== null,
  });
  const pulse = useQuery(inboxPulseQuery(view)).data;
  const query = saved ? found : own;
  const pages: { items: InboxRow[] }[] | undefined = query.data?.pages;
  const rows = useMemo(() => pages?.flatMap((page) => page.items) ?? [], [pages]);

  const gone = rows.filter((each) => {
    const outcome = outcomes.get(each.ref);
    return outcome?.state === 'done' && outcome.leaves;
  }).length;
  const first = own.data?.pages[0];
  const cameToOwn = builtIn && first && pulse ? arrivedSince({ view, first, pulse, gone }) : 0;
  const newest = useQuery({ ...newestOfViewQuery(saved?.query ?? ''), enabled: saved !== null }).data;
  const cameToSaved = useArrived(newest?.items, saved && found.isSuccess ? rows : null, refOf);
  const counts: InboxCounts | undefined = pulse?.counts ?? first?.counts;
  return { query, rows, counts, arrived: saved ? cameToSaved : cameToOwn };
}
