import { type Actor } from '@tocsin/identity';

/**
 * The SQL condition that an incident may be seen by an actor: not restricted, or his own, his team's, or one that he
 * is named in. Every list, count, search, suggestion and look-up of incidents puts it into its WHERE; peers leak
 * where one of them forgets (TheHive#1427, zammad#2757). An API key is in no team and sees no restricted incident
 * unless it has the scope `incident.restricted`. A merged incident is nowhere but in its survivor; its reference leads
 * there (`IncidentReferences`).
 *
 * @param alias the alias of `incidents.incident` in the statement
 * @param params the statement's parameters; what the condition needs is appended
 * @example `WHERE r.report_id = $1 AND ${visibleIncidents('i', actor, params)}`
 */
export function visibleIncidents(alias: string, actor: Actor, params: unknown[]): string {
  if (actor.rights.has('incident.restricted')) return `${alias}.merged_into_id IS NULL`;
  const person = `$${params.push(actor.kind === 'person' ? actor.id : null)}::uuid`;
  const teams = `$${params.push([...actor.teamIds])}::uuid[]`;
  // IS TRUE, so that it is never NULL: a caller may negate it.
  return `(${alias}.merged_into_id IS NULL AND (NOT ${alias}.restricted OR ${alias}.assignee_id = ${person} OR ${alias}.team_id = ANY(${teams})
    OR EXISTS (SELECT FROM incidents.incident_member vm WHERE vm.incident_id = ${alias}.id AND vm.person_id = ${person}))) IS TRUE`;
}
