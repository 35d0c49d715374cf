import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What a portal in an attacker's hands could still do to others is taken from it: bytes under a foreign hash (the next
 * message with that content would be read as them), the counters of log-in attempts, numbers drawn for cases or for
 * years to come, jobs under the keys of other jobs. The owner is not bound by row-level security.
 */
export class NarrowPortal1764000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE platform.blob ENABLE ROW LEVEL SECURITY`);
    await runner.query(`
      CREATE POLICY portal_writes ON platform.blob FOR INSERT TO tocsin_portal
      WITH CHECK (sha256 = encode(sha256(bytes), 'hex') AND size = octet_length(bytes))`);
    await runner.query(`ALTER TABLE platform.attempt ENABLE ROW LEVEL SECURITY`);
    await runner.query(`
      CREATE POLICY portal_own ON platform.attempt TO tocsin_portal
      USING (key LIKE 'status:%' OR key LIKE 'portal-message:%')`);
    await runner.query(IS_DRAWN);
    await runner.query(NEXT_REFERENCE);
    await runner.query(ENQUEUE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP POLICY portal_writes ON platform.blob`);
    await runner.query(`ALTER TABLE platform.blob DISABLE ROW LEVEL SECURITY`);
    await runner.query(`DROP POLICY portal_own ON platform.attempt`);
    await runner.query(`ALTER TABLE platform.attempt DISABLE ROW LEVEL SECURITY`);
    await runner.query(`DROP FUNCTION platform.reference_is_drawn`);
    await runner.query(NEXT_REFERENCE.replace(PORTAL_NUMBERS, ''));
    await runner.query(ENQUEUE.replace(PORTAL_KEYS, ''));
  }
}

// Whoever could write numbers that were not drawn yet would have every later report collide with his.
const IS_DRAWN = `
  CREATE FUNCTION platform.reference_is_drawn(reference text) RETURNS boolean
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  DECLARE
    parts text[] := regexp_match(reference, '^R-([0-9]{4})-([0-9]{6,12})$');
    last bigint;
  BEGIN
    IF parts IS NULL OR to_regclass('platform.reference_r_' || parts[1]) IS NULL THEN
      RETURN false;
    END IF;
    EXECUTE format('SELECT last_value FROM platform.%I', 'reference_r_' || parts[1]) INTO last;
    RETURN parts[2]::bigint <= last;
  END $$;
  REVOKE ALL ON FUNCTION platform.reference_is_drawn FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION platform.reference_is_drawn TO tocsin_portal;`;

const PORTAL_NUMBERS = `
    IF session_user = 'tocsin_portal' AND (kind <> 'R' OR abs(extract(epoch FROM at - now())) > 172800) THEN
      RAISE EXCEPTION 'the portal draws numbers of today''s reports' USING ERRCODE = 'insufficient_privilege';
    END IF;`;

const NEXT_REFERENCE = `
  CREATE OR REPLACE FUNCTION platform.next_reference(kind text, at timestamptz) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  DECLARE
    year text := to_char(at AT TIME ZONE 'UTC', 'YYYY');
    counter text;
    number bigint;
  BEGIN
    IF kind NOT IN ('R', 'I', 'EX') THEN
      RAISE EXCEPTION 'no such kind of reference: %', kind USING ERRCODE = 'invalid_parameter_value';
    END IF;${PORTAL_NUMBERS}
    counter := format('platform.reference_%s_%s', lower(kind), year);
    IF to_regclass(counter) IS NULL THEN
      PERFORM pg_advisory_xact_lock(hashtext(counter));
      EXECUTE 'CREATE SEQUENCE IF NOT EXISTS ' || counter;
    END IF;
    number := nextval(counter);
    -- lpad alone would cut the seventh digit off
    RETURN kind || '-' || year || '-' || lpad(number::text, greatest(6, length(number::text)), '0');
  END $$`;

// A job under a key replaces the one that waits under it, of whatever task.
const PORTAL_KEYS = `
    IF session_user = 'tocsin_portal' AND (job_key NOT LIKE 'examine:%' OR queue IS NOT NULL OR max_attempts IS NOT NULL) THEN
      RAISE EXCEPTION 'the portal may not enqueue as %', job_key USING ERRCODE = 'insufficient_privilege';
    END IF;`;

const ENQUEUE = `
  CREATE OR REPLACE FUNCTION platform.enqueue_job(
    task text, payload json, job_key text, run_at timestamptz, max_attempts integer, queue text
  ) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  BEGIN
    IF session_user = 'tocsin_portal' AND NOT (
      task = 'report.examine' OR (task = 'event' AND coalesce(payload->>'name', '') = 'portal.message-received')
    ) THEN
      RAISE EXCEPTION 'the portal may not enqueue %', task USING ERRCODE = 'insufficient_privilege';
    END IF;${PORTAL_KEYS}
    PERFORM graphile_worker.add_job(
      identifier => task, payload => payload, queue_name => queue, run_at => run_at,
      max_attempts => max_attempts, job_key => job_key);
  END $$`;
