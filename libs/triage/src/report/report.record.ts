import { type TlpLabel } from '@tocsin/config';
import { type PublicState, type RejectReason, type ReportKind, type ReportState } from '@tocsin/intake';

/** A report as a decision holds it, locked. */
export interface ReportRecord {
  id: string;
  reference: string;
  kind: ReportKind;
  subject: string;
  receivedAt: Date;
  state: ReportState;
  publicState: PublicState;
  tlp: TlpLabel;
  tlpAssumed: boolean;
  /** 0 emergency … 5 baseline. */
  priority: number;
  dueAt: Date;
  assigneeId: string | null;
  teamId: string | null;
  snoozedUntil: Date | null;
  rejectedReason: RejectReason | null;
  rejectedNote: string | null;
  duplicateOf: string | null;
  decidedAt: Date | null;
  decidedBy: string | null;
  settledAt: Date | null;
  version: number;
}

/** What decisions may change of it. */
export type ReportChanges = Partial<
  Omit<ReportRecord, 'id' | 'reference' | 'kind' | 'subject' | 'receivedAt' | 'version'>
>;

/** The columns behind the fields: the only names that ever get into an UPDATE. */
export const COLUMNS: Record<keyof ReportRecord, string> = {
  id: 'id',
  reference: 'reference',
  kind: 'kind',
  subject: 'subject',
  receivedAt: 'received_at',
  state: 'state',
  publicState: 'public_state',
  tlp: 'tlp',
  tlpAssumed: 'tlp_assumed',
  priority: 'priority',
  dueAt: 'due_at',
  assigneeId: 'assignee_id',
  teamId: 'team_id',
  snoozedUntil: 'snoozed_until',
  rejectedReason: 'rejected_reason',
  rejectedNote: 'rejected_note',
  duplicateOf: 'duplicate_of',
  decidedAt: 'decided_at',
  decidedBy: 'decided_by',
  settledAt: 'settled_at',
  version: 'version',
};

export type FieldChanges = Record<string, { from: unknown; to: unknown }>;

/** The fields that really differ, for the record, for whoever comes with an older version, and for undoing. */
export function differences(before: ReportRecord, changes: ReportChanges): FieldChanges {
  const found: FieldChanges = {};
  for (const [field, to] of Object.entries(changes)) {
    const from = before[field as keyof ReportRecord];
    if (to !== undefined && JSON.stringify(from) !== JSON.stringify(to)) found[field] = { from, to };
  }
  return found;
}

const CHANGEABLE = new Set(
  Object.keys(COLUMNS).filter((field) => !/^(?:id|reference|kind|subject|receivedAt|version)$/.test(field)),
);
const DATES = new Set(['dueAt', 'snoozedUntil', 'decidedAt', 'settledAt']);

/** The changes that take recorded ones back. Dates come out of the record as text. */
export function reversed(changes: FieldChanges): ReportChanges {
  const entries = Object.entries(changes)
    .filter(([field]) => CHANGEABLE.has(field))
    .map(([field, { from }]) => [
      field,
      DATES.has(field) && typeof from === 'string' ? new Date(from) : from,
    ]);
  return Object.fromEntries(entries) as ReportChanges;
}
