// What a manager waits for: the figures of a year beside the year before, and the live board, at two sizes of the database.
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { queueIsEmpty } from './database.mjs';
import { latency, round } from './measure.mjs';
import { seedReports } from './seed.mjs';

/** One incident for so many reports, as national CIRTs publish it (600,000 : 100,000). */
const REPORTS_AN_INCIDENT = 6;

export async function measureStatistics({ api, pool, quick, report }) {
  const times = quick ? 20 : 50;
  for (const reports of quick ? [20_000, 100_000] : [100_000, 1_000_000]) {
    await queueIsEmpty(pool);
    await seedReports(pool, reports);
    await seedIncidents(pool);
    report({
      measure: 'statistics-count-anew-s',
      reports,
      value: round((await countAnew(pool)) / 1000),
    });
    const now = await latency(times, () => api.get('/board'));
    report({ measure: 'board-ms', reports, ...now, aim: 300 });
    const year = new Date().getUTCFullYear();
    for (const [name, query] of [
      ['year-compared', `period=${year}&compare=before`],
      ['quarter', `period=${year}-Q2`],
      ['year-filtered', `period=${year}&class=fraud&compare=year-before`],
    ]) {
      const figures = await latency(times, () => api.get(`/statistics?${query}`));
      report({ measure: `statistics-${name}-ms`, reports, ...figures, aim: 300 });
    }
  }
}

/** All days from nothing, as after a restored backup. @returns milliseconds */
async function countAnew(pool) {
  await pool.query('DELETE FROM statistics.roll_up_state');
  const started = performance.now();
  await pool.query(`SELECT platform.enqueue_job('statistics.roll-up', '{}', NULL, NULL, NULL, NULL)`);
  for (;;) {
    const { rowCount } = await pool.query('SELECT FROM statistics.roll_up_state');
    if (rowCount > 0) break;
    await sleep(100);
  }
  const took = performance.now() - started;
  await pool.query('VACUUM ANALYZE statistics.daily_count, statistics.duration, statistics.cell');
  return took;
}

/** Every sixth report leads to an incident; what is older than a month is closed. Spread, so that a median is work. */
async function seedIncidents(pool) {
  await pool.query(
    `UPDATE intake.report SET decided_at = received_at + random() * random() * interval '20 days',
            channel = (ARRAY['email', 'web', 'api', 'phone'])[1 + floor(random() * 4)]
      WHERE raw_sha256 = repeat('0', 64) AND decided_at = received_at + interval '1 hour'`,
  );
  await pool.query(
    `WITH chosen AS (
       SELECT r.id AS report_id, r.received_at AS at, gen_random_uuid() AS id, r.reference, floor(random() * 6)::int AS level
         FROM intake.report r
        WHERE r.raw_sha256 = repeat('0', 64) AND r.state = 'accepted' AND right(r.reference, 8)::int % $1 = 0
          AND NOT EXISTS (SELECT FROM incidents.incident_report l WHERE l.report_id = r.id)
     ), opened AS (
       INSERT INTO incidents.incident (id, reference, title, state, rsit_class, rsit_type, rsit_version, severity_score,
         severity_provisional, severity_level, nciss_version, priority, tlp, aware_at, opened_at, closed_at, updated_at)
       SELECT id, 'I-2020-' || right(reference, 8), 'Seeded', CASE WHEN at < now() - interval '30 days' THEN 'closed' ELSE 'open' END,
              (ARRAY['fraud', 'malicious-code', 'availability', 'vulnerable'])[1 + floor(random() * 4)], NULL, '1', 0, false,
              level, '1', 5 - level, 'AMBER', at, at,
              CASE WHEN at < now() - interval '30 days' THEN at + random() * interval '30 days' END, at
         FROM chosen ON CONFLICT DO NOTHING RETURNING id)
     INSERT INTO incidents.incident_report (incident_id, report_id, linked_at) SELECT id, report_id, at FROM chosen JOIN opened USING (id)`,
    [REPORTS_AN_INCIDENT],
  );
  await pool.query('ANALYZE incidents.incident, incidents.incident_report, intake.report');
}
