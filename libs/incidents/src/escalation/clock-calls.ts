import { Injectable } from '@nestjs/common';
import { SYSTEM } from '@tocsin/audit';
import { type EscalationTarget } from '@tocsin/config';
import { Clock, type Transaction } from '@tocsin/platform';
import { type ClockFacts } from '../clocks/clock.policy.js';
import { IncidentJournal } from '../incident/incident-journal.js';
import { type IncidentRecord } from '../incident/incident.record.js';
import { CallList } from './call-list.js';
import { Escalations } from './escalations.js';
import { PeopleReached } from './people-reached.js';

const NOBODY_TOLD = 'incident.nobody-told';

/** A step at which people are called to a clock; rung 0 is the warning before its end. */
export interface ClockStep {
  kind: 'approaching' | 'missed';
  rung: number;
  whom: readonly EscalationTarget[];
}

/** Calls people to a clock of an incident: those whom the calendar and the ladder say, and who may know of it. */
@Injectable()
export class ClockCalls {
  constructor(
    private readonly callList: CallList,
    private readonly people: PeopleReached,
    private readonly escalations: Escalations,
    private readonly journal: IncidentJournal,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the ids of who was called; null where this step was called before, or where nobody can be told: then there
   * is no call, and the record says so
   */
  async call(
    tx: Transaction,
    incident: IncidentRecord,
    { id: clockId, kind: clock, dueAt }: ClockFacts,
    { kind, rung, whom }: ClockStep,
  ): Promise<string[] | null> {
    if (await this.wasCalled(tx, clockId, rung)) return null;
    const resolved = await this.callList.resolve(tx, incident, whom, this.clock.now());
    const personIds = await this.people.ofAlarm(tx, incident.id, resolved);
    if (personIds.length === 0) {
      await this.recordOnce(tx, incident, { clockId, clock, rung, dueAt });
      return null;
    }
    const call = {
      incidentId: incident.id,
      reportId: null,
      kind,
      clockId,
      clock,
      rung,
      dueAt,
      whom,
      personIds,
    };
    return (await this.escalations.call(tx, SYSTEM, call)) ? personIds : null;
  }

  /** A job that is run again tries again, and says nothing new where it is again in vain. */
  private async recordOnce(
    tx: Transaction,
    incident: IncidentRecord,
    detail: { clockId: string; clock: string; rung: number; dueAt: Date },
  ): Promise<void> {
    const said = await tx.query(
      `SELECT FROM audit.entry WHERE subject_id = $1 AND action = $2 AND detail->>'clockId' = $3
          AND (detail->>'rung')::int = $4 LIMIT 1`,
      [incident.id, NOBODY_TOLD, detail.clockId, detail.rung],
    );
    if (said.length === 0) await this.journal.record(tx, SYSTEM, incident, { action: NOBODY_TOLD, detail });
  }

  /** Asked first, so that a step that reached people is never followed by a line that nobody could be told. */
  private async wasCalled(tx: Transaction, clockId: string, rung: number): Promise<boolean> {
    const rows = await tx.query(`SELECT FROM incidents.escalation WHERE clock_id = $1 AND rung = $2`, [
      clockId,
      rung,
    ]);
    return rows.length > 0;
  }
}
