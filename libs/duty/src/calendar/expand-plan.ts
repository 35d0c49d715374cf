import { Temporal } from 'temporal-polyfill';
import {
  type Absence,
  type DutyPlan,
  type Rotation,
  type RotationException,
  type Shift,
} from './duty-plan.js';

/** The duties that touch a span, in the order of their beginning. Pure. */
export function expandPlan(plan: DutyPlan, from: Date, until: Date): Shift[] {
  const exceptions = new Map(plan.exceptions.map((each) => [`${each.rotationId} ${each.date}`, each]));
  const away = (personId: string, shift: { from: Date; until: Date }) =>
    plan.absences.some((absence) => absence.personId === personId && overlaps(absence, shift));
  const rotated = plan.rotations.flatMap((rotation) => occurrences(rotation, exceptions, from, until));
  const single = plan.shifts.map((shift): Omit<Shift, 'absent'> => ({
    ...shift,
    source: { kind: 'shift', id: shift.id },
  }));
  return [...rotated, ...single]
    .filter((shift) => overlaps(shift, { from, until }))
    .map((shift) => ({ ...pick(shift), absent: away(shift.personId, shift) }))
    .sort((a, b) => a.from.getTime() - b.from.getTime() || compare(a.personId, b.personId));
}

/** Those who are on duty at an instant and not away then. */
export function presentAt(shifts: readonly Shift[], absences: readonly Absence[], at: Date): Shift[] {
  return shifts.filter(
    ({ from, until, personId }) =>
      from <= at &&
      at < until &&
      !absences.some((absence) => absence.personId === personId && absence.from <= at && at < absence.until),
  );
}

export const overlaps = (a: { from: Date; until: Date }, b: { from: Date; until: Date }): boolean =>
  a.from < b.until && b.from < a.until;

/**
 * Wall-clock times become instants day by day, so that 08:00 stays 08:00 when the clocks change and a night is an hour
 * shorter or longer. A time that the spring change skips is the instant after the gap; of one that comes twice, the
 * first (RFC 5545 §3.3.5 says the same).
 */
function occurrences(
  rotation: Rotation,
  exceptions: ReadonlyMap<string, RotationException>,
  from: Date,
  until: Date,
): Omit<Shift, 'absent'>[] {
  const day = (at: Date) =>
    Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(rotation.timeZone).toPlainDate();
  const valid = Temporal.PlainDate.from(rotation.validFrom);
  const anchor = valid.subtract({ days: valid.dayOfWeek - 1 });
  // A night that began the day before reaches into the span.
  let date = day(from).subtract({ days: 1 });
  date = date.add({ days: (rotation.weekday - date.dayOfWeek + 7) % 7 });
  const found: Omit<Shift, 'absent'>[] = [];
  for (const last = day(until); Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 7 })) {
    const key = date.toString();
    const weeks = Math.floor(anchor.until(date).total('days') / 7);
    const inForce = key >= rotation.validFrom && (rotation.validUntil === null || key <= rotation.validUntil);
    if (!inForce || weeks % rotation.everyWeeks !== 0) continue;
    const exception = exceptions.get(`${rotation.id} ${key}`);
    if (exception && exception.personId === null) continue;
    found.push({
      from: instant(date, rotation.startsAt, rotation.timeZone),
      until: instant(
        rotation.endsAt > rotation.startsAt ? date : date.add({ days: 1 }),
        rotation.endsAt,
        rotation.timeZone,
      ),
      personId: exception?.personId ?? rotation.personId,
      teamId: rotation.teamId,
      role: rotation.role,
      source: { kind: 'rotation', id: rotation.id, date: key },
    });
  }
  return found;
}

function instant(date: Temporal.PlainDate, time: string, timeZone: string): Date {
  const zoned = date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) });
  return new Date(zoned.epochMilliseconds);
}

const pick = ({ from, until, personId, teamId, role, source }: Omit<Shift, 'absent'>) => ({
  from,
  until,
  personId,
  teamId,
  role,
  source,
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
