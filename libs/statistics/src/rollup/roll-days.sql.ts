/**
 * What began on some days (`$1 date[]`, days of the zone `$2`), one row a thing with all that it is counted by. The
 * tables of reports and incidents are read by SQL: an import of their entities would tie the libraries, and their
 * columns are the field's words.
 */
export const ROLLED = `
CREATE TEMP TABLE rolled ON COMMIT DROP AS
WITH days AS MATERIALIZED (
  SELECT day, day::timestamp AT TIME ZONE $2 AS starts, (day + 1)::timestamp AT TIME ZONE $2 AS ends
    FROM unnest($1::date[]) AS day
), seen AS (
  SELECT d.day, r.id, r.channel, r.kind, r.anonymous, r.form->>'who' AS who, r.state, r.rejected_reason,
         r.received_at, r.decided_at, split_part(r.from_address, '@', 2) AS domain
    FROM days d JOIN intake.report r ON r.received_at >= d.starts AND r.received_at < d.ends
), senders AS MATERIALIZED (
  -- The organisation of the most specific domain of ours that the address lies in.
  SELECT DISTINCT ON (s.domain) s.domain, o.sector, o.country
    FROM (SELECT DISTINCT domain FROM seen WHERE domain <> '') s
   CROSS JOIN LATERAL (SELECT string_to_array(s.domain, '.') AS labels) p
    JOIN constituency.domain cd ON cd.name = ANY (
           ARRAY(SELECT array_to_string(p.labels[n:], '.') FROM generate_series(1, cardinality(p.labels) - 1) AS n))
    JOIN constituency.organisation o ON o.id = cd.organisation_id
   ORDER BY s.domain, length(cd.name) DESC, o.id
), cases AS (
  SELECT DISTINCT ON (s.id) s.id AS report_id, i.rsit_class, i.rsit_type, 5 - i.priority AS severity, i.drill,
         bool_and(i.restricted) OVER (PARTITION BY s.id) AS restricted
    FROM seen s
    JOIN incidents.incident_report ir ON ir.report_id = s.id
    JOIN incidents.incident i ON i.id = ir.incident_id
   -- One that counts speaks for the report before one that does not.
   ORDER BY s.id, i.restricted, i.drill, i.rsit_class = 'test', i.opened_at, i.id
), opened AS (
  SELECT d.day, i.*
    FROM days d JOIN incidents.incident i ON i.opened_at >= d.starts AND i.opened_at < d.ends
), affected AS (
  SELECT o.id, CASE WHEN count(DISTINCT g.sector) > 1 THEN 'several' ELSE min(g.sector) END AS sector,
         CASE WHEN count(DISTINCT g.country) > 1 THEN 'several' ELSE min(g.country) END AS country
    FROM opened o
    JOIN incidents.incident_organisation io ON io.incident_id = o.id
    JOIN constituency.organisation g ON g.id = io.organisation_id
   GROUP BY o.id
), firsts AS (
  SELECT DISTINCT ON (o.id) o.id, r.channel, r.kind, r.anonymous, r.form->>'who' AS who
    FROM opened o
    JOIN incidents.incident_report ir ON ir.incident_id = o.id
    JOIN intake.report r ON r.id = ir.report_id
   ORDER BY o.id, r.received_at, r.id
), met AS (
  -- The first of its kind: a reopened incident starts clocks anew, the first answer was given once.
  SELECT c.incident_id, min(c.met_at) FILTER (WHERE c.kind = 'acknowledge') AS acknowledged_at,
         min(c.met_at) FILTER (WHERE c.kind = 'contain') AS contained_at,
         min(c.met_at) FILTER (WHERE c.kind = 'resolve') AS resolved_at
    FROM opened o JOIN incidents.clock c ON c.incident_id = o.id
   GROUP BY c.incident_id
)
SELECT s.day, 'report' AS subject, s.channel,
       CASE WHEN s.kind <> 'human' OR s.channel IN ('api', 'bulk', 'partner') THEN 'machine'
            WHEN s.anonymous THEN 'anonymous' WHEN s.who = 'self' THEN 'person'
            WHEN s.who IS NOT NULL OR d.domain IS NOT NULL THEN 'organisation' ELSE '' END AS reporter,
       coalesce(d.country, '') AS country, coalesce(d.sector, '') AS sector,
       coalesce(c.rsit_class, '') AS rsit_class, coalesce(c.rsit_type, '') AS rsit_type,
       coalesce(c.severity, -1)::smallint AS severity,
       CASE WHEN s.state = 'rejected' THEN coalesce(s.rejected_reason, 'rejected') ELSE s.state END AS outcome,
       coalesce(c.restricted, false) AS restricted,
       CASE WHEN c.drill THEN 'drill' WHEN c.rsit_class = 'test' THEN 'test'
            WHEN s.rejected_reason = 'spam' AND s.state = 'rejected' THEN 'spam'
            WHEN s.kind IN ('auto-reply', 'bounce', 'delivery-notice') THEN 'automatic' ELSE '' END AS left_out,
       coalesce((s.decided_at AT TIME ZONE $2)::date, 'infinity') AS ended_on,
       extract(epoch FROM s.decided_at - s.received_at)::integer AS triage,
       NULL::integer AS acknowledge, NULL::integer AS contain, NULL::integer AS resolve, NULL::integer AS close
  FROM seen s
  LEFT JOIN senders d ON d.domain = s.domain
  LEFT JOIN cases c ON c.report_id = s.id
UNION ALL
SELECT o.day, 'incident', coalesce(f.channel, 'own'),
       CASE WHEN f.id IS NULL THEN 'own'
            WHEN f.kind <> 'human' OR f.channel IN ('api', 'bulk', 'partner') THEN 'machine'
            WHEN f.anonymous THEN 'anonymous' WHEN f.who = 'self' THEN 'person'
            WHEN f.who IS NOT NULL THEN 'organisation' ELSE '' END,
       coalesce(a.country, ''), coalesce(a.sector, ''), o.rsit_class, coalesce(o.rsit_type, ''),
       (5 - o.priority)::smallint,
       CASE WHEN o.state IN ('closed', 'abandoned') THEN o.state ELSE 'active' END,
       o.restricted,
       CASE WHEN o.drill THEN 'drill' WHEN o.rsit_class = 'test' THEN 'test'
            WHEN o.merged_into_id IS NOT NULL THEN 'merged' ELSE '' END,
       coalesce((o.closed_at AT TIME ZONE $2)::date, 'infinity'),
       NULL,
       extract(epoch FROM m.acknowledged_at - o.opened_at)::integer,
       extract(epoch FROM coalesce(m.contained_at, o.contained_at) - o.opened_at)::integer,
       extract(epoch FROM coalesce(m.resolved_at, o.resolved_at) - o.opened_at)::integer,
       CASE WHEN o.state = 'closed' THEN extract(epoch FROM o.closed_at - o.opened_at)::integer END
  FROM opened o
  LEFT JOIN affected a ON a.id = o.id
  LEFT JOIN firsts f ON f.id = o.id
  LEFT JOIN met m ON m.incident_id = o.id`;

