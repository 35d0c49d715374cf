import { type ClockKind, type ServiceTerms } from '@tocsin/config';
import { type BusinessCalendar } from './business-calendar.js';
import { type ClockFacts, type ClockState, type Pause, type PauseCause } from './clock.policy.js';
import { type ClockTerms, FILE_TERMS } from './clock-terms.js';

/** A row of `incidents.clock` with what it was made with. */
export interface ClockRow {
  id: string;
  kind: ClockKind;
  state: ClockState;
  startedAt: Date;
  dueAt: Date;
  pausedAt: Date | null;
  metAt: Date | null;
  minutes: number;
  pausedFor: PauseCause | null;
  pauses: { from: string; to: string; cause: PauseCause }[];
  agreementId: string | null;
  agreementVersionId: string | null;
  calendarVersionId: string | null;
  terms: ServiceTerms | null;
  calendar: BusinessCalendar | null;
}

/** Columns of `ClockRow`, over `CLOCK_JOINS`. */
export const CLOCK_COLUMNS = `c.id, c.kind, c.state, c.started_at AS "startedAt", c.due_at AS "dueAt", c.paused_at AS "pausedAt",
         c.met_at AS "metAt", c.minutes, c.paused_for AS "pausedFor", c.pauses, v.agreement_id AS "agreementId",
         c.agreement_version_id AS "agreementVersionId", c.calendar_version_id AS "calendarVersionId", v.terms,
         k.definition AS calendar`;

export const CLOCK_JOINS = `
    LEFT JOIN incidents.agreement_version v ON v.id = c.agreement_version_id
    LEFT JOIN incidents.service_calendar_version k ON k.id = c.calendar_version_id`;

/** `ClockRow` of an incident, `$1`, in the order in which they were begun. */
export const LOAD_CLOCKS = `
  SELECT ${CLOCK_COLUMNS} FROM incidents.clock c ${CLOCK_JOINS}
   WHERE c.incident_id = $1 ORDER BY c.started_at, c.id`;

/** Writes clocks, `$2` as JSON, of an incident, `$1`, whose nearest end is `$3`. */
export const SAVE_CLOCKS = `
  WITH saved AS (
    INSERT INTO incidents.clock (id, incident_id, kind, state, started_at, due_at, paused_at, met_at, minutes,
                                 paused_for, pauses, agreement_version_id, calendar_version_id)
    SELECT c.id, $1, c.kind, c.state, c."startedAt", c."dueAt", c."pausedAt", c."metAt", c.minutes, c."pausedFor",
           c.pauses, c."agreementVersionId", c."calendarVersionId"
      FROM jsonb_to_recordset($2::jsonb) AS c(id uuid, kind text, state text, "startedAt" timestamptz,
             "dueAt" timestamptz, "pausedAt" timestamptz, "metAt" timestamptz, minutes integer, "pausedFor" text,
             pauses jsonb, "agreementVersionId" uuid, "calendarVersionId" uuid)
     -- What is over goes first: a kind runs once at a time (uq_clock_going).
     ORDER BY c.state IN ('running', 'paused')
    ON CONFLICT (id) DO UPDATE SET state = excluded.state, due_at = excluded.due_at,
           paused_at = excluded.paused_at, met_at = excluded.met_at, minutes = excluded.minutes,
           paused_for = excluded.paused_for, pauses = excluded.pauses,
           agreement_version_id = excluded.agreement_version_id,
           calendar_version_id = excluded.calendar_version_id)
  UPDATE incidents.incident SET due_at = $3 WHERE id = $1`;

/** @param calendarOf the one object that stands for a calendar's version (`ServiceLevels.calendarOf`) */
export function factsOf(
  row: ClockRow,
  calendarOf: (versionId: string | null, definition: BusinessCalendar | null) => BusinessCalendar,
): ClockFacts {
  const { agreementId, agreementVersionId, calendarVersionId, terms, calendar, pauses, ...rest } = row;
  return {
    ...rest,
    pauses: pauses.map(({ from, to, cause }): Pause => ({ from: new Date(from), to: new Date(to), cause })),
    terms: terms
      ? ({
          agreementId,
          agreementVersionId,
          calendarVersionId,
          terms,
          calendar: calendarOf(calendarVersionId, calendar),
        } satisfies ClockTerms)
      : FILE_TERMS,
  };
}

/** As `SAVE_CLOCKS` takes it. */
export function rowOf({ terms, ...clock }: ClockFacts): Record<string, unknown> {
  const { agreementVersionId, calendarVersionId } = terms;
  return { ...clock, agreementVersionId, calendarVersionId };
}
