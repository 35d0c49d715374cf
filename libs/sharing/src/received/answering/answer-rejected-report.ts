import { Database, type EventHandler, OnEvent } from '@tocsin/platform';
import { ForeignCases } from '../case/foreign-cases.js';
import { decider } from './decider.js';
import { AnswerCase } from './answer-case.js';

/**
 * A person rejected the report: the partner is told which of triage's reasons it was, and never the note, which was
 * written for colleagues.
 */
@OnEvent('report.rejected', 'answer-rejected-report')
export class AnswerRejectedReport implements EventHandler<{ reportId: string; reason: string }> {
  constructor(
    private readonly database: Database,
    private readonly cases: ForeignCases,
    private readonly answer: AnswerCase,
  ) {}

  async handle({ reportId, reason }: { reportId: string; reason: string }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const held = await this.cases.lockOfReport(tx, reportId);
      if (held) await this.answer.within(tx, await decider(tx, reportId), held, { status: 'Denied', reason });
    });
  }
}
