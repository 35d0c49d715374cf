import { Injectable } from '@nestjs/common';
import { type Database, type Transaction } from '@tocsin/platform';
import {
  type Absence,
  type DutyPlan,
  type Rotation,
  type RotationException,
  type SingleShift,
} from '../calendar/duty-plan.js';

interface Read {
  rotations: Rotation[];
  exceptions: RotationException[];
  shifts: (Omit<SingleShift, 'from' | 'until'> & { from: string; until: string })[];
  absences: (Omit<Absence, 'from' | 'until'> & { from: string; until: string })[];
}

/** Reads what says who is on duty in a span; people who are disabled have no duty. One statement. */
@Injectable()
export class PlanReader {
  async read(from: Database | Transaction, span: { from: Date; until: Date }): Promise<DutyPlan> {
    const [read] = await from.query<Read>(READ, [span.from, span.until]);
    if (!read) throw new Error('an aggregate returned no row');
    const { rotations, exceptions } = read;
    return { rotations, exceptions, shifts: read.shifts.map(dated), absences: read.absences.map(dated) };
  }
}

const dated = <T extends { from: string; until: string }>(span: T) => ({
  ...span,
  from: new Date(span.from),
  until: new Date(span.until),
});

// Rotations by date: a day to either side, because a date is 26 hours wide over all time zones.
const READ = `
  SELECT coalesce((SELECT json_agg(json_build_object('id', r.id, 'teamId', r.team_id, 'personId', r.person_id, 'role', r.role,
                     'weekday', r.weekday, 'startsAt', r.starts_at, 'endsAt', r.ends_at, 'timeZone', r.time_zone,
                     'everyWeeks', r.every_weeks, 'validFrom', r.valid_from, 'validUntil', r.valid_until) ORDER BY r.id)
                     FROM duty.rotation r JOIN identity.person p ON p.id = r.person_id AND p.disabled_at IS NULL
                    WHERE r.valid_from <= $2::timestamptz::date + 1
                      AND (r.valid_until IS NULL OR r.valid_until >= $1::timestamptz::date - 2)), '[]') AS rotations,
         coalesce((SELECT json_agg(json_build_object('rotationId', e.rotation_id, 'date', e.on_date, 'personId', p.id))
                     FROM duty.rotation_exception e LEFT JOIN identity.person p ON p.id = e.person_id AND p.disabled_at IS NULL
                    WHERE e.on_date BETWEEN $1::timestamptz::date - 2 AND $2::timestamptz::date + 1), '[]') AS exceptions,
         coalesce((SELECT json_agg(json_build_object('id', s.id, 'teamId', s.team_id, 'personId', s.person_id, 'role', s.role,
                     'from', s.from_at, 'until', s.until_at) ORDER BY s.id)
                     FROM duty.single_shift s JOIN identity.person p ON p.id = s.person_id AND p.disabled_at IS NULL
                    WHERE s.from_at < $2 AND s.until_at > $1), '[]') AS shifts,
         coalesce((SELECT json_agg(json_build_object('id', a.id, 'personId', a.person_id, 'from', a.from_at, 'until', a.until_at) ORDER BY a.id)
                     FROM duty.absence a WHERE a.from_at < $2 AND a.until_at > $1), '[]') AS absences`;
