export const SCAN_TASK = 'file.scan';

/** What `file.scan` is told. */
export interface ScanJob {
  sha256: string;
  /** Asked by a person: a verdict that is there is made anew. */
  again?: boolean;
  /** Of a scan asked for again: how often it was tried, and since when. Of a first one the verdict's row keeps both. */
  attempts?: number;
  since?: string;
}

/**
 * Two at a time and no more, however many workers there are: a clamd that hangs would else hold every one of them, and
 * mail would wait for it.
 */
export const scanLane = (sha256: string): string => `${SCAN_TASK}.${/[02468ace]$/.test(sha256) ? 0 : 1}`;

const FIRST_MS = 5_000;
const LONGEST_MS = 10 * 60_000;
/** As long as a weekend without anybody who could start it again. */
export const GIVE_UP_MS = 3 * 24 * 3_600_000;

/** How long to wait after so many attempts without an answer, from 1: 5, 10, 20 seconds … 10 minutes. */
export function backOffMs(attempts: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempts - 1, 20));
}