const PROPERTIES = `subject, channel, reporter, country, sector, rsit_class, rsit_type, severity, outcome, restricted, left_out`;

export const NEW_CELLS = `
INSERT INTO statistics.cell (${PROPERTIES})
SELECT DISTINCT ${PROPERTIES} FROM rolled ORDER BY ${PROPERTIES} ON CONFLICT DO NOTHING`;

export const FORGET_COUNTS = `DELETE FROM statistics.daily_count WHERE day = ANY($1::date[])`;
export const FORGET_DURATIONS = `DELETE FROM statistics.duration WHERE day = ANY($1::date[])`;

export const COUNT = `
INSERT INTO statistics.daily_count (day, cell_id, ended_on, count)
SELECT r.day, c.id, r.ended_on, count(*)
  FROM rolled r JOIN statistics.cell c USING (${PROPERTIES}) GROUP BY 1, 2, 3`;

/**
 * What is left out of the figures is left out here: nobody asks how long a drill took. An abandoned incident is not
 * going to be contained, so it is not "running" either; one that was contained before counts.
 */
export const MEASURE = `
INSERT INTO statistics.duration (day, cell_id, kind, seconds)
SELECT r.day, c.id, t.kind, CASE WHEN t.seconds < 0 THEN 0 ELSE t.seconds END
  FROM rolled r
  JOIN statistics.cell c USING (${PROPERTIES})
 CROSS JOIN LATERAL (VALUES ('triage', 'report', r.triage), ('acknowledge', 'incident', r.acknowledge),
                            ('contain', 'incident', r.contain), ('resolve', 'incident', r.resolve),
                            ('close', 'incident', r.close)) AS t (kind, subject, seconds)
 WHERE t.subject = r.subject AND r.left_out = '' AND (t.seconds IS NOT NULL OR r.outcome <> 'abandoned')`;

/** Days on which things began that the record says something new about: since line `$1`, in the zone `$2`. */
export const TOUCHED_DAYS = `
WITH news AS MATERIALIZED (
  SELECT DISTINCT subject_kind, subject_id FROM audit.entry
   WHERE id > $1 AND subject_kind IN ('report', 'incident', 'organisation')
), touched AS (
  SELECT i.id, i.opened_at FROM news n JOIN incidents.incident i ON i.id = n.subject_id WHERE n.subject_kind = 'incident'
  UNION
  SELECT i.id, i.opened_at FROM news n
    JOIN incidents.incident_organisation io ON io.organisation_id = n.subject_id
    JOIN incidents.incident i ON i.id = io.incident_id WHERE n.subject_kind = 'organisation'
)
SELECT DISTINCT (at AT TIME ZONE $2)::date::text AS day
  FROM (SELECT r.received_at AS at FROM news n JOIN intake.report r ON r.id = n.subject_id WHERE n.subject_kind = 'report'
        UNION ALL
        SELECT opened_at FROM touched
        UNION ALL
        -- Their reports are counted by the incident's class, and an incident by its first report's channel.
        SELECT r.received_at FROM touched t
          JOIN incidents.incident_report ir ON ir.incident_id = t.id JOIN intake.report r ON r.id = ir.report_id
        UNION ALL
        SELECT i.opened_at FROM news n JOIN incidents.incident_report ir ON ir.report_id = n.subject_id
          JOIN incidents.incident i ON i.id = ir.incident_id WHERE n.subject_kind = 'report') AS moments
 ORDER BY day`;
