/** How much of each list goes along; a case beyond this is no message between people any more. */
export const MOST = { values: 5_000, lines: 300, people: 100, files: 200 } as const;

const list = (sql: string): string => `coalesce((SELECT json_agg(item) FROM (${sql}) item), '[]'::json)`;

/**
 * Everything that is said of an incident (`$1`) apart from its values and files, in one row with its lists as JSON. Of
 * sealed reports nothing at all, not even who sent them; `$2` whether the reader may read reports.
 */
export const CASE_RECORD = `
  SELECT i.reference, i.title, i.summary, i.state, i.drill, i.tlp, i.rsit_class AS "rsitClass", i.rsit_type AS "rsitType",
         i.rsit_version AS "rsitVersion", coalesce(i.severity_override, i.severity_level)::int AS level,
         CASE WHEN i.severity_override IS NULL THEN i.severity_score::float8 END AS score,
         i.severity_provisional AS provisional, i.aware_at AS "awareAt", i.opened_at AS "openedAt",
         i.contained_at AS "containedAt", i.resolved_at AS "resolvedAt", i.updated_at AS "updatedAt",
         EXISTS (SELECT FROM incidents.incident_report sr JOIN intake.report s ON s.id = sr.report_id
                  WHERE sr.incident_id = i.id AND s.sealed_at IS NOT NULL) AS sealed,
         ${list(`SELECT o.name, o.sector, o.country FROM incidents.incident_organisation io
                   JOIN constituency.organisation o ON o.id = io.organisation_id
                  WHERE io.incident_id = i.id ORDER BY o.name, o.id LIMIT ${MOST.people}`)} AS organisations,
         ${list(`SELECT c.name, c.email, c.phone, o.country FROM incidents.incident_organisation io
                   JOIN constituency.organisation o ON o.id = io.organisation_id
                   JOIN constituency.contact c ON c.organisation_id = o.id
                  WHERE io.incident_id = i.id ORDER BY o.name, o.id, c.position, c.id LIMIT ${MOST.people}`)} AS contacts,
         ${list(`SELECT r.from_name AS name, r.from_address AS address, min(r.received_at) AS "receivedAt"
                   FROM incidents.incident_report ir JOIN intake.report r ON r.id = ir.report_id
                  WHERE ir.incident_id = i.id AND r.sealed_at IS NULL AND NOT r.anonymous AND $2::boolean
                  GROUP BY 1, 2 ORDER BY 3, 2, 1 LIMIT ${MOST.people}`)} AS reporters,
         ARRAY(SELECT DISTINCT t.teller FROM incidents.incident_report ir JOIN intake.report r ON r.id = ir.report_id
                CROSS JOIN LATERAL (VALUES (r.from_name), (r.from_address)) t (teller)
               WHERE ir.incident_id = i.id AND r.channel <> 'partner' AND length(t.teller) >= 5) AS tellers,
         (SELECT min(r.received_at) FROM incidents.incident_report ir JOIN intake.report r ON r.id = ir.report_id
           WHERE ir.incident_id = i.id) AS "reportedAt",
         ${list(`SELECT c.kind, c.state, c.description, c.targets, coalesce(c.active_since, c.created_at) AS at
                   FROM incidents.countermeasure c
                  WHERE c.incident_id = i.id OR EXISTS (SELECT FROM incidents.countermeasure_holder h
                          WHERE h.countermeasure_id = c.id AND h.incident_id = i.id)
                  ORDER BY c.created_at, c.id LIMIT ${MOST.people}`)} AS countermeasures,
         ${list(`SELECT e.at, e.detail->'changes'->'state'->>'from' AS "from", e.detail->'changes'->'state'->>'to' AS "to"
                   FROM audit.entry e
                  WHERE e.subject_id = i.id AND e.subject_kind = 'incident' AND e.action = 'incident.state-changed'
                  ORDER BY e.id LIMIT ${MOST.lines}`)} AS steps,
         ${list(`SELECT n.created_at AS at, n.author_name AS author, n.text FROM incidents.note n
                  WHERE n.incident_id = i.id ORDER BY n.created_at, n.id LIMIT ${MOST.lines}`)} AS notes,
         ${list(`SELECT m.reference FROM incidents.incident m WHERE m.merged_into_id = i.id
                  ORDER BY m.reference LIMIT ${MOST.people}`)} AS merged
    FROM incidents.incident i WHERE i.id = $1`;

/** The row of `CASE_RECORD`; times inside its lists are text as PostgreSQL writes JSON. */
export interface CaseRecord {
  reference: string;
  title: string;
  summary: string;
  state: string;
  drill: boolean;
  tlp: string;
  rsitClass: string;
  rsitType: string | null;
  rsitVersion: string;
  level: number;
  score: number | null;
  provisional: boolean;
  awareAt: Date;
  openedAt: Date;
  containedAt: Date | null;
  resolvedAt: Date | null;
  updatedAt: Date;
  /** Names and addresses of all who reported; `reporters` are those whom the reader may know of. */
  tellers: string[];
  reportedAt: Date | null;
  sealed: boolean;
  organisations: { name: string; sector: string | null; country: string | null }[];
  contacts: { name: string; email: string | null; phone: string | null; country: string | null }[];
  reporters: { name: string | null; address: string | null }[];
  countermeasures: { kind: string; state: string; description: string; targets: string[]; at: string }[];
  steps: { at: string; from: string | null; to: string | null }[];
  notes: { at: string; author: string; text: string }[];
  merged: { reference: string }[];
}
