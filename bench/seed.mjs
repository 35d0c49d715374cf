// Fills the database with invented reports: nine of ten decided, the rest waiting in the queue; their words as common and
// as rare as those of real mail are.

/** @param {import('pg').Pool} pool @param {number} wanted how many reports there shall be in all */
export async function seedReports(pool, wanted) {
  const { rows } = await pool.query(`SELECT count(*)::int AS present FROM intake.report`);
  const missing = wanted - rows[0].present;
  if (missing <= 0) return;
  await pool.query(
    `INSERT INTO platform.blob (sha256, size, bytes) VALUES (repeat('0', 64), 2, '{}') ON CONFLICT DO NOTHING`,
  );
  await pool.query(ORGANISATIONS);
  // Made anew over all rows, which takes a fraction of the time of growing it row by row.
  const { rows: definition } = await pool.query(
    `SELECT pg_get_indexdef('intake.ix_report_search'::regclass) AS sql`,
  );
  await pool.query('DROP INDEX intake.ix_report_search');
  const start = rows[0].present;
  for (let from = 0; from < missing; from += 50_000) {
    await pool.query(REPORTS, [start + from, Math.min(50_000, missing - from), wanted]);
  }
  await pool.query(definition[0].sql);
  await pool.query(SUGGESTIONS);
  await pool.query(INCIDENTS, [Math.min(wanted / 20, 20_000)]);
  await pool.query('ANALYZE intake.report, triage.suggestion, incidents.incident, audit.entry');
  await pool.query('VACUUM intake.report');
}

const ORGANISATION = (n) => `('00000000-0000-4000-8000-' || lpad((${n} % 2000)::text, 12, '0'))`;
const SECTORS = `(array['energy', 'transport', 'banking', 'health', 'education', 'research', 'food', 'space'])`;
const CLASSES = `(array['fraud', 'malicious-code', 'intrusion-attempts', 'availability', 'abusive-content', 'vulnerable'])`;

const ORGANISATIONS = `
INSERT INTO constituency.organisation (id, name, kind, sector, created_at)
SELECT ${ORGANISATION('n')}::uuid, 'Organisation ' || n, 'constituent', ${SECTORS}[1 + n % 8], now()
  FROM generate_series(0, 1999) AS n ON CONFLICT DO NOTHING`;

const REPORTS = `
INSERT INTO intake.report (id, reference, channel, kind, received_at, raw_sha256, raw_content_type, raw_size, subject,
  from_name, from_address, body_text, language, tlp, state, decided_at, priority, due_at, examined_at, search)
SELECT gen_random_uuid(), 'R-2020-' || lpad(n::text, 8, '0'),
  CASE WHEN n % 50 = 0 THEN 'phone' WHEN n % 5 = 0 THEN 'web' ELSE 'email' END, 'human', received, repeat('0', 64),
  'message/rfc822', 2, 'Suspicious login page at host' || n || '.example.net', 'Reporter ' || n % 5000,
  'reporter' || n % 5000 || '@example.org', repeat('The page at host' || n || '.example.net asks for passwords. ', 4),
  'en', CASE WHEN n % 70 = 0 THEN 'RED' WHEN n % 7 = 0 THEN 'GREEN' ELSE 'AMBER' END,
  CASE WHEN n % 10 = 0 THEN 'received' WHEN n % 10 = 1 THEN 'rejected' ELSE 'accepted' END,
  CASE WHEN n % 10 = 0 THEN NULL ELSE received + interval '1 hour' END,
  n % 6, received + interval '1 day', received + interval '1 minute',
  array_to_tsvector(array['suspicious', 'login', 'page', 'at', 'asks', 'for', 'passwords', 'host' || n || '.example.net',
    'reporter', 'tenth' || n % 10, 'hundredth' || n % 100, 'thousandth' || n % 1000, 'rare' || n % 100000,
    -- Of one year only: what walks from the newest would pass over all that came since.
    CASE WHEN n < $3::int / 3 THEN 'bygone' ELSE 'recent' END,
    '=month:' || to_char(received AT TIME ZONE 'UTC', 'YYYY-MM'), '=year:' || to_char(received AT TIME ZONE 'UTC', 'YYYY'),
    '=class:' || ${CLASSES}[1 + n % 6], '=org:' || ${ORGANISATION('n')}, '=sector:' || ${SECTORS}[1 + n % 8],
    '=from:reporter' || n % 5000 || '@example.org', '=from:example.org'])
FROM (SELECT n, now() - interval '600 days' + n * interval '40 seconds' AS received
        FROM generate_series($1::int + 1, $1::int + $2::int) AS n) AS numbered`;

const SUGGESTIONS = `
INSERT INTO triage.suggestion (report_id, severity, computed_at, classification)
SELECT id, '{}', received_at, '[{"class": "fraud", "type": "phishing", "score": 1, "reasons": []}]' FROM intake.report
 WHERE state = 'received' AND raw_sha256 = repeat('0', 64)
ON CONFLICT DO NOTHING`;

const INCIDENTS = `
INSERT INTO incidents.incident (id, reference, title, state, rsit_class, rsit_type, rsit_version, severity_score,
  severity_provisional, severity_level, nciss_version, priority, tlp, aware_at, opened_at, updated_at, restricted, search,
  closed_at)
SELECT gen_random_uuid(), 'I-2020-' || lpad(n::text, 8, '0'), 'Campaign ' || n, CASE WHEN n % 10 = 0 THEN 'open' ELSE 'closed' END,
  'fraud', 'phishing', '1003', 10, false, n % 6, '1', 5 - n % 6, 'AMBER', at, at, at, n % 100 = 0,
  array_to_tsvector(array['campaign', 'passwords', 'hundredth' || n % 100, 'rare' || n % 100000]),
  CASE WHEN n % 10 = 0 THEN NULL ELSE at END
  FROM (SELECT n, now() - interval '600 days' + n * interval '40 minutes' AS at FROM generate_series(1, $1::int) n) numbered
ON CONFLICT DO NOTHING`;
