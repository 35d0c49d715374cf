import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { sayWhereIAm } from './being-here.js';
import { keepLive } from './live-connection.js';
import { heedOtherWindows, keepDraftsOf, meetServer } from '../drafts/draft-keeper.js';
import { useSession } from '../session/session-context.js';
import { noteChange } from './changed-store.js';
import { useLive } from './use-live.js';

/** A decision in bulk changes hundreds within a second: looked at once. */
const GATHER_MS = 400;
/** While somebody types, each pause is told; looked at when he rests. */
const MEET_MS = 2_500;
/** Under which key the console keeps what a topic is about. */
const QUERY_OF_TOPIC: Readonly<Record<string, string>> = {
  draft: 'drafts',
  handover: 'handovers',
  notification: 'notifications',
};

/** Reads again what is on the screen when it changed elsewhere; what is not on the screen is read when it is opened. */
export function LiveUpdates() {
  const queries = useQueryClient();
  const { person } = useSession();
  const stale = useRef(new Map<string, { key: QueryKey; since: number }>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const greeted = useRef(false);
  const meeting = useRef<ReturnType<typeof setTimeout>>(undefined);

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
  useEffect(() => heedOtherWindows(), []);
  useEffect(() => () => clearTimeout(meeting.current), []);
  useEffect(() => keepDraftsOf(person.id), [person.id]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  useLive('changed', ({ kind, ref, mine }) => {
    later([kind, ref]);
    if (!mine) noteChange(ref);
  });
  useLive('inbox', () => later(['inbox-pulse']));
  useLive('own', ({ topic }) => {
    later([QUERY_OF_TOPIC[topic] ?? topic]);
    if (topic !== 'draft') return;
    clearTimeout(meeting.current);
    meeting.current = setTimeout(() => void meetServer(), MEET_MS);
  });
  useLive('hello', () => {
    // Something may have been missed while it was away. The queue itself stays as it is: `u` brings the new ones.
    if (greeted.current) {
      for (const key of ['report', 'incident', 'inbox-pulse', 'notifications']) later([key]);
      void meetServer();
    }
    greeted.current = true;
  });
  return null;
}
