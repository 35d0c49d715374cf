import { Database, type EventHandler, Events, OnEvent } from '@tocsin/platform';
import { ForeignCases } from '../case/foreign-cases.js';
import { PurgeBytes } from '../purging/purge-bytes.js';

/** A file of a case has come: the report gets it. One that comes after its case was purged goes at once. */
@OnEvent('sharing.file-fetched', 'follow-fetched-file')
export class FollowFetchedFile implements EventHandler<{ incomingMessageId: string }> {
  constructor(
    private readonly database: Database,
    private readonly cases: ForeignCases,
    private readonly bytes: PurgeBytes,
    private readonly events: Events,
  ) {}

  async handle({ incomingMessageId }: { incomingMessageId: string }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [revision] = await tx.query<{ caseId: string; revision: number; purged: boolean }>(
        `SELECT r.foreign_case_id AS "caseId", r.revision, r.purged_at IS NOT NULL AS purged
           FROM sharing.incoming_message m JOIN sharing.foreign_revision r ON r.jti = m.jti WHERE m.id = $1`,
        [incomingMessageId],
      );
      const held = revision ? await this.cases.lockById(tx, revision.caseId) : null;
      if (!held || !revision) return;
      if (revision.purged) await this.bytes.execute(tx, held, revision.revision);
      else await this.events.publish(tx, 'sharing.case-changed', { foreignCaseId: held.id });
    });
  }
}
