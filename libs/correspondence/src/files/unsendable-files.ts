import { type Transaction } from '@tocsin/platform';

/** Why a file stays in the house: it is sealed evidence, or a scanner found something in it. */
export const HOLD_REASONS = ['sealed', 'infected'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/**
 * Which files may not leave, by content: what is sealed or infected is so under every name it comes with.
 * @returns reason by sha256; a file that is not in it may go as far as this rule says
 */
export async function unsendableFiles(
  tx: Pick<Transaction, 'query'>,
  sha256s: readonly string[],
): Promise<Map<string, HoldReason>> {
  if (sha256s.length === 0) return new Map();
  const rows = await tx.query<{ sha256: string; reason: HoldReason }>(
    `SELECT wanted.sha256, CASE WHEN held.sealed THEN 'sealed' ELSE 'infected' END AS reason
       FROM unnest($1::text[]) AS wanted (sha256)
       CROSS JOIN LATERAL (
         SELECT bool_or(found.sealed) AS sealed, bool_or(found.infected) AS infected FROM (
           SELECT v.sealed, v.state = 'infected' AS infected FROM intake.file_verdict v WHERE v.sha256 = wanted.sha256
           UNION ALL
           SELECT r.sealed_at IS NOT NULL, false
             FROM intake.attachment a JOIN intake.report r ON r.id = a.report_id WHERE a.sha256 = wanted.sha256
           UNION ALL
           SELECT r.sealed_at IS NOT NULL, false
             FROM correspondence.message_attachment a
             JOIN correspondence.message m ON m.id = a.message_id
             JOIN correspondence.thread t ON t.id = m.thread_id
             JOIN intake.report r ON r.id = t.report_id
            WHERE a.sha256 = wanted.sha256 AND m.direction = 'in') found) held
      WHERE held.sealed OR held.infected`,
    [sha256s],
  );
  return new Map(rows.map(({ sha256, reason }) => [sha256, reason]));
}
