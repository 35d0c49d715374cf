import { ROW_COLUMNS, SURVIVOR } from '../incident/incident.view.js';
import { TASK_COLUMNS } from '../tasks/task.view.js';

/**
 * The statement behind `IncidentDetail`: one row, its lists as JSON. `$1` reference, `$2` whether reports and what
 * was found in them may be shown.
 * @param visible the condition that the actor may see the incident
 * @param sources what other libraries have registered, over `$1` = the incident's id, for this reader
 */
export function detailSql(
  visible: string,
  sources: Record<'threads' | 'subjects', readonly string[]>,
): string {
  const threads = sources.threads.map(overColumn);
  const subjects = sources.subjects.map(overColumn);
  return `
    WITH i AS MATERIALIZED (SELECT * FROM incidents.incident i WHERE i.id = ${SURVIVOR} AND ${visible})
    SELECT ${ROW_COLUMNS}, nullif($1, i.reference) AS "mergedRef", i.summary, i.state_reason AS "stateReason", i.waiting_for AS "waitingFor",
           i.waiting_until AS "waitingUntil", i.aware_at AS "awareAt", i.contained_at AS "containedAt",
           i.resolved_at AS "resolvedAt",
           json_build_object('selection', i.severity_selection, 'score', i.severity_score::float8,
             'provisional', i.severity_provisional, 'level', i.severity_level, 'version', i.nciss_version,
             'override', CASE WHEN i.severity_override IS NOT NULL THEN
               json_build_object('level', i.severity_override, 'reason', i.severity_override_reason) END) AS severity,
           ${list(REPORTS)} AS reports,
           (SELECT count(*)::int FROM incidents.incident_report ir WHERE ir.incident_id = i.id) AS "reportsTotal",
           ${list(observables(subjects))} AS observables,
           ${list(ORGANISATIONS)} AS organisations,
           ${list(MEMBERS)} AS members,
           ${list(TASKS)} AS tasks,
           ${list(CLOCKS)} AS clocks,
           ${threadList(threads)} AS threads
      FROM i`;
}

function list(sql: string): string {
  return `coalesce((SELECT json_agg(item) FROM (${sql}) item), '[]'::json)`;
}

// A registered SELECT reads the id as $1; here it stands in a larger statement, where the id is i.id.
function overColumn(sql: string): string {
  return sql.replaceAll(/\$1\b/g, 'i.id');
}

function threadList(threads: readonly string[]): string {
  if (threads.length === 0) return `'[]'::json`;
  const all = threads.map((sql) => `SELECT thread FROM (${sql}) source`);
  return `coalesce((SELECT json_agg(thread) FROM (${all.join(' UNION ALL ')}) threads), '[]'::json)`;
}

/** Joined, not asked by OR, so that each subject is looked up in the index of sightings. */
function observables(subjects: readonly string[]): string {
  const more = subjects.map((sql) => ` UNION ALL SELECT source.kind, source.id FROM (${sql}) source`);
  return `
  SELECT o.type, o.value, count(*)::int AS count
    FROM (SELECT 'report' AS kind, ir.report_id AS id FROM incidents.incident_report ir WHERE ir.incident_id = i.id
          UNION ALL SELECT 'incident', i.id${more.join('')}) subject
    JOIN observables.sighting s ON s.subject_kind = subject.kind AND s.subject_id = subject.id
    JOIN observables.observable o ON o.id = s.observable_id
   WHERE $2::boolean GROUP BY o.id, o.type, o.value ORDER BY count(*) DESC, o.type, o.value LIMIT 500`;
}

const REPORTS = `
  SELECT r.reference AS ref, CASE WHEN r.sealed_at IS NULL THEN r.subject ELSE '' END AS subject,
         r.sealed_at IS NOT NULL AS sealed, r.channel, json_build_object('name', r.from_name, 'address', r.from_address) AS "from",
         r.received_at AS "receivedAt", r.state, r.tlp
    FROM incidents.incident_report ir JOIN intake.report r ON r.id = ir.report_id
   WHERE ir.incident_id = i.id AND $2::boolean ORDER BY r.received_at DESC, r.id DESC LIMIT 200`;

const ORGANISATIONS = `
  SELECT o.id, o.name, o.sector FROM incidents.incident_organisation io
    JOIN constituency.organisation o ON o.id = io.organisation_id
   WHERE io.incident_id = i.id ORDER BY o.name, o.id`;

const MEMBERS = `
  SELECT p.id, p.name FROM incidents.incident_member m JOIN identity.person p ON p.id = m.person_id
   WHERE m.incident_id = i.id ORDER BY p.name, p.id`;

const TASKS = `
  SELECT ${TASK_COLUMNS} FROM incidents.task t WHERE t.incident_id = i.id ORDER BY t.position, t.id`;

const CLOCKS = `
  SELECT kind, state, "dueAt", "metAt" FROM (
    SELECT DISTINCT ON (c.kind) c.kind, c.state, c.due_at AS "dueAt", c.met_at AS "metAt"
      FROM incidents.clock c WHERE c.incident_id = i.id ORDER BY c.kind, c.started_at DESC, c.id DESC) latest
   ORDER BY "dueAt"`;
