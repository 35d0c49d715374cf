import { type Transaction } from '@tocsin/platform';
import { repeatsDecrypted } from '../outbox/repeats-decrypted.js';
import { holdsEvidence } from '../outbox/sealed-evidence.js';

/** What a text that goes to many repeats of the case, whoever of them said it. */
export interface CaseQuotes {
  /** Sealed evidence: nobody gets it. */
  sealed: boolean;
  /** What came encrypted: nobody gets it readable. */
  confidential: boolean;
}

/**
 * Holds the text of an answer to all against every report and message of the incident, those the writer may not see
 * among them: what one reporter told us in confidence is not told to the next. Once for all recipients.
 */
export async function caseQuotes(
  tx: Pick<Transaction, 'query'>,
  incidentId: string,
  text: string | null,
): Promise<CaseQuotes> {
  if (text === null) return { sealed: false, confidential: false };
  const linked = await tx.query<{ id: string }>(
    `SELECT report_id AS id FROM incidents.incident_report WHERE incident_id = $1`,
    [incidentId],
  );
  const reports = linked.map(({ id }) => id);
  return {
    sealed: await holdsEvidence(tx, reports, { text }),
    confidential: await repeatsDecrypted(tx, reports, { text }),
  };
}
