import { SendNotice } from '@tocsin/correspondence';
import { Database, type EventHandler, OnEvent } from '@tocsin/platform';
import { type DeadlineTold } from './obligation-events.js';

const WITHIN_MINUTES = { '6h': 360, '1h': 60 };

/** A deadline of his comes near or has passed: the reporter is told by mail, without a word of the case. */
@OnEvent('obligations.deadline', 'remind-reporter')
export class RemindReporter implements EventHandler<DeadlineTold> {
  constructor(
    private readonly database: Database,
    private readonly notices: SendNotice,
  ) {}

  async handle({ stageId, owedBy, told }: DeadlineTold): Promise<void> {
    if (owedBy !== 'reporter') return;
    await this.database.transaction(async (tx) => {
      // As things stand now: what came meanwhile, or what was told already, is not said. The row's lock makes it once.
      const [due] = await tx.query<{ reportId: string }>(
        `UPDATE obligations.stage s SET reminded = $2 FROM obligations.duty d
          WHERE s.id = $1 AND d.id = s.duty_id AND d.report_id IS NOT NULL AND d.closed_at IS NULL
            AND s.state IN ('running', 'missed') AND s.told = $2 AND s.reminded IS DISTINCT FROM $2
          RETURNING d.report_id AS "reportId"`,
        [stageId, told],
      );
      if (!due) return;
      if (told === 'missed') await this.notices.execute(tx, due.reportId, 'deadline-missed');
      else await this.notices.execute(tx, due.reportId, 'deadline-near', WITHIN_MINUTES[told]);
    });
  }
}
