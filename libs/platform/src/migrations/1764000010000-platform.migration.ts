import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Blobs, idempotency, job enqueueing and references. The portal's role is made here so that every later migration
 * can grant to it; it is `tocsin_portal` in every database of a server, and logs in only where a password was set.
 */
export class Platform1764000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tocsin_portal') THEN
          CREATE ROLE tocsin_portal NOLOGIN;
        END IF;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;  -- another database's migration was first
      END $$`);
    await runner.query(`CREATE SCHEMA platform`);
    await runner.query(`
      CREATE TABLE platform.blob (
        sha256 text NOT NULL,
        size integer NOT NULL,
        bytes bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_blob PRIMARY KEY (sha256))`);
    await runner.query(`
      CREATE TABLE platform.idempotency (
        owner text NOT NULL,
        key text NOT NULL,
        fingerprint text NOT NULL,
        answer jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_idempotency PRIMARY KEY (owner, key))`);
    await runner.query(`
      CREATE TABLE platform.attempt (
        key character varying(255) NOT NULL,
        points integer NOT NULL DEFAULT 0,
        expire bigint,
        CONSTRAINT pk_attempt PRIMARY KEY (key))`);
    await runner.query(JOBS);
    await runner.query(REFERENCES);
    await runner.query(`GRANT USAGE ON SCHEMA platform TO tocsin_portal`);
    await runner.query(`GRANT INSERT (sha256, size, bytes) ON platform.blob TO tocsin_portal`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON platform.attempt TO tocsin_portal`);
    await runner.query(
      `GRANT EXECUTE ON FUNCTION platform.enqueue_job, platform.next_reference TO tocsin_portal`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA platform CASCADE`);
  }
}

// SECURITY DEFINER, so that the portal needs no right on the queue itself. What it may enqueue is spelled out:
// a portal in an attacker's hands must not be able to send mail.
const JOBS = `
  CREATE FUNCTION platform.enqueue_job(
    task text, payload json, job_key text, run_at timestamptz, max_attempts integer, queue text
  ) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  BEGIN
    IF session_user = 'tocsin_portal' AND NOT (
      task = 'report.examine' OR (task = 'event' AND coalesce(payload->>'name', '') = 'portal.message-received')
    ) THEN
      RAISE EXCEPTION 'the portal may not enqueue %', task USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM graphile_worker.add_job(
      identifier => task, payload => payload, queue_name => queue, run_at => run_at,
      max_attempts => max_attempts, job_key => job_key);
  END $$;
  REVOKE ALL ON FUNCTION platform.enqueue_job FROM PUBLIC;`;

// One sequence a kind and year: numbers start anew each year, gaps (a rolled-back insert) are harmless.
const REFERENCES = `
  CREATE FUNCTION platform.next_reference(kind text, at timestamptz) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  DECLARE
    year text := to_char(at AT TIME ZONE 'UTC', 'YYYY');
    counter text;
    number bigint;
  BEGIN
    IF kind NOT IN ('R', 'I', 'EX') THEN
      RAISE EXCEPTION 'no such kind of reference: %', kind USING ERRCODE = 'invalid_parameter_value';
    END IF;
    counter := format('platform.reference_%s_%s', lower(kind), year);
    IF to_regclass(counter) IS NULL THEN
      PERFORM pg_advisory_xact_lock(hashtext(counter));
      EXECUTE 'CREATE SEQUENCE IF NOT EXISTS ' || counter;
    END IF;
    number := nextval(counter);
    -- lpad alone would cut the seventh digit off
    RETURN kind || '-' || year || '-' || lpad(number::text, greatest(6, length(number::text)), '0');
  END $$;
  REVOKE ALL ON FUNCTION platform.next_reference FROM PUBLIC;`;
