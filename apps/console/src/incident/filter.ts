import type { IncidentRow } from '../api/schemas.js';

/** For the filter only; what may follow what is the API's to say. */
export const INCIDENT_STATES: readonly IncidentRow['state'][] = [
  'open',
  'in-progress',
  'contained',
  'waiting',
  'resolved',
  'closed',
  'abandoned',
];

export type IncidentFilterState = IncidentRow['state'] | 'active' | 'all';

export const isIncidentFilter = (value: unknown): value is IncidentFilterState =>
  value === 'active' || value === 'all' || INCIDENT_STATES.some((state) => state === value);
