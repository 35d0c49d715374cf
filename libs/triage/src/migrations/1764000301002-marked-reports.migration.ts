import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Reports that were examined before the search box had operators get their marks (search/report-marks.ts) and words. */
export class MarkedReports1764000301002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MARK);
    await runner.query(MARK_TIME);
    await runner.query(`
      SELECT platform.enqueue_job('report.index-conversation', json_build_object('reportId', t.report_id),
                                  NULL, NULL, NULL, NULL)
        FROM correspondence.thread t
       WHERE t.report_id IS NOT NULL
         AND EXISTS (SELECT FROM correspondence.message m WHERE m.thread_id = t.id AND NOT m.automatic)`);
  }

  /** Marks are words that nobody can type; they harm nothing. */
  async down(): Promise<void> {}
}

const MARK_TIME = `
  UPDATE intake.report r
     SET search = r.search || array_to_tsvector(array[
           '=month:' || to_char(received_at AT TIME ZONE 'UTC', 'YYYY-MM'),
           '=year:' || to_char(received_at AT TIME ZONE 'UTC', 'YYYY')])
   WHERE r.search IS NOT NULL`;

const MARK = `
  UPDATE intake.report r
     SET search = r.search || array_to_tsvector(array(
           SELECT mark FROM (
             SELECT '=class:' || (s.classification->0->>'class') AS mark
             UNION SELECT '=type:' || (s.classification->0->>'type')
             UNION SELECT '=org:' || (o->>'id') FROM jsonb_array_elements(s.organisations) o
             UNION SELECT '=sector:' || (o->>'sector') FROM jsonb_array_elements(s.organisations) o
             UNION SELECT '=from:' || lower(r.from_address)
             UNION SELECT '=from:' || lower(split_part(r.from_address, '@', 2))) marks
            WHERE mark IS NOT NULL AND length(mark) < 300))
    FROM triage.suggestion s
   WHERE s.report_id = r.id AND r.search IS NOT NULL AND r.sealed_at IS NULL`;
