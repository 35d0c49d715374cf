import { Injectable } from '@nestjs/common';
import { type ClockKind } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database } from '@tocsin/platform';
import { readReference } from '../incident/reference.js';
import { visibleIncidents } from '../incident/visible-incidents.js';
import { incidentUnknown } from '../incidents.errors.js';
import { type AgreementScope } from '../service-levels/agreement.js';
import { ServiceLevels } from '../service-levels/service-levels.js';
import { businessMinutesBetween } from './business-time.js';
import { type ClockState, isUnmet, type PauseCause, warnAtOf } from './clock.policy.js';
import { CLOCK_COLUMNS, CLOCK_JOINS, type ClockRow, factsOf } from './clock-rows.js';

/** Somebody was called about a clock. */
export interface CalledView {
  at: string;
  kind: 'approaching' | 'missed';
  rung: number;
  whom: string[];
  people: string[];
}

/** A clock with all that explains it. */
export interface ClockView {
  id: string;
  kind: ClockKind;
  state: ClockState;
  startedAt: Date;
  dueAt: Date;
  metAt: Date | null;
  /** When its warning comes; null where nothing goes any more. */
  warnAt: Date | null;
  pausedAt: Date | null;
  pausedFor: PauseCause | null;
  pauses: { from: Date; to: Date; cause: PauseCause }[];
  /** Promised, and what is left of it now (negative: late), in minutes of the calendar's hours. */
  minutes: number;
  minutesLeft: number | null;
  agreement: { name: string; scope: AgreementScope; scopeName: string | null; version: number } | null;
  /** Null: round the clock. */
  calendar: { name: string; version: number; timeZone: string } | null;
  acknowledgedAt: Date | null;
  acknowledgedBy: string | null;
  called: CalledView[];
}

type Row = ClockRow &
  Pick<ClockView, 'acknowledgedAt' | 'acknowledgedBy' | 'called'> & {
    agreementName: string | null;
    agreementVersion: number | null;
    scope: AgreementScope | null;
    scopeName: string | null;
    calendarName: string | null;
    calendarVersion: number | null;
    /** Null in the row of an incident without clocks. */
    id: string | null;
  };

/** All clocks of an incident, those that are over too, in the order in which they were begun. One statement. */
@Injectable()
export class ClockHistory {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly levels: ServiceLevels,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `INCIDENT.UNKNOWN` for what is not there and what the actor may not see alike */
  async execute(actor: Actor, ref: string): Promise<ClockView[]> {
    this.access.require(actor, 'incident.read');
    const reference = readReference(ref);
    if (!reference) throw incidentUnknown();
    const params: unknown[] = [reference];
    const rows = await this.database.query<Row>(historySql(visibleIncidents('i', actor, params)), params);
    if (rows.length === 0) throw incidentUnknown();
    const now = this.clock.now();
    return rows.filter(({ id }) => id !== null).map((row) => this.viewOf(row, now));
  }

  private viewOf(row: Row, now: Date): ClockView {
    const clock = factsOf(row, (id, definition) => this.levels.calendarOf(id, definition));
    const goes = clock.state === 'running' || clock.state === 'paused';
    const until = clock.pausedAt ?? now;
    const { agreementName, agreementVersion, scope, scopeName, calendarName, calendarVersion } = row;
    return {
      id: clock.id,
      kind: clock.kind,
      state: clock.state,
      startedAt: clock.startedAt,
      dueAt: clock.dueAt,
      metAt: clock.metAt,
      warnAt: goes ? warnAtOf(clock) : null,
      pausedAt: clock.pausedAt,
      pausedFor: clock.pausedFor,
      pauses: [...clock.pauses],
      minutes: clock.minutes,
      minutesLeft: isUnmet(clock) ? businessMinutesBetween(clock.terms.calendar, until, clock.dueAt) : null,
      agreement:
        agreementVersion === null || scope === null
          ? null
          : { name: agreementName ?? '', scope, scopeName, version: agreementVersion },
      calendar:
        calendarName === null || calendarVersion === null
          ? null
          : { name: calendarName, version: calendarVersion, timeZone: clock.terms.calendar.timeZone },
      acknowledgedAt: row.acknowledgedAt,
      acknowledgedBy: row.acknowledgedBy,
      called: row.called,
    };
  }
}

function historySql(visible: string): string {
  return `
    SELECT ${CLOCK_COLUMNS}, v.name AS "agreementName", v.version AS "agreementVersion", a.scope,
           coalesce(o.name, a.scope_value) AS "scopeName", k.name AS "calendarName", k.version AS "calendarVersion",
           c.acknowledged_at AS "acknowledgedAt", taker.name AS "acknowledgedBy",
           coalesce((SELECT json_agg(json_build_object('at', e.at, 'kind', e.kind, 'rung', e.rung, 'whom', e.whom,
                       'people', array(SELECT p.name FROM identity.person p WHERE p.id = ANY(e.person_ids) ORDER BY p.name))
                       ORDER BY e.rung)
                       FROM incidents.escalation e WHERE e.clock_id = c.id), '[]'::json) AS called
      FROM incidents.incident i
      LEFT JOIN incidents.clock c ON c.incident_id = i.id
      ${CLOCK_JOINS}
      LEFT JOIN incidents.agreement a ON a.id = v.agreement_id
      LEFT JOIN constituency.organisation o ON a.scope = 'organisation' AND o.id::text = a.scope_value
      LEFT JOIN identity.person taker ON taker.id = c.acknowledged_by
     WHERE i.reference = $1 AND ${visible}
     ORDER BY c.started_at, c.due_at, c.id`;
}
