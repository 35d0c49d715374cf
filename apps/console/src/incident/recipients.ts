import type { Incident, Thread } from '../api/schemas.js';

export interface Recipient {
  reportRef: string;
  /** Address; null when the answer is read on the status page. */
  address: string | null;
  thread: Thread;
}

/** The reporters who can be answered: one for each linked report that has a way back. */
export function recipientsOf(incident: Pick<Incident, 'threads'>): Recipient[] {
  return incident.threads
    .filter((thread) => thread.channel !== null)
    .map((thread) => ({
      reportRef: thread.reportRef,
      address: thread.channel === 'email' ? (thread.recipient?.address ?? null) : null,
      thread,
    }));
}

const STRICTNESS = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'];

/** Whether the case is labelled above what this reporter may be told; the gate refuses such an answer in any case. */
export function isAboveClearance(tlp: string, recipient: Recipient): boolean {
  return STRICTNESS.indexOf(tlp) > STRICTNESS.indexOf(recipient.thread.clearance);
}
