import { type MailSecurity } from '@tocsin/mail';

/** Whether two readings of one message say the same. Pure. */
export function isSameSecurity(before: MailSecurity | null, now: MailSecurity): boolean {
  return before !== null && canonical(before) === canonical(now);
}

/** Ciphertext before, and something to read now. */
export function isNewlyReadable(before: MailSecurity | null, now: MailSecurity): boolean {
  return before?.encryption?.state === 'failed' && now.encryption?.state === 'decrypted';
}

export function signatureStates(security: MailSecurity | null): string[] {
  return (security?.signatures ?? []).map(
    ({ state, verifiedKey }) => state + (verifiedKey ? ', key verified' : ''),
  );
}

/** The database gives the fields of a JSON object back in an order of its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
