/** A line of docs/interop.md: what was tried with a format and how it came out. Figures are counted, never typed in. */
export interface InteropRow {
  format: string;
  direction: 'in' | 'out' | 'out and in';
  /** What was tried, with its number: "official samples (8)". */
  samples: string;
  /** What is asked of each. */
  asked: string;
  passed: number;
  of: number;
  /** Why not all; needed where `passed` is less than `of`. */
  why?: string;
}

/** @param shared the folder of standards beside the checkout */
export type InteropRows = (shared: string) => Promise<InteropRow[]> | InteropRow[];

/** How many of some things hold. What throws does not hold, and is told. */
export function count<T>(things: Iterable<T>, holds: (thing: T) => boolean): { passed: number; of: number } {
  let passed = 0;
  let of = 0;
  for (const thing of things) {
    of += 1;
    if (holds(thing)) passed += 1;
  }
  return { passed, of };
}
