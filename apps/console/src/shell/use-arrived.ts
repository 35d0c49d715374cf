import { useEffect, useRef } from 'react';

/**
 * How many items came since a list was read: those among the newest that neither stand in it nor were there at the first
 * look. The list itself stays as it is until its reader asks (UX: lists never move under the cursor).
 * @param newest the newest items, read again and again; undefined while they are not known
 * @param shown what the list shows; null while it is read
 */
export function useArrived<Item>(
  newest: readonly Item[] | undefined,
  shown: readonly Item[] | null,
  keyOf: (item: Item) => string,
): number {
  const known = useRef<ReadonlySet<string> | null>(null);
  const first = shown?.[0];
  const started = first === undefined ? '' : keyOf(first);
  // Read anew: all that is there then was seen.
  useEffect(() => {
    known.current = null;
  }, [started]);
  useEffect(() => {
    if (shown !== null && newest) known.current ??= new Set(newest.map(keyOf));
  }, [keyOf, newest, shown, started]);
  if (shown === null || !newest || known.current === null) return 0;
  const here = new Set(shown.map(keyOf));
  const seen = known.current;
  return newest.filter((item) => !here.has(keyOf(item)) && !seen.has(keyOf(item))).length;
}
