import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '@tocsin/platform';
import { chooseNext } from '../assignment/choose-next.js';
import { Candidates } from '../assignment/candidates.js';
import { type Shift } from '../calendar/duty-plan.js';
import { expandPlan, presentAt } from '../calendar/expand-plan.js';
import { PlanReader } from './plan-reader.js';

const MOMENT_MS = 1;

/** Who is on duty, and who gets the next piece of work; for whoever escalates or hands out. */
@Injectable()
export class DutyRoster {
  constructor(
    private readonly database: Database,
    private readonly plans: PlanReader,
    private readonly candidates: Candidates,
  ) {}

  /**
   * The lead on duty, by id; of several the one whose duty began first. Null: the calendar has nobody for that time, and
   * whoever asks decides what then (escalation turns to everybody with the role `duty-lead`).
   */
  async leadAt(at: Date, within: Database | Transaction = this.database): Promise<string | null> {
    const shifts = await this.presentAt(at, within);
    return shifts.find(({ role }) => role === 'lead')?.personId ?? null;
  }

  /**
   * All on duty then who are not away, leads too; ids, each once. With a team: those of its own calendar, and those whose
   * duty is for all teams.
   */
  async onDutyAt(
    at: Date,
    teamId?: string | null,
    within: Database | Transaction = this.database,
  ): Promise<string[]> {
    const shifts = await this.presentAt(at, within);
    const own = shifts.filter((shift) => !teamId || shift.teamId === null || shift.teamId === teamId);
    return [...new Set(own.map(({ personId }) => personId))];
  }

  /**
   * Whom the next piece of work of a team goes to, by load; null where there is nobody. Of the team, those on duty; where
   * its calendar has nobody then, all of it who are not away. Without a team: those on duty. It takes the turn: in one
   * transaction with the assignment, and two at once come one after the other.
   */
  async nextAssignee(
    { teamId, at }: { teamId: string | null; at: Date },
    tx?: Transaction,
  ): Promise<string | null> {
    if (!tx) return this.database.transaction((own) => this.nextAssignee({ teamId, at }, own));
    await this.candidates.lock(tx, teamId);
    const onDuty = await this.onDutyAt(at, teamId, tx);
    const known = await this.candidates.read(tx, { teamId, onDuty, at });
    const present = known.filter(({ personId }) => onDuty.includes(personId));
    const next = chooseNext(present.length > 0 ? present : known);
    if (!next) return null;
    await this.candidates.takeTurn(tx, next.personId, at);
    return next.personId;
  }

  private async presentAt(at: Date, within: Database | Transaction): Promise<Shift[]> {
    const until = new Date(at.getTime() + MOMENT_MS);
    const plan = await this.plans.read(within, { from: at, until });
    return presentAt(expandPlan(plan, at, until), plan.absences, at);
  }
}
