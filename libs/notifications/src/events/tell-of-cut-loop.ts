import { Database, type EventHandler, OnEvent } from '@tocsin/platform';
import { Notify } from '../notification/notify.js';
import { PeopleConcerned } from '../notification/people-concerned.js';

interface CutLoop {
  reportId: string;
  reason: string;
}

/** An exchange of machines was ended: somebody should look whether a person was in it. */
@OnEvent('correspondence.loop-cut', 'tell-of-cut-loop')
export class TellOfCutLoop implements EventHandler<CutLoop> {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleConcerned,
    private readonly notify: Notify,
  ) {}

  async handle({ reportId, reason }: CutLoop): Promise<void> {
    await this.database.transaction(async (tx) => {
      const report = await this.people.report(tx, reportId);
      if (!report) return;
      await this.notify.tell(tx, await this.people.leads(tx), {
        kind: 'loop-cut',
        occasion: `loop ${reportId}`,
        ref: report.ref,
        reportId,
        detail: { reason },
      });
    });
  }
}
