import { Database, type EventHandler, OnEvent } from '@tocsin/platform';
import { Notify } from '../notification/notify.js';
import { PeopleConcerned } from '../notification/people-concerned.js';

interface AssignedReport {
  reportId: string;
  assigneeId: string | null;
}

/** Whoever was given a report by somebody else is told. */
@OnEvent('report.assigned', 'tell-of-assigned-report')
export class TellOfAssignedReport implements EventHandler<AssignedReport> {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleConcerned,
    private readonly notify: Notify,
  ) {}

  async handle({ reportId, assigneeId }: AssignedReport): Promise<void> {
    if (!assigneeId) return;
    await this.database.transaction(async (tx) => {
      const report = await this.people.report(tx, reportId);
      const by = await this.people.doer(tx, reportId, 'report.assigned');
      // Handed on meanwhile, or taken by himself: nothing to tell.
      if (!report || report.assigneeId !== assigneeId || by?.personId === assigneeId) return;
      await this.notify.tell(tx, [assigneeId], {
        kind: 'report-assigned',
        occasion: `assigned ${reportId} ${by?.entry ?? ''}`,
        ref: report.ref,
        reportId,
      });
    });
  }
}
