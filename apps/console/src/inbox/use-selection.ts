import { useState } from 'react';

/** Rows marked with `x`, and ranges with `Shift+x` from the last one marked. */
export function useSelection(refs: readonly string[]) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [anchor, setAnchor] = useState<string | null>(null);

  const toggle = (ref: string) => {
    const next = new Set(selected);
    if (!next.delete(ref)) next.add(ref);
    setSelected(next);
    setAnchor(ref);
  };

  const extend = (ref: string) => {
    const to = refs.indexOf(ref);
    const from = anchor === null ? to : refs.indexOf(anchor);
    if (to === -1 || from === -1) return;
    setSelected(new Set([...selected, ...refs.slice(Math.min(from, to), Math.max(from, to) + 1)]));
  };

  const clear = () => {
    setSelected(new Set());
    setAnchor(null);
  };

  return { selected, toggle, extend, clear };
}
