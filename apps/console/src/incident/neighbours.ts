/** The order of the list somebody came from, so that `[` and `]` walk it. */
let order: readonly string[] = [];

export function rememberOrder(refs: readonly string[]): void {
  order = refs;
}

export function neighbour(ref: string, by: -1 | 1): string | null {
  const at = order.indexOf(ref);
  return at === -1 ? null : (order[at + by] ?? null);
}
