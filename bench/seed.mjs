// Fills the database with invented reports: nine of ten decided, the rest waiting in the queue.

/** @param {import('pg').Pool} pool @param {number} wanted how many reports there shall be in all */
export async function seedReports(pool, wanted) {
  const { rows } = await pool.query(`SELECT count(*)::int AS present FROM intake.report`);
  const missing = wanted - rows[0].present;
  if (missing <= 0) return;
  await pool.query(
    `INSERT INTO platform.blob (sha256, size, bytes) VALUES (repeat('0', 64), 2, '{}') ON CONFLICT DO NOTHING`,
  );
  const start = rows[0].present;
  for (let from = 0; from < missing; from += 50_000) {
    await pool.query(REPORTS, [start + from, Math.min(50_000, missing - from)]);
  }
  await pool.query(SUGGESTIONS);
  await pool.query('ANALYZE intake.report, triage.suggestion, audit.entry');
  await pool.query('VACUUM intake.report');
}

const REPORTS = `
INSERT INTO intake.report (id, reference, channel, kind, received_at, raw_sha256, raw_content_type, raw_size, subject,
  from_name, from_address, body_text, language, tlp, state, decided_at, priority, due_at, examined_at)
SELECT gen_random_uuid(), 'R-2020-' || lpad(n::text, 8, '0'), 'email', 'human', received, repeat('0', 64),
  'message/rfc822', 2, 'Suspicious login page at host' || n || '.example.net', 'Reporter ' || n % 5000,
  'reporter' || n % 5000 || '@example.org', repeat('The page at host' || n || '.example.net asks for passwords. ', 4),
  'en', 'AMBER', CASE WHEN n % 10 = 0 THEN 'received' ELSE 'accepted' END,
  CASE WHEN n % 10 = 0 THEN NULL ELSE received + interval '1 hour' END,
  n % 6, received + interval '1 day', received + interval '1 minute'
FROM (SELECT n, now() - interval '600 days' + n * interval '40 seconds' AS received
        FROM generate_series($1::int + 1, $1::int + $2::int) AS n) AS numbered`;

const SUGGESTIONS = `
INSERT INTO triage.suggestion (report_id, severity, computed_at)
SELECT id, '{}', received_at FROM intake.report
 WHERE state = 'received' AND raw_sha256 = repeat('0', 64)
ON CONFLICT DO NOTHING`;
