import { Injectable } from '@nestjs/common';
import { type Regime, type RegimeStage, findRegime } from '@tocsin/config';
import { type ReportKey, ReportStatus, SendFurtherReport, type WebReport } from '@tocsin/intake';
import { Events } from '@tocsin/platform';

/** A report that the law asks of this reporter. */
export interface OwedStage {
  id: string;
  dutyId: string;
  regime: Regime;
  rules: RegimeStage;
  dueAt: Date | null;
  submittedAt: Date | null;
  state: string;
  /** What he answered before, by question, newest first. */
  answers: Record<string, string>;
  /** What he told us in the form of his first report. */
  form: Record<string, unknown>;
}

type Row = Omit<OwedStage, 'regime' | 'rules'> & { regime: string; stage: string };

/**
 * The stages of one reporter, through the narrow door that obligations leaves open for the portal: a view and an
 * insert, both bound to the code by the database. The portal imports nothing of obligations.
 */
@Injectable()
export class StagedReports {
  constructor(
    private readonly status: ReportStatus,
    private readonly reports: SendFurtherReport,
    private readonly events: Events,
  ) {}

  /** In the order in which they are asked; what is not owed any more is left out. */
  async owed(key: ReportKey): Promise<OwedStage[]> {
    const rows = await this.status.within(key, (tx) =>
      tx.query<Row>(
        `SELECT id, duty_id AS "dutyId", regime, stage, due_at AS "dueAt", submitted_at AS "submittedAt", state, answers, form
           FROM obligations.portal_stage WHERE state <> 'void' ORDER BY duty_id, id`,
      ),
    );
    const stages = rows.flatMap(({ regime: regimeId, stage, dutyId, ...row }) => {
      const regime = findRegime(regimeId);
      const rules = regime?.stages.find(({ id }) => id === stage);
      return regime && rules ? [{ ...row, dutyId, regime, rules }] : [];
    });
    return stages.toSorted((a, b) => a.dutyId.localeCompare(b.dutyId) || placeOf(a) - placeOf(b));
  }

  /** @param submissionId made with the form, so that sending it twice submits once @returns the new reference */
  async submit(
    key: ReportKey,
    stageId: string,
    submissionId: string,
    answers: Record<string, string>,
    form: WebReport,
  ): Promise<string> {
    const { reference } = await this.reports.execute(key, form, async (tx, sent) => {
      await tx.query(
        `INSERT INTO obligations.portal_submission (id, stage_id, report_id, answers) VALUES ($1, $2, $3, $4::jsonb)`,
        [submissionId, stageId, sent.id, JSON.stringify(answers)],
      );
      await this.events.publish(tx, 'portal.stage-submitted', { submissionId });
    });
    return reference;
  }
}

const placeOf = ({ regime, rules }: OwedStage): number => regime.stages.indexOf(rules);
