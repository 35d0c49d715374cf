export const DUTY_ROLES = ['lead', 'handler'] as const;
export type DutyRole = (typeof DUTY_ROLES)[number];

/** A duty that comes back every so many weeks, on one weekday, at wall-clock times of a place. */
export interface Rotation {
  id: string;
  teamId: string | null;
  personId: string;
  role: DutyRole;
  /** ISO 8601: 1 Monday … 7 Sunday. */
  weekday: number;
  /** `HH:MM`. */
  startsAt: string;
  /** `HH:MM`; not after `startsAt`: on the next day (`08:00`–`08:00` is a day and night). */
  endsAt: string;
  /** IANA name. */
  timeZone: string;
  /** 1: every week, 2: every other, counted from the week of `validFrom`. */
  everyWeeks: number;
  /** `YYYY-MM-DD`, inclusive. */
  validFrom: string;
  validUntil: string | null;
}

/** One occurrence of a rotation that is otherwise: somebody else's, or (null) nobody's. */
export interface RotationException {
  rotationId: string;
  /** The day on which it would have begun. */
  date: string;
  personId: string | null;
}

/** A duty for once. */
export interface SingleShift {
  id: string;
  teamId: string | null;
  personId: string;
  role: DutyRole;
  from: Date;
  until: Date;
}

export interface Absence {
  id: string;
  personId: string;
  from: Date;
  until: Date;
}

/** All that says who is on duty in some span of time. */
export interface DutyPlan {
  rotations: readonly Rotation[];
  exceptions: readonly RotationException[];
  shifts: readonly SingleShift[];
  absences: readonly Absence[];
}

/** Somebody's duty, from (inclusive) until (exclusive). */
export interface Shift {
  from: Date;
  until: Date;
  personId: string;
  teamId: string | null;
  role: DutyRole;
  source: { kind: 'rotation'; id: string; date: string } | { kind: 'shift'; id: string };
  /** He is away for some of it, and counts as absent for as long. */
  absent: boolean;
}
