import { Injectable } from '@nestjs/common';
import { Observables, type SubjectRef } from '@tocsin/observables';
import { searchTokens, type Transaction } from '@tocsin/platform';
import { SealedFiles } from './sealed-files.js';

/** What a seal does to all that was made of a report and of its messages. Twice is as good as once. */
@Injectable()
export class SealContents {
  constructor(
    private readonly observables: Observables,
    private readonly files: SealedFiles,
  ) {}

  /** In the transaction that seals the report, or for what came into its thread since. */
  async of(tx: Transaction, { id, reference }: { id: string; reference: string }): Promise<void> {
    await tx.query(
      `UPDATE intake.report SET said = NULL, search = array_to_tsvector($2::text[] || array[
         '=month:' || to_char(received_at AT TIME ZONE 'UTC', 'YYYY-MM'), '=year:' || to_char(received_at AT TIME ZONE 'UTC', 'YYYY')]) WHERE id = $1`,
      [id, searchTokens(reference)],
    );
    await this.files.seal(tx, id);
    await this.forget(tx, id);
  }

  /** What was made of its words: suggestions with their reasons, and the words round each observable. */
  private async forget(tx: Transaction, reportId: string): Promise<void> {
    await tx.query(
      `UPDATE triage.suggestion s
          SET classification = coalesce((SELECT jsonb_agg(c || '{"reasons": []}') FROM jsonb_array_elements(s.classification) c), '[]')
        WHERE s.report_id = $1`,
      [reportId],
    );
    const messages = await tx.query<{ id: string }>(
      `SELECT m.id FROM correspondence.message m JOIN correspondence.thread t ON t.id = m.thread_id WHERE t.report_id = $1`,
      [reportId],
    );
    const subjects: SubjectRef[] = [
      { kind: 'report', id: reportId },
      ...messages.map(({ id }): SubjectRef => ({ kind: 'message', id })),
    ];
    await this.observables.forgetWords(tx, subjects);
  }
}
