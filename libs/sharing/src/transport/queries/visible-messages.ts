import { type Actor } from '@tocsin/identity';
import { visibleIncidents } from '@tocsin/incidents';
import { visibleForeignCases } from '../../received/queries/visible-foreign-case.js';

/**
 * The SQL condition that a message of the queues may be seen by an actor: not where the case that it is about, ours or a
 * partner's, is hidden from him. That a restricted case is shared at all, and with whom, is part of what is restricted.
 * @param alias of a table with `case_owner` and `case_id`
 * @param params the statement's parameters; what the condition needs is appended
 */
export function visibleMessages(alias: string, actor: Actor, params: unknown[]): string {
  const isCase = (table: string) =>
    `${table}.owner = ${alias}.case_owner AND ${table}.case_id = ${alias}.case_id`;
  return `NOT EXISTS (SELECT FROM sharing.shared_case sc JOIN incidents.incident si ON si.id = sc.incident_id
                       WHERE ${isCase('sc')} AND si.merged_into_id IS NULL AND NOT ${visibleIncidents('si', actor, params)})
    AND NOT EXISTS (SELECT FROM sharing.foreign_case fc
                     WHERE ${isCase('fc')} AND NOT ${visibleForeignCases('fc', actor, params)})`;
}
