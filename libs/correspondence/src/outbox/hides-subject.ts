import { type Transaction } from '@tocsin/platform';

/**
 * Whether the subject of a report's thread came to us encrypted (RFC 9788): then it leaves encrypted, or not at all.
 * Whoever sends us somebody else's ciphertext as his own would else read it in our answer.
 */
export async function hidesSubject(tx: Pick<Transaction, 'query'>, reportId: string): Promise<boolean> {
  const hidden = await tx.query(
    `SELECT FROM intake.report
      WHERE id = $1 AND security->'encryption'->>'state' = 'decrypted' AND security->'protectedHeaders' @> '["subject"]'`,
    [reportId],
  );
  return hidden.length > 0;
}
