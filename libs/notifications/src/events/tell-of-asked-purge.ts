import { Database, type EventHandler, OnEvent } from '@tocsin/platform';
import { Notify } from '../notification/notify.js';
import { PeopleConcerned } from '../notification/people-concerned.js';

/** A partner asks that the bytes of his case go: those who lead decide, as it cannot be undone. */
@OnEvent('sharing.purge-asked', 'tell-of-asked-purge')
export class TellOfAskedPurge implements EventHandler<{ foreignCaseId: string }> {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleConcerned,
    private readonly notify: Notify,
  ) {}

  async handle({ foreignCaseId }: { foreignCaseId: string }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [asked] = await tx.query<{ id: string; reportId: string | null; ref: string | null; at: Date }>(
        `SELECT f.id, f.report_id AS "reportId", r.reference AS ref, f.purge_asked_at AS at
           FROM sharing.foreign_case f LEFT JOIN intake.report r ON r.id = f.report_id
          WHERE f.id = $1 AND f.purge_asked_at IS NOT NULL AND f.purge_decided_at IS NULL`,
        [foreignCaseId],
      );
      if (!asked) return;
      await this.notify.tell(tx, await this.people.leads(tx), {
        kind: 'purge-asked',
        occasion: `purge ${asked.id} ${asked.at.toISOString()}`,
        ref: asked.ref,
        reportId: asked.reportId,
      });
    });
  }
}
