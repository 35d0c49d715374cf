import { type Absence, type Shift } from './duty-plan.js';

export interface Span {
  from: Date;
  until: Date;
}

/** The times of a span in which nobody is on duty: no shift, or only of people who are away then. Pure. */
export function findGaps(shifts: readonly Shift[], absences: readonly Absence[], span: Span): Span[] {
  const covered = shifts
    .flatMap((shift) =>
      without(
        shift,
        absences.filter(({ personId }) => personId === shift.personId),
      ),
    )
    .sort((a, b) => a.from.getTime() - b.from.getTime());
  const gaps: Span[] = [];
  let reached = span.from;
  for (const { from, until } of covered) {
    if (from >= span.until) break;
    if (from > reached) gaps.push({ from: reached, until: from });
    if (until > reached) reached = until;
  }
  if (reached < span.until) gaps.push({ from: reached, until: span.until });
  return gaps;
}

/** What is left of a span when others are cut out. */
export function without(span: Span, cuts: readonly Span[]): Span[] {
  return cuts.reduce<Span[]>(
    (left, cut) =>
      left.flatMap((part) => {
        if (cut.until <= part.from || part.until <= cut.from) return [part];
        return [
          ...(part.from < cut.from ? [{ from: part.from, until: cut.from }] : []),
          ...(cut.until < part.until ? [{ from: cut.until, until: part.until }] : []),
        ];
      }),
    [{ from: span.from, until: span.until }],
  );
}
