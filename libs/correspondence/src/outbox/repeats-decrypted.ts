import { type EncryptionWish } from '@tocsin/keyring';
import { stripQuoted } from '@tocsin/mail';
import { type Transaction } from '@tocsin/platform';
import { repeatsLines } from './quotes-evidence.js';

/**
 * Whether an answer repeats lines of these reports that came to us encrypted; for the gate, which lets them leave
 * encrypted only. A ciphertext may be another's, sent again by a stranger who hopes to read it in our answer. Whoever
 * sends readable on purpose (`off`) has decided.
 */
export async function repeatsDecrypted(
  tx: Pick<Transaction, 'query'>,
  reportIds: readonly string[],
  { text, encrypt }: { text: string; encrypt?: EncryptionWish },
): Promise<boolean> {
  if (encrypt === 'off') return false;
  const said = await tx.query<{ text: string }>(
    `SELECT body_text AS text FROM intake.report WHERE id = ANY($1) AND security->'encryption'->>'state' = 'decrypted'
     UNION ALL
     SELECT m.body_text FROM correspondence.message m JOIN correspondence.thread t ON t.id = m.thread_id
      WHERE t.report_id = ANY($1) AND m.direction = 'in' AND m.security->'encryption'->>'state' = 'decrypted'`,
    [reportIds],
  );
  // What he quotes of us was ours before.
  return repeatsLines(
    text,
    said.map((each) => stripQuoted(each.text).fresh),
  );
}
