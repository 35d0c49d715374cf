import { type ReportRecord } from '../report/report.record.js';
import { alreadyDecided } from '../triage.errors.js';

/** @throws DomainError `TRIAGE.ALREADY_DECIDED` */
export function requireOpen({ state }: ReportRecord): void {
  if (state !== 'received') throw alreadyDecided(state);
}
