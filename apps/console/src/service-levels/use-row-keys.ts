import { useState } from 'react';

/**
 * Keys for rows that have no identity of their own (spans, holidays): a row keeps its key while others go, so that a
 * field keeps its cursor and its text.
 */
export function useRowKeys(count: number): { keys: readonly number[]; drop: (at: number) => void } {
  const [state, setState] = useState({ keys: range(0, count), next: count });
  let { keys } = state;
  if (keys.length < count) {
    keys = [...keys, ...range(state.next, count - keys.length)];
    // Adjusted while rendering, as React has it for state that follows from props: no frame shows the old keys.
    setState({ keys, next: state.next + count - state.keys.length });
  }
  return {
    keys,
    drop: (at) => setState((was) => ({ ...was, keys: was.keys.filter((_, n) => n !== at) })),
  };
}

function range(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, n) => from + n);
}
