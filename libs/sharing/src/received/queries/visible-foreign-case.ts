import { type Actor } from '@tocsin/identity';
import { visibleIncidents } from '@tocsin/incidents';
import { type Database, type Transaction } from '@tocsin/platform';

/**
 * The SQL condition that a partner's case may be seen: its report belongs to no incident, or to one that the actor may
 * see. As with reports, what is in restricted incidents alone is as invisible as they are.
 *
 * @param alias of `sharing.foreign_case`
 * @param params the statement's parameters; what the condition needs is appended
 */
export function visibleForeignCases(alias: string, actor: Actor, params: unknown[]): string {
  if (actor.rights.has('incident.restricted')) return 'true';
  return `(NOT EXISTS (SELECT FROM incidents.incident_report vl WHERE vl.report_id = ${alias}.report_id)
    OR EXISTS (SELECT FROM incidents.incident_report vl JOIN incidents.incident vi ON vi.id = vl.incident_id
                WHERE vl.report_id = ${alias}.report_id AND ${visibleIncidents('vi', actor, params)}))`;
}

export async function visibleForeignCase(
  from: Transaction | Database,
  actor: Actor,
  id: string,
): Promise<boolean> {
  const params: unknown[] = [id];
  const [found] = await from.query(
    `SELECT FROM sharing.foreign_case f WHERE f.id = $1 AND ${visibleForeignCases('f', actor, params)}`,
    params,
  );
  return found !== undefined;
}
