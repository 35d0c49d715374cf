import { type IncidentPart } from './incident-parts.js';

/** The tables of this library, and those upstream, which cannot register themselves. */
export const OWN_PARTS: readonly IncidentPart[] = [
  { table: 'incidents.incident_report', column: 'incident_id', key: ['report_id'], way: 'moves' },
  { table: 'incidents.incident_organisation', column: 'incident_id', key: ['organisation_id'], way: 'moves' },
  { table: 'incidents.incident_observable', column: 'incident_id', key: ['observable_id'], way: 'moves' },
  {
    table: 'incidents.incident_member',
    column: 'incident_id',
    key: ['person_id'],
    way: 'stays',
    why: 'Who may read the survivor is decided by the merge (merge.policy.ts), not added up.',
  },
  { table: 'incidents.task', column: 'incident_id', key: ['id'], way: 'moves' },
  { table: 'incidents.countermeasure', column: 'incident_id', key: ['id'], way: 'moves' },
  {
    table: 'incidents.countermeasure_holder',
    column: 'incident_id',
    key: ['countermeasure_id'],
    way: 'moves',
  },
  { table: 'incidents.note', column: 'incident_id', key: ['id'], way: 'moves' },
  {
    table: 'incidents.clock',
    column: 'incident_id',
    key: ['id'],
    way: 'stays',
    why: 'Each keeps the promises it made; the survivor takes over the nearer ends (MergedClocks).',
  },
  // What was merged into the merged one before follows it, so that every old reference leads to the last survivor.
  { table: 'incidents.incident', column: 'merged_into_id', key: ['id'], way: 'moves' },
  {
    table: 'incidents.transfer',
    column: 'from_id',
    key: ['id'],
    way: 'stays',
    why: 'Says what moved between which two incidents.',
  },
  {
    table: 'incidents.transfer',
    column: 'to_id',
    key: ['id'],
    way: 'stays',
    why: 'Says what moved between which two incidents.',
  },
  {
    table: 'incidents.escalation',
    column: 'incident_id',
    key: ['id'],
    way: 'stays',
    why: 'Who was called about a promise stays with the promise.',
  },
  {
    table: 'observables.sighting',
    column: 'subject_id',
    key: ['observable_id', 'subject_kind', 'place'],
    way: 'moves',
    where: `p.subject_kind = 'incident'`,
    reference: 'subject_ref',
  },
];
