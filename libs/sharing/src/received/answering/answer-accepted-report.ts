import { Database, type EventHandler, OnEvent } from '@tocsin/platform';
import { ForeignCases } from '../case/foreign-cases.js';
import { decider } from './decider.js';
import { AnswerCase } from './answer-case.js';

/** A person opened an incident from the report, or attached it to one: that is his yes to the partner. */
@OnEvent('report.accepted', 'answer-accepted-report')
export class AnswerAcceptedReport implements EventHandler<{ reportId: string }> {
  constructor(
    private readonly database: Database,
    private readonly cases: ForeignCases,
    private readonly answer: AnswerCase,
  ) {}

  async handle({ reportId }: { reportId: string }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const held = await this.cases.lockOfReport(tx, reportId);
      if (held) await this.answer.within(tx, await decider(tx, reportId), held, { status: 'Approved' });
    });
  }
}
