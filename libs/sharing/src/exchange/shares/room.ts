/** A room as a command holds it, locked. */
export interface Room {
  id: string;
  incidentId: string;
  owner: string;
  caseId: string;
  leader: string;
  revision: number;
  fingerprint: string | null;
  revisedAt: Date | null;
}

export const ROOM_COLUMNS = `c.id, c.incident_id AS "incidentId", c.owner, c.case_id AS "caseId", c.leader, c.revision,
  c.fingerprint, c.revised_at AS "revisedAt"`;
