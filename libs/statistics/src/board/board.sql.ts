import { type Actor } from '@tocsin/identity';
import { NOT_ENDED, visibleIncidents } from '@tocsin/incidents';
import { hiddenReports } from '@tocsin/triage';
import { COUNT_CAP } from './board.view.js';

/** Within the hour. */
const SOON = `interval '60 minutes'`;

/** In work, seen by the actor, no exercise and no test: `a` in the statements below. Small by its partial index. */
function active(actor: Actor, params: unknown[]): string {
  return `
    SELECT i.id, i.assignee_id, i.team_id, i.due_at, 5 - i.priority AS severity FROM incidents.incident i
     WHERE i.${NOT_ENDED} AND i.merged_into_id IS NULL AND NOT i.drill AND i.rsit_class <> 'test'
       AND ${visibleIncidents('i', actor, params)}`;
}

const counts = (now: string) => `
  count(*) FILTER (WHERE due_at >= ${now} AND due_at < ${now} + ${SOON})::int AS "dueSoon",
  count(*) FILTER (WHERE due_at < ${now})::int AS overdue`;

/** Everything that is one number: incidents, reports, statutory stages, and the heat map's cells. */
export function boardSql(actor: Actor, now: Date, params: unknown[]): string {
  const at = `$${params.push(now)}::timestamptz`;
  return `
    WITH a AS MATERIALIZED (${active(actor, params)}),
    hidden AS MATERIALIZED (${hiddenReports(actor, params)}),
    sectors AS (
      -- In each of its sectors once, as the search for a sector finds it: the number is the length of that list.
      SELECT DISTINCT io.incident_id, o.sector
        FROM a JOIN incidents.incident_organisation io ON io.incident_id = a.id
        JOIN constituency.organisation o ON o.id = io.organisation_id WHERE o.sector IS NOT NULL)
    SELECT
      (SELECT row_to_json(x) FROM (
         SELECT count(*)::int AS active, count(*) FILTER (WHERE assignee_id IS NULL)::int AS unowned, ${counts(at)} FROM a) x)
        AS incidents,
      (SELECT row_to_json(x) FROM (
         SELECT (SELECT count(*)::int FROM (${waiting('true')}) w) AS active,
                (SELECT count(*)::int FROM (${waiting('r.assignee_id IS NULL')}) w) AS unowned,
                ${dueReports(`r.due_at >= ${at} AND r.due_at < ${at} + ${SOON}`)} AS "dueSoon",
                ${dueReports(`r.due_at < ${at}`)} AS overdue) x)
        AS reports,
      (SELECT row_to_json(x) FROM (
         SELECT count(*)::int AS open, ${counts(at)}
           FROM (SELECT s.due_at FROM obligations.stage s
                   JOIN obligations.duty d ON d.id = s.duty_id JOIN a ON a.id = d.incident_id
                  WHERE s.state IN ('running', 'missed')) owed) x)
        AS statutory,
      (SELECT coalesce(json_agg(x), '[]') FROM (
         SELECT a.severity, coalesce(s.sector, '') AS sector, count(*)::int AS count
           FROM a LEFT JOIN sectors s ON s.incident_id = a.id GROUP BY 1, 2 ORDER BY 1 DESC, 3 DESC) x)
        AS heat`;
}

const WAITING = `r.state = 'received' AND r.snoozed_until IS NULL AND r.kind = 'human'`;
const SEEN = `r.id NOT IN (SELECT report_id FROM hidden)`;
const waiting = (condition: string) =>
  `SELECT FROM intake.report r WHERE ${WAITING} AND ${condition} AND ${SEEN} LIMIT ${COUNT_CAP}`;

/** By the queue's index, which begins with the severity: one short walk for each of the six. */
const dueReports = (condition: string) => `
  (SELECT count(*)::int FROM (
     SELECT FROM generate_series(0, 5) AS p
      CROSS JOIN LATERAL (SELECT FROM intake.report r
                           WHERE ${WAITING} AND r.priority = p AND ${condition} AND ${SEEN} LIMIT ${COUNT_CAP}) each
      LIMIT ${COUNT_CAP}) w)`;

/** Who holds how much. Names of colleagues are no secret among colleagues; a wall screen leaves them out. */
export function loadSql(actor: Actor, now: Date, onDuty: readonly string[], params: unknown[]): string {
  const at = `$${params.push(now)}::timestamptz`;
  const duty = `$${params.push([...onDuty])}::uuid[]`;
  return `
    WITH a AS MATERIALIZED (${active(actor, params)}),
    hidden AS MATERIALIZED (${hiddenReports(actor, params)}),
    held AS (
      SELECT assignee_id AS id, count(*)::int AS incidents, count(*) FILTER (WHERE due_at < ${at})::int AS overdue,
             0 AS reports, 0 AS tasks FROM a WHERE assignee_id IS NOT NULL GROUP BY 1
      UNION ALL
      SELECT r.assignee_id, 0, 0, count(*)::int, 0 FROM intake.report r
       WHERE r.state = 'received' AND r.snoozed_until IS NULL AND r.assignee_id IS NOT NULL AND ${SEEN} GROUP BY 1
      UNION ALL
      SELECT t.owner_id, 0, 0, 0, count(*)::int FROM incidents.task t JOIN a ON a.id = t.incident_id
       WHERE t.state = 'open' AND t.owner_id IS NOT NULL GROUP BY 1
      UNION ALL
      SELECT unnest(${duty}), 0, 0, 0, 0)
    SELECT p.id AS "personId", p.name, p.id = ANY(${duty}) AS "onDuty", sum(h.incidents)::int AS incidents,
           sum(h.overdue)::int AS overdue, sum(h.reports)::int AS reports, sum(h.tasks)::int AS tasks
      FROM held h JOIN identity.person p ON p.id = h.id
     GROUP BY p.id, p.name
     ORDER BY p.id = ANY(${duty}) DESC, sum(h.incidents) DESC, sum(h.reports) DESC, p.name, p.id LIMIT 100`;
}
