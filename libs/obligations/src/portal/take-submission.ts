import { type Actor } from '@tocsin/identity';
import { LinkReports } from '@tocsin/incidents';
import { Clock, Database, DomainError, type EventHandler, OnEvent, type Transaction } from '@tocsin/platform';
import { RecordSubmission } from '../commands/record-submission.js';
import { DutyJournal } from '../duty/duty-journal.js';
import { type Answers } from '../duty/duty.record.js';
import { DutyStore, type HeldDuty } from '../duty/duty-store.js';

interface Submission {
  id: string;
  stageId: string;
  dutyId: string;
  reportId: string;
  reportRef: string;
  receivedAt: Date;
  answers: Answers;
}

/** The reporter himself: his code is his right to add to his own case, and to nothing else. */
const REPORTER: Actor = {
  kind: 'reporter',
  id: null,
  name: 'web form',
  roles: [],
  rights: new Set(['incident.write', 'incident.restricted']),
  teamIds: [],
};

/** A stage that came by the status page: its report joins the incident, and the stage is there since it came in. */
@OnEvent('portal.stage-submitted', 'take-submission')
export class TakeSubmission implements EventHandler<{ submissionId: string }> {
  constructor(
    private readonly database: Database,
    private readonly store: DutyStore,
    private readonly submit: RecordSubmission,
    private readonly links: LinkReports,
    private readonly journal: DutyJournal,
    private readonly clock: Clock,
  ) {}

  async handle({ submissionId }: { submissionId: string }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const found = await this.find(tx, submissionId);
      const held = found && (await this.store.lockById(tx, found.dutyId));
      if (!found || !held) return;
      const stage = held.stages.find(({ id }) => id === found.stageId);
      // Somebody may have recorded it meanwhile, or it is not owed any more; then what came is a report like any other.
      if (stage && !stage.submittedAt && stage.state !== 'void') {
        await this.submit.within(tx, REPORTER, held, null, {
          stageId: found.stageId,
          reportId: found.reportId,
          reportRef: found.reportRef,
          at: found.receivedAt,
          answers: found.answers,
          answeredBy: 'reporter',
          note: null,
        });
      }
      await this.link(tx, held, found);
      await tx.query(`UPDATE obligations.portal_submission SET taken_at = $2 WHERE id = $1`, [
        found.id,
        this.clock.now(),
      ]);
    });
  }

  /**
   * What has ended is not opened by a machine, but the report is put to it: in the inbox it would be read by people whom
   * the incident is none of the business of. A link that is refused changes nothing about when the report came in; it is
   * recorded, for people to settle, and not tried again.
   */
  private async link(tx: Transaction, { duty }: HeldDuty, { stageId, reportRef }: Submission): Promise<void> {
    try {
      await this.links.within(tx, REPORTER, duty.incidentRef, [reportRef], { toEnded: true });
    } catch (error) {
      // Refused before anything was written, so the transaction stands.
      if (!(error instanceof DomainError)) throw error;
      await this.journal.write(tx, REPORTER, duty, {
        action: 'incident.duty-report-apart',
        reason: error.title,
        changes: { reports: { from: null, to: [reportRef] } },
        detail: { stageId, report: reportRef, refused: error.code },
      });
    }
  }

  private async find(tx: Transaction, id: string): Promise<Submission | null> {
    const [row] = await tx.query<Submission>(
      `SELECT p.id, p.stage_id AS "stageId", s.duty_id AS "dutyId", p.report_id AS "reportId", r.reference AS "reportRef",
              r.received_at AS "receivedAt", p.answers
         FROM obligations.portal_submission p
         JOIN obligations.stage s ON s.id = p.stage_id
         JOIN intake.report r ON r.id = p.report_id
        WHERE p.id = $1 AND p.taken_at IS NULL FOR UPDATE OF p`,
      [id],
    );
    return row ?? null;
  }
}
