import { Database, type EventHandler, OnEvent } from '@tocsin/platform';

/** Puts the mark on a report with which a loop was ended, so that whoever opens it knows why nothing was answered. */
@OnEvent('correspondence.loop-cut', 'mark-cut-loop')
export class MarkCutLoop implements EventHandler<{ reportId: string; reason: string }> {
  constructor(private readonly database: Database) {}

  /** The record has its line already, from whoever cut. */
  async handle({ reportId, reason }: { reportId: string; reason: string }): Promise<void> {
    const mark = JSON.stringify([{ code: 'loop-cut', detail: reason }]);
    await this.database.query(
      `UPDATE intake.report SET problems = problems || $2::jsonb WHERE id = $1 AND NOT problems @> $2::jsonb`,
      [reportId, mark],
    );
  }
}
