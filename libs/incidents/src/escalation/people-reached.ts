import { Injectable } from '@nestjs/common';
import { RIGHTS_OF_ROLE, ROLES } from '@tocsin/identity';
import { type Transaction } from '@tocsin/platform';
import { type NamedView } from '../incident/incident.view.js';
import { incidentsOfSubmission } from '../incident/submitted-reports.js';

const SEES_RESTRICTED = ROLES.filter((role) => RIGHTS_OF_ROLE[role].includes('incident.restricted'));

/** That person `p` may see incident `i`; `$3` are the roles that see whatever is restricted. */
const MAY_SEE = `(NOT i.restricted OR p.roles && $3::text[] OR p.id = i.assignee_id
    OR EXISTS (SELECT FROM identity.team_member t WHERE t.team_id = i.team_id AND t.person_id = p.id)
    OR EXISTS (SELECT FROM incidents.incident_member m WHERE m.incident_id = i.id AND m.person_id = p.id)) IS TRUE`;

/** Who of some people can be told of something; a call to those who may not see it would reach nobody. */
@Injectable()
export class PeopleReached {
  async ofIncident(tx: Transaction, incidentId: string, personIds: readonly string[]): Promise<NamedView[]> {
    return tx.query<NamedView>(
      `SELECT p.id, p.name FROM identity.person p JOIN incidents.incident i ON i.id = $1
        WHERE p.id = ANY($2::uuid[]) AND p.disabled_at IS NULL AND ${MAY_SEE}
        ORDER BY p.name, p.id`,
      [incidentId, personIds, SEES_RESTRICTED],
    );
  }

  /** As `visibleReports` says it of one actor: a link decides, and without one what it came for. */
  async ofReport(tx: Transaction, reportId: string, personIds: readonly string[]): Promise<NamedView[]> {
    return tx.query<NamedView>(
      `SELECT p.id, p.name FROM identity.person p WHERE p.id = ANY($2::uuid[]) AND p.disabled_at IS NULL
          AND CASE WHEN EXISTS (SELECT FROM incidents.incident_report ir WHERE ir.report_id = $1)
                THEN EXISTS (SELECT FROM incidents.incident_report ir JOIN incidents.incident i ON i.id = ir.incident_id
                              WHERE ir.report_id = $1 AND ${MAY_SEE})
                ELSE NOT EXISTS (SELECT FROM incidents.incident i
                                  WHERE i.id IN (${incidentsOfSubmission('$1')}) AND NOT ${MAY_SEE}) END
        ORDER BY p.name, p.id`,
      [reportId, personIds, SEES_RESTRICTED],
    );
  }

  /**
   * Whom an alarm about an incident reaches: those of the people who may see it; where that is nobody, whoever leads and
   * may; else whoever is named in it, holds it, or is of its team. A calendar knows nothing of who may know what.
   * @returns ids; empty only where nobody at all can be told, which the caller has to record
   */
  async ofAlarm(tx: Transaction, incidentId: string, personIds: readonly string[]): Promise<string[]> {
    for (const ids of [
      async () => personIds,
      () => this.ids(tx, `SELECT id FROM identity.person WHERE 'duty-lead' = ANY(roles)`, []),
      () => this.ids(tx, MEMBERS, [incidentId]),
    ]) {
      const reached = await this.ofIncident(tx, incidentId, await ids());
      if (reached.length > 0) return reached.map(({ id }) => id);
    }
    return [];
  }

  /** The same of a report: the people, else whoever leads, else whoever sees all that is restricted. */
  async ofReportAlarm(tx: Transaction, reportId: string, personIds: readonly string[]): Promise<string[]> {
    for (const ids of [
      async () => personIds,
      () => this.ids(tx, `SELECT id FROM identity.person WHERE 'duty-lead' = ANY(roles)`, []),
      () => this.ids(tx, `SELECT id FROM identity.person WHERE roles && $1::text[]`, [SEES_RESTRICTED]),
    ]) {
      const reached = await this.ofReport(tx, reportId, await ids());
      if (reached.length > 0) return reached.map(({ id }) => id);
    }
    return [];
  }

  private async ids(tx: Transaction, sql: string, params: unknown[]): Promise<string[]> {
    return (await tx.query<{ id: string }>(sql, params)).map(({ id }) => id);
  }
}

const MEMBERS = `
  SELECT person_id AS id FROM incidents.incident_member WHERE incident_id = $1
  UNION SELECT assignee_id FROM incidents.incident WHERE id = $1 AND assignee_id IS NOT NULL
  UNION SELECT t.person_id FROM incidents.incident i JOIN identity.team_member t ON t.team_id = i.team_id WHERE i.id = $1`;
