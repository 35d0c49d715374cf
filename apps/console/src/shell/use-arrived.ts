import { useState } from 'react';

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
  const first = shown?.[0];
  const began = shown === null || !newest ? null : first === undefined ? '' : keyOf(first);
  const [known, setKnown] = useState<{ began: string; keys: ReadonlySet<string> } | null>(null);
  // Read anew: all that is there then was seen.
  if (began !== null && newest && known?.began !== began)
    setKnown({ began, keys: new Set(newest.map(keyOf)) });
  if (shown === null || !newest || known === null || known.began !== began) return 0;
  const here = new Set(shown.map(keyOf));
  return newest.filter((item) => !here.has(keyOf(item)) && !known.keys.has(keyOf(item))).length;
}
