import { Injectable } from '@nestjs/common';
import { RIGHTS_OF_ROLE, ROLES } from '@tocsin/identity';
import { type Transaction } from '@tocsin/platform';
import { type NamedView } from '../incident/incident.view.js';

const SEES_RESTRICTED = ROLES.filter((role) => RIGHTS_OF_ROLE[role].includes('incident.restricted'));

/** Who of some people can be told of something; a call to those who may not see it would reach nobody. */
@Injectable()
export class PeopleReached {
  async ofIncident(tx: Transaction, incidentId: string, personIds: readonly string[]): Promise<NamedView[]> {
    return tx.query<NamedView>(
      `SELECT p.id, p.name FROM identity.person p JOIN incidents.incident i ON i.id = $1
        WHERE p.id = ANY($2::uuid[]) AND p.disabled_at IS NULL
          AND (NOT i.restricted OR p.roles && $3::text[] OR p.id = i.assignee_id
            OR EXISTS (SELECT FROM identity.team_member t WHERE t.team_id = i.team_id AND t.person_id = p.id)
            OR EXISTS (SELECT FROM incidents.incident_member m WHERE m.incident_id = i.id AND m.person_id = p.id))
        ORDER BY p.name, p.id`,
      [incidentId, personIds, SEES_RESTRICTED],
    );
  }

  async ofReport(tx: Transaction, personIds: readonly string[]): Promise<NamedView[]> {
    return tx.query<NamedView>(
      `SELECT p.id, p.name FROM identity.person p WHERE p.id = ANY($1::uuid[]) AND p.disabled_at IS NULL
        ORDER BY p.name, p.id`,
      [personIds],
    );
  }
}
