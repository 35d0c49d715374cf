import type { Incident } from '../api/schemas.js';

export interface Recipient {
  key: string;
  /** Address, or the name under which an anonymous reporter is known. */
  label: string;
  reference: string;
  target: { threadId: string } | { reportRef: string };
}

/** Who can be answered: the people of each thread, and reporters to whom nobody has written yet. */
export function recipientsOf(incident: Pick<Incident, 'threads' | 'reports' | 'ref'>): Recipient[] {
  const threads = incident.threads.map((thread) => ({
    key: thread.id,
    label: thread.participants.join(', ') || (thread.reportRef ?? ''),
    reference: thread.reportRef ?? incident.ref,
    target: { threadId: thread.id },
  }));
  const written = new Set(incident.threads.map((thread) => thread.reportRef));
  const others = incident.reports
    .filter(
      (report) => !written.has(report.ref) && (report.from.address !== null || report.channel === 'web'),
    )
    .map((report) => ({
      key: report.ref,
      label: report.from.address ?? report.from.name ?? report.ref,
      reference: report.ref,
      target: { reportRef: report.ref },
    }));
  return [...threads, ...others];
}
