import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { AskForHelp, type Call, type CallMade } from '@tocsin/incidents';
import { Database } from '@tocsin/platform';
import { ReportRepository } from '../report/report.repository.js';

/** Calls others to a report; whose it is does not change. */
@Injectable()
export class EscalateReport {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly reports: ReportRepository,
    private readonly help: AskForHelp,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws DomainError `TRIAGE.REPORT_UNKNOWN`, those of `AskForHelp.within` */
  async execute(actor: Actor, ref: string, call: Call): Promise<CallMade> {
    this.access.require(actor, 'report.triage');
    return this.database.transaction(async (tx) => {
      const { id, reference, assigneeId, teamId } = await this.reports.lockVisible(tx, actor, ref);
      const made = await this.help.within(tx, actor, { reportId: id, assigneeId, teamId }, call);
      await this.audit.append(tx, {
        actor,
        action: 'report.escalated',
        subject: { kind: 'report', id, ref: reference },
        reason: call.reason,
        detail: {
          escalationId: made.id,
          target: call.target ?? 'person',
          changes: { escalation: { from: null, to: made.people.map(({ name }) => name) } },
        },
      });
      return made;
    });
  }
}
