import { type TlpLabel, tlpRank } from '@tocsin/config';
import { differences, type ReportChanges, type ReportRecord } from '../report/report.record.js';

/** A label for a report; null where it would be lower than the one that came with it. Pure. */
export function labelChange(before: ReportRecord, tlp: TlpLabel | undefined): ReportChanges | null {
  if (tlp === undefined) return {};
  return !before.tlpAssumed && tlpRank(tlp) < tlpRank(before.tlp) ? null : { tlp, tlpAssumed: false };
}

/** A change that changes nothing leaves no line in the record. Pure. */
export function whyNotChanged(before: ReportRecord, changes: ReportChanges): 'same' | null {
  return Object.keys(differences(before, changes)).length === 0 ? 'same' : null;
}
