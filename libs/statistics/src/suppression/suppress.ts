/** Fewer than this say too much of those who are behind them. */
export const LEAST = 5;

/** Numbers of which the sum is known to the reader as well. */
export interface Column {
  cells: readonly number[];
  /** The sum as it is published, or null where that is withheld too. */
  total: number | null;
  /**
   * What the reader knows each cell to be at most, by other numbers in the same row; Infinity where nothing. Significant
   * incidents, for instance, are never more than the incidents beside them.
   */
  most?: readonly number[];
  /** Cells that have to go in any case, because something that is withheld could be read from them. */
  forced?: readonly boolean[];
}

/**
 * The cells with those withheld (null) that are 1 to 4, and as many more as it takes that none of them can be computed
 * from the sum: the reader who knows every published number, and how this works, is left with at least five different
 * values for each that is withheld. Zeros stay: that nothing happened is nobody's secret. Where there is nothing left to
 * hide behind, the whole column goes, and no cell of it has one value only. Pure; a property test holds it to that.
 */
export function suppress({ cells, total, most, forced }: Column): (number | null)[] {
  const hidden = new Set(
    cells.flatMap((value, n) => (value > 0 && (value < LEAST || forced?.[n]) ? [n] : [])),
  );
  const atMost = (n: number) => most?.[n] ?? Infinity;
  if (hidden.size === 0) return [...cells];
  while (total !== null && !isSafe(cells, hidden, atMost)) {
    const next = smallestShown(cells, hidden);
    if (next === null) return cells.map(() => null);
    hidden.add(next);
  }
  return cells.map((value, n) => (hidden.has(n) ? null : value));
}

/**
 * Whether each hidden cell may still be any of five values. The sum of the hidden ones is known; each of them is at least
 * 1 (zeros are never hidden) and at most what the row says, and the others share what is left.
 */
function isSafe(
  cells: readonly number[],
  hidden: ReadonlySet<number>,
  atMost: (n: number) => number,
): boolean {
  const add = (numbers: number[]) => numbers.reduce((sum, each) => sum + each, 0);
  const sum = add([...hidden].map((n) => cells[n] ?? 0));
  return [...hidden].every((n) => {
    const others = [...hidden].filter((each) => each !== n);
    const highest = Math.min(atMost(n), sum - others.length);
    const lowest = Math.max(1, sum - add(others.map(atMost)));
    return highest - lowest + 1 >= LEAST;
  });
}

/** The cheapest to lose: the smallest that is not zero; of equals the last, because tables begin with what matters most. */
function smallestShown(cells: readonly number[], hidden: ReadonlySet<number>): number | null {
  let found: { n: number; value: number } | null = null;
  for (const [n, value] of cells.entries()) {
    if (value > 0 && !hidden.has(n) && (!found || value <= found.value)) found = { n, value };
  }
  return found?.n ?? null;
}
