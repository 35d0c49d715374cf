import { Logger } from '@nestjs/common';
import { AuditTrail, SYSTEM } from '@tocsin/audit';
import { type EscalationTarget, type ServiceTerms } from '@tocsin/config';
import { ReportCalls } from '@tocsin/incidents';
import { Clock, Database, HandlesJob, type JobHandler } from '@tocsin/platform';
import { ReportClock } from '../report/report-clock.js';
import { type ReportRecord } from '../report/report.record.js';
import { ReportRepository } from '../report/report.repository.js';
import { LateReports, type ReportOnClock } from './late-reports.js';

/** More calls tell nobody anything new: who is called sees the queue, and a flood of reports must not be one of mails. */
export const CALLS_PER_HOUR = 20;

const MINUTE_MS = 60_000;

/** A step that is due; rung 0 is the warning before the end. */
interface DueStep {
  rung: number;
  whom: readonly EscalationTarget[];
}

/**
 * Calls people to reports that wait for their decision past their end, by the ladder of the agreement that holds for them,
 * most severe first; whoever has taken one is warned before. A report is only found by this sweep: its end is a date in its
 * row, so that filing a mail costs no job (ADR 0086).
 */
@HandlesJob('report.call-to-late', '* * * * *')
export class CallToLateReports implements JobHandler {
  private readonly logger = new Logger(CallToLateReports.name);

  constructor(
    private readonly database: Database,
    private readonly waiting: LateReports,
    private readonly reports: ReportRepository,
    private readonly reportClock: ReportClock,
    private readonly calls: ReportCalls,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    await this.warn(now);
    let room = CALLS_PER_HOUR - (await this.waiting.callsOfTheHour(now));
    if (room <= 0) return;
    const late = await this.waiting.late(now);
    const terms = await this.reportClock.termsOf(this.database, late);
    for (const [n, report] of late.entries()) {
      for (const step of dueSteps(report, terms[n]?.ladder ?? [], now)) {
        if (room <= 0) return;
        if (await this.call(report, step)) room -= 1;
      }
    }
  }

  private async warn(now: Date): Promise<void> {
    const held = (await this.waiting.held(now)).filter(({ called }) => called === null);
    const terms = await this.reportClock.termsOf(this.database, held);
    for (const [n, report] of held.entries()) {
      const agreed = terms[n];
      if (agreed && warnAt(report, agreed) <= now) await this.call(report, { rung: 0, whom: ['assignee'] });
    }
  }

  /** @returns whether somebody was called */
  private async call({ id, dueAt }: ReportOnClock, { rung, whom }: DueStep): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const [report] = await this.reports.lockByIds(tx, [id]);
      // Decided, put off, or moved meanwhile.
      if (!report || !stillWaits(report, dueAt)) return false;
      const personIds = await this.calls.call(tx, { report, rung, whom, dueAt });
      if (personIds === null) return false;
      if (personIds.length === 0) {
        this.logger.warn(`${report.reference} is late, and nobody who may see it can be told`);
        return false;
      }
      if (rung === 0) return true;
      await this.audit.append(tx, {
        actor: SYSTEM,
        action: 'report.escalated',
        subject: { kind: 'report', id, ref: report.reference },
        detail: { clock: 'triage', rung, personIds, changes: { escalation: { from: null, to: [...whom] } } },
      });
      return true;
    });
  }
}

function stillWaits(report: ReportRecord, dueAt: Date): boolean {
  return (
    report.state === 'received' && report.snoozedUntil === null && report.dueAt.getTime() === dueAt.getTime()
  );
}

function dueSteps({ dueAt, called }: ReportOnClock, ladder: ServiceTerms['ladder'], now: Date): DueStep[] {
  return ladder
    .map(({ afterMinutes, whom }, n) => ({
      rung: n + 1,
      whom,
      at: dueAt.getTime() + afterMinutes * MINUTE_MS,
    }))
    .filter(({ rung, at }) => rung > (called ?? 0) && at <= now.getTime());
}

/** As much before the end as the agreement says, in plain minutes: in business hours that is rather earlier than later. */
function warnAt({ dueAt, level }: ReportOnClock, { minutesByLevel, warnAtPercent }: Agreed): Date {
  const minutes = minutesByLevel[level]?.triage ?? 0;
  return new Date(dueAt.getTime() - ((minutes * (100 - warnAtPercent)) / 100) * MINUTE_MS);
}

type Agreed = Pick<ServiceTerms, 'minutesByLevel' | 'warnAtPercent'>;
