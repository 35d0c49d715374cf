import { type TlpLabel } from '@tocsin/config';
import { type AssigneeChoice } from '@tocsin/incidents';
import { type RejectReason } from '@tocsin/intake';

/** What is to be done to each of many reports. */
export type ReportOrder =
  | { action: 'reject'; reason: RejectReason; note?: string | null }
  | { action: 'snooze'; until: string }
  | ({ action: 'assign' } & AssigneeChoice)
  | { action: 'classify'; priority?: number; tlp?: TlpLabel }
  | { action: 'attach'; incident: string }
  | { action: 'open'; title?: string };

/** What is to be done to each of many incidents. */
export type IncidentOrder =
  | ({ action: 'assign' } & AssigneeChoice)
  | { action: 'transition'; to: string; reason?: string | null }
  | { action: 'severity'; level: number; reason: string }
  | { action: 'classify'; rsitClass: string; rsitType?: string | null };

/** `includeOwned`: also what colleagues have; else it is skipped and said so. */
export type BulkOrder =
  | ({ kind: 'report'; includeOwned?: boolean } & ReportOrder)
  | ({ kind: 'incident'; includeOwned?: boolean } & IncidentOrder);

/** `preview` is frozen and nothing has happened; `working` and `undoing` are the worker's. */
export const BULK_STATES = ['preview', 'working', 'done', 'undoing', 'undone'] as const;
export type BulkState = (typeof BULK_STATES)[number];

/** `kept`: undoing left it, because somebody has changed it since. */
export const BULK_ITEM_STATES = ['waiting', 'done', 'skipped', 'undoing', 'undone', 'kept'] as const;
export type BulkItemState = (typeof BULK_ITEM_STATES)[number];

/** Why an item is left as it is. `unknown` is said of what is not there and of what the caller may not see alike. */
export const SKIP_REASONS = [
  'unknown',
  'owned',
  'decided',
  'changed',
  'same',
  'label-lowered',
  'not-possible',
  'refused',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** More than a person can look through; a filter that finds more is narrowed first. */
export const MAX_BULK = 5000;

/** Items of one transaction: few enough that nobody waits long for a lock. */
export const CHUNK = 100;

export const BULK_TASK = 'triage.bulk';

/** One job for one order: enqueued anew, it replaces one that failed for good. */
export const bulkJobKey = (id: string): string => `${BULK_TASK}:${id}`;
