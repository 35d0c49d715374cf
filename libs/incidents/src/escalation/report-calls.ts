import { Injectable } from '@nestjs/common';
import { SYSTEM } from '@tocsin/audit';
import { type EscalationTarget } from '@tocsin/config';
import { Clock, type Transaction } from '@tocsin/platform';
import { CallList, type Held } from './call-list.js';
import { Escalations } from './escalations.js';
import { PeopleReached } from './people-reached.js';

/** A step at which people are called to a report's triage clock; rung 0 is the warning before its end. */
export interface ReportStep {
  report: Held & { id: string };
  rung: number;
  whom: readonly EscalationTarget[];
  /** The end that it is about, in milliseconds: another end is another promise. */
  dueAt: Date;
}

/** Calls people to a report that waits for its decision: those whom the ladder says, and who may see it. */
@Injectable()
export class ReportCalls {
  constructor(
    private readonly callList: CallList,
    private readonly people: PeopleReached,
    private readonly escalations: Escalations,
    private readonly clock: Clock,
  ) {}

  /** @returns the ids of who was called; none where nobody can be told; null where this step was called before */
  async call(tx: Transaction, { report, rung, whom, dueAt }: ReportStep): Promise<string[] | null> {
    const resolved = await this.callList.resolve(tx, report, whom, this.clock.now());
    const personIds = await this.people.ofReportAlarm(tx, report.id, resolved);
    if (personIds.length === 0) return [];
    const kind = rung === 0 ? 'approaching' : 'missed';
    const call = {
      incidentId: null,
      reportId: report.id,
      kind,
      clock: 'triage',
      rung,
      dueAt,
      whom,
      personIds,
    } as const;
    return (await this.escalations.call(tx, SYSTEM, call)) ? personIds : null;
  }
}
