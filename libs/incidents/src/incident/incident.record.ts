import { type TlpLabel } from '@tocsin/config';
import { type SeveritySelection } from '../severity/nciss.js';
import { type IncidentState } from '../workflow/incident-state.js';

/** An incident as a command holds it, locked. */
export interface IncidentRecord {
  id: string;
  reference: string;
  title: string;
  summary: string;
  state: IncidentState;
  stateReason: string | null;
  waitingFor: string | null;
  waitingUntil: Date | null;
  drill: boolean;
  restricted: boolean;
  rsitClass: string;
  rsitType: string | null;
  rsitVersion: string;
  severitySelection: SeveritySelection;
  severityScore: number;
  severityProvisional: boolean;
  severityLevel: number;
  severityOverride: number | null;
  severityOverrideReason: string | null;
  ncissVersion: string;
  priority: number;
  tlp: TlpLabel;
  assigneeId: string | null;
  teamId: string | null;
  awareAt: Date;
  containedAt: Date | null;
  resolvedAt: Date | null;
  closedAt: Date | null;
  /** Set: it is part of another incident, and nothing is done to it but undoing the merge. */
  mergedIntoId: string | null;
  version: number;
}

/** What commands may change of it. */
export type IncidentChanges = Partial<Omit<IncidentRecord, 'id' | 'reference' | 'drill' | 'version'>>;

/** The columns behind the fields: the only names that ever get into an UPDATE. */
export const COLUMNS: Record<keyof IncidentRecord, string> = {
  id: 'id',
  reference: 'reference',
  title: 'title',
  summary: 'summary',
  state: 'state',
  stateReason: 'state_reason',
  waitingFor: 'waiting_for',
  waitingUntil: 'waiting_until',
  drill: 'drill',
  restricted: 'restricted',
  rsitClass: 'rsit_class',
  rsitType: 'rsit_type',
  rsitVersion: 'rsit_version',
  severitySelection: 'severity_selection',
  severityScore: 'severity_score',
  severityProvisional: 'severity_provisional',
  severityLevel: 'severity_level',
  severityOverride: 'severity_override',
  severityOverrideReason: 'severity_override_reason',
  ncissVersion: 'nciss_version',
  priority: 'priority',
  tlp: 'tlp',
  assigneeId: 'assignee_id',
  teamId: 'team_id',
  awareAt: 'aware_at',
  containedAt: 'contained_at',
  resolvedAt: 'resolved_at',
  closedAt: 'closed_at',
  mergedIntoId: 'merged_into_id',
  version: 'version',
};

export type FieldChanges = Record<string, { from: unknown; to: unknown }>;

const DATES = new Set<string>(['waitingUntil', 'awareAt', 'containedAt', 'resolvedAt', 'closedAt']);

/**
 * The changes that take recorded ones back, of those fields that still are what was made of them: what somebody changed
 * since stays. Dates come out of the record as text.
 */
export function reversed(current: IncidentRecord, changes: FieldChanges): IncidentChanges {
  const entries = Object.entries(changes)
    .filter(([field]) => field in COLUMNS && !FIXED.has(field))
    .filter(
      ([field, { to }]) => JSON.stringify(current[field as keyof IncidentRecord]) === JSON.stringify(to),
    )
    .map(([field, { from }]) => [
      field,
      DATES.has(field) && typeof from === 'string' ? new Date(from) : from,
    ]);
  return Object.fromEntries(entries) as IncidentChanges;
}

const FIXED = new Set(['id', 'reference', 'drill', 'version']);

/** The fields that really differ, for the record and for whoever comes with an older version. */
export function differences(before: IncidentRecord, changes: IncidentChanges): FieldChanges {
  const found: FieldChanges = {};
  for (const [field, to] of Object.entries(changes)) {
    const from = before[field as keyof IncidentRecord];
    if (to !== undefined && JSON.stringify(from) !== JSON.stringify(to)) found[field] = { from, to };
  }
  return found;
}
