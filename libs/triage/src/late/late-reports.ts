import { Injectable } from '@nestjs/common';
import { Database } from '@tocsin/platform';

/** A report whose triage clock has something to say. */
export interface ReportOnClock {
  id: string;
  /** 0 baseline … 5 emergency. */
  level: number;
  dueAt: Date;
  /** The last step that was called about this end: 0 the warning, from 1 on the ladder's; null where none was. */
  called: number | null;
}

/** Of each place in the queue the first: they stand at its top, where whoever is called sees what follows them too. */
const LOOKED_AT = 200;

// Milliseconds are what a call keeps of an end.
const CALLED = `
  (SELECT max(e.rung) FROM incidents.escalation e
    WHERE e.report_id = r.id AND e.rung IS NOT NULL AND e.due_at = date_trunc('milliseconds', r.due_at))`;
const COLUMNS = `r.id, 5 - r.priority AS level, date_trunc('milliseconds', r.due_at) AS "dueAt", ${CALLED} AS called`;

const LATE = `
  SELECT ${COLUMNS}
    FROM generate_series(0, 5) AS place
   CROSS JOIN LATERAL (
         SELECT w.id, w.priority, w.due_at FROM intake.report w
          WHERE w.state = 'received' AND w.snoozed_until IS NULL AND w.kind = 'human' AND w.priority = place AND w.due_at <= $1
          ORDER BY w.due_at, w.id LIMIT ${LOOKED_AT}) r
   ORDER BY r.priority, r.due_at, r.id`;

const HELD = `
  SELECT ${COLUMNS}
    FROM intake.report r
   WHERE r.state = 'received' AND r.snoozed_until IS NULL AND r.assignee_id IS NOT NULL AND r.due_at > $1
   ORDER BY r.due_at, r.id LIMIT ${LOOKED_AT}`;

const CALLS = `
  SELECT count(*)::int AS calls FROM incidents.escalation
   WHERE report_id IS NOT NULL AND rung > 0 AND at > $1::timestamptz - interval '1 hour' AND at <= $1`;

/** Finds what waits for its decision past its end, or near it. */
@Injectable()
export class LateReports {
  constructor(private readonly database: Database) {}

  /** Of people, past their end, most severe first; 200 of each severity at most. */
  late(now: Date): Promise<ReportOnClock[]> {
    return this.database.query<ReportOnClock>(LATE, [now]);
  }

  /** That somebody has taken, before their end; the 200 nearest to it. */
  held(now: Date): Promise<ReportOnClock[]> {
    return this.database.query<ReportOnClock>(HELD, [now]);
  }

  /** How often somebody was called to a late report within the last hour. */
  async callsOfTheHour(now: Date): Promise<number> {
    const [row] = await this.database.query<{ calls: number }>(CALLS, [now]);
    return row?.calls ?? 0;
  }
}
