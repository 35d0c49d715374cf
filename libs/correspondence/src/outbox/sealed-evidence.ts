import { type Transaction } from '@tocsin/platform';
import { quotesEvidence } from './quotes-evidence.js';

/** Whether what is to leave repeats something of the evidence in reports that are sealed; for the gate. */
export async function holdsEvidence(
  tx: Pick<Transaction, 'query'>,
  reportIds: readonly string[],
  leaving: { subject?: string; text: string },
): Promise<boolean> {
  const said = await tx.query<{ subject: string; text: string }>(
    `SELECT r.subject, r.body_text AS text FROM intake.report r WHERE r.id = ANY($1) AND r.sealed_at IS NOT NULL
     UNION ALL
     SELECT m.subject, m.body_text FROM correspondence.message m
       JOIN correspondence.thread t ON t.id = m.thread_id JOIN intake.report r ON r.id = t.report_id
      WHERE r.id = ANY($1) AND r.sealed_at IS NOT NULL AND m.direction = 'in'`,
    [reportIds],
  );
  if (said.length === 0) return false;
  const evidence = said.flatMap(({ subject, text }) => [subject, text]);
  return quotesEvidence(`${leaving.subject ?? ''}\n${leaving.text}`, evidence);
}
