import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { sayWhereIAm } from './being-here.js';
import { keepLive } from './live-connection.js';
import { noteChange } from './changed-store.js';
import { useLive } from './use-live.js';

/** A decision in bulk changes hundreds within a second: looked at once. */
const GATHER_MS = 400;

/** Reads again what is on the screen when it changed elsewhere; what is not on the screen is read when it is opened. */
export function LiveUpdates() {
  const queries = useQueryClient();
  const stale = useRef(new Map<string, { key: QueryKey; since: number }>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const greeted = useRef(false);

  const later = (key: QueryKey) => {
    stale.current.set(JSON.stringify(key), { key, since: Date.now() });
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      const due = [...stale.current.values()];
      stale.current.clear();
      for (const { key: queryKey, since } of due) {
        // What was read since then (our own change was, at once) is not read twice.
        const isOld = (query: { state: { dataUpdatedAt: number } }) => query.state.dataUpdatedAt < since;
        void queries.invalidateQueries({ queryKey, predicate: isOld });
      }
    }, GATHER_MS);
  };

  useEffect(() => keepLive(), []);
  useEffect(() => sayWhereIAm(), []);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLive('changed', ({ kind, ref, mine }) => {
    later([kind, ref]);
    if (kind === 'incident') later(['incidents']);
    if (!mine) noteChange(ref);
  });
  useLive('inbox', () => later(['inbox-pulse']));
  useLive('own', ({ topic }) =>
    later([topic === 'draft' ? 'drafts' : topic === 'handover' ? 'handover' : 'notifications']),
  );
  useLive('hello', () => {
    // Something may have been missed while it was away. The queue itself stays as it is: `u` brings the new ones.
    if (greeted.current)
      for (const key of ['report', 'incident', 'inbox-pulse', 'notifications']) later([key]);
    greeted.current = true;
  });
  return null;
}
