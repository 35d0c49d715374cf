import { type Transaction } from '@tocsin/platform';
import { type TlpLabel } from '@tocsin/config';

/** A case under the name by which partners know it, that belongs to an incident, with a partner who has it. */
export interface CaseWithPartner {
  owner: string;
  caseId: string;
  partnerId: string;
  partner: string;
  leader: string;
  revision: number;
  exercise: boolean;
  tlp: TlpLabel;
}

/**
 * Cases that belong to an incident: those that came as its reports, with whoever sent them, and those that it is shared
 * as, with everyone who was sent something. `$1` is the incident's id.
 */
export const CASES_OF_INCIDENT = `
  SELECT f.owner, f.case_id AS "caseId", f.partner_id AS "partnerId", p.name AS partner, f.leader, f.revision, f.exercise,
         f.tlp
    FROM incidents.incident_report ir JOIN sharing.foreign_case f ON f.report_id = ir.report_id
    JOIN sharing.partner p ON p.id = f.partner_id
   WHERE ir.incident_id = $1
  UNION
  SELECT c.owner, c.case_id, s.partner_id, p.name, c.leader, c.revision, i.drill, i.tlp
    FROM sharing.shared_case c JOIN incidents.incident i ON i.id = c.incident_id
    JOIN sharing.share s ON s.shared_case_id = c.id AND s.state IN ('released', 'revoked')
    JOIN sharing.partner p ON p.id = s.partner_id
   WHERE c.incident_id = $1`;

/** Null: the case does not belong to the incident, or this partner does not have it. */
export async function caseWithPartner(
  tx: Transaction,
  incidentId: string,
  wanted: { owner: string; caseId: string; partnerId: string },
): Promise<CaseWithPartner | null> {
  const [found] = await tx.query<CaseWithPartner>(
    `SELECT * FROM (${CASES_OF_INCIDENT}) c WHERE c.owner = $2 AND c."caseId" = $3 AND c."partnerId" = $4
      ORDER BY c.revision DESC LIMIT 1`,
    [incidentId, wanted.owner, wanted.caseId, wanted.partnerId],
  );
  return found ?? null;
}
