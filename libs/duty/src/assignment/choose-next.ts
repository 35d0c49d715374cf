/** Somebody who could take the next piece of work. */
export interface Candidate {
  personId: string;
  /** How much he can take compared with others; 1 is usual, 0.5 a half-time colleague. */
  weight: number;
  /** How many open things he holds, by severity level 0 … 5. */
  open: readonly number[];
  /** When he last got something by turn. */
  lastTurn: Date | null;
}

/** What one open thing counts, by severity level: a severe incident fills a day, a baseline one an hour. */
export const LOAD_OF_LEVEL = [1, 1, 2, 3, 5, 8] as const;

export const loadOf = (candidate: Pick<Candidate, 'weight' | 'open'>): number =>
  candidate.open.reduce((sum, count, level) => sum + count * (LOAD_OF_LEVEL[level] ?? 1), 0) /
  candidate.weight;

/**
 * Whoever has the least to do for what he can take; among equals the one whose last turn is longest ago, then the
 * smaller id, so that the same facts always give the same person. Pure.
 */
export function chooseNext(candidates: readonly Candidate[]): Candidate | null {
  return (
    candidates
      .filter(({ weight }) => weight > 0)
      .sort(
        (a, b) =>
          loadOf(a) - loadOf(b) ||
          (a.lastTurn?.getTime() ?? 0) - (b.lastTurn?.getTime() ?? 0) ||
          (a.personId < b.personId ? -1 : 1),
      )[0] ?? null
  );
}
