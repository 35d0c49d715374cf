import type { BulkRecipient } from '../api/schemas.js';

/**
 * References of those who get an answer to all only where a person ticks them: it is in another language than theirs,
 * or goes to another domain than their mail came from.
 */
export function leftOut(recipients: readonly BulkRecipient[]): Set<string> {
  const doubtful = recipients.filter(({ wording, otherDomain }) => wording.match === 'other' || otherDomain);
  return new Set(doubtful.map(({ reportRef }) => reportRef));
}
