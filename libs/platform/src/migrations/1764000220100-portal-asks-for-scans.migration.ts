import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * The portal stores files, so it asks for their scan in the same transaction. Only now, only of what it names, and only
 * under that file's own key: a scan put off to next year under the key of a file that waits would never come.
 */
export class PortalAsksForScans1764000220100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(enqueueJob(`${EXAMINES} OR ${SCANS}`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(enqueueJob(EXAMINES));
  }
}

const EXAMINES = `(
      (task = 'report.examine' OR (task = 'event' AND coalesce(payload->>'name', '') = 'portal.message-received'))
      AND (job_key IS NULL OR job_key LIKE 'examine:%') AND queue IS NULL AND max_attempts IS NULL)`;
const SCANS = `(
      task = 'file.scan' AND job_key = 'scan:' || (payload->>'sha256') AND run_at IS NULL AND max_attempts IS NULL
      AND queue LIKE 'file.scan.%')`;

// IS NOT TRUE: what compares with NULL is refused too.
const enqueueJob = (allowed: string): string => `
  CREATE OR REPLACE FUNCTION platform.enqueue_job(
    task text, payload json, job_key text, run_at timestamptz, max_attempts integer, queue text
  ) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  BEGIN
    IF session_user = 'tocsin_portal' AND (${allowed}) IS NOT TRUE THEN
      RAISE EXCEPTION 'the portal may not enqueue % as %', task, job_key USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM graphile_worker.add_job(
      identifier => task, payload => payload, queue_name => queue, run_at => run_at,
      max_attempts => max_attempts, job_key => job_key);
  END $$`;
