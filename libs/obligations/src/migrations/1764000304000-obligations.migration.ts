import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Obligations1764000304000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...PORTAL]) await runner.query(statement);
    await runner.query(enqueueJob(`${EXAMINES} OR ${SCANS} OR ${SUBMITS}`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(enqueueJob(`${EXAMINES} OR ${SCANS}`));
    await runner.query(`DROP SCHEMA obligations CASCADE`);
  }
}

const TABLES = [
  `CREATE SCHEMA obligations`,
  `CREATE TABLE obligations.duty (
    id uuid NOT NULL,
    incident_id uuid NOT NULL,
    organisation_id uuid,
    report_id uuid,
    regime text NOT NULL,
    regime_version text NOT NULL,
    legal_class text,
    criteria text[] NOT NULL DEFAULT '{}',
    aware_at timestamptz NOT NULL,
    marks jsonb NOT NULL DEFAULT '{}',
    closed_at timestamptz,
    closed_reason text,
    created_at timestamptz NOT NULL,
    last_change jsonb,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_duty PRIMARY KEY (id),
    CONSTRAINT fk_duty_incident_id FOREIGN KEY (incident_id) REFERENCES incidents.incident (id),
    CONSTRAINT fk_duty_organisation_id FOREIGN KEY (organisation_id) REFERENCES constituency.organisation (id),
    CONSTRAINT fk_duty_report_id FOREIGN KEY (report_id) REFERENCES intake.report (id))`,
  `CREATE INDEX ix_duty_incident_id ON obligations.duty (incident_id)`,
  `CREATE INDEX ix_duty_organisation_id ON obligations.duty (organisation_id)`,
  `CREATE INDEX ix_duty_report_id ON obligations.duty (report_id)`,
  `CREATE TABLE obligations.stage (
    id uuid NOT NULL,
    duty_id uuid NOT NULL,
    stage text NOT NULL,
    owed_by text NOT NULL,
    requested_at timestamptz,
    due_at timestamptz,
    submitted_at timestamptz,
    state text NOT NULL DEFAULT 'waiting',
    late boolean NOT NULL DEFAULT false,
    covered_by text,
    report_id uuid,
    answers jsonb,
    answered_by text,
    note text,
    told text,
    reminded text,
    CONSTRAINT pk_stage PRIMARY KEY (id),
    CONSTRAINT fk_stage_duty_id FOREIGN KEY (duty_id) REFERENCES obligations.duty (id),
    CONSTRAINT fk_stage_report_id FOREIGN KEY (report_id) REFERENCES intake.report (id))`,
  `CREATE INDEX ix_stage_duty_id ON obligations.stage (duty_id)`,
  `CREATE INDEX ix_stage_report_id ON obligations.stage (report_id)`,
  // What is owed now, by due time: nothing grows with what was done.
  `CREATE INDEX ix_stage_open ON obligations.stage (due_at, id) WHERE state IN ('running', 'missed')`,
  `CREATE TABLE obligations.aware_change (
    id uuid NOT NULL,
    duty_id uuid NOT NULL,
    from_at timestamptz NOT NULL,
    to_at timestamptz NOT NULL,
    reason text NOT NULL,
    actor_name text NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT pk_aware_change PRIMARY KEY (id),
    CONSTRAINT fk_aware_change_duty_id FOREIGN KEY (duty_id) REFERENCES obligations.duty (id))`,
  `CREATE INDEX ix_aware_change_duty_id ON obligations.aware_change (duty_id)`,
  `CREATE TABLE obligations.portal_submission (
    id uuid NOT NULL,
    stage_id uuid NOT NULL,
    report_id uuid NOT NULL,
    answers jsonb NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    taken_at timestamptz,
    CONSTRAINT pk_portal_submission PRIMARY KEY (id),
    CONSTRAINT fk_portal_submission_stage_id FOREIGN KEY (stage_id) REFERENCES obligations.stage (id) ON DELETE CASCADE,
    CONSTRAINT fk_portal_submission_report_id FOREIGN KEY (report_id) REFERENCES intake.report (id))`,
  `CREATE INDEX ix_portal_submission_stage_id ON obligations.portal_submission (stage_id)`,
  `CREATE INDEX ix_portal_submission_report_id ON obligations.portal_submission (report_id)`,
];

/**
 * What the public edge may do: read the stages that are owed by the reporter of the one report whose code it was given,
 * with that reporter's own former answers and nothing of the incident; and put down a submission for one of them, naming
 * a report of which it also knows the code. It has no right on the tables behind the view.
 */
const PORTAL = [
  `CREATE FUNCTION obligations.portal_sent_report_id() RETURNS uuid
   LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
     SELECT id FROM intake.report
      WHERE access_code_hash = decode(nullif(current_setting('tocsin.sent_code_hash', true), ''), 'hex')
        AND channel = 'web' LIMIT 1
   $$`,
  `REVOKE ALL ON FUNCTION obligations.portal_sent_report_id() FROM PUBLIC`,
  `CREATE VIEW obligations.portal_stage WITH (security_barrier) AS
   SELECT s.id, d.id AS duty_id, d.regime, s.stage, s.requested_at, s.due_at, s.state, s.covered_by,
          coalesce(s.submitted_at, waiting.at) AS submitted_at,
          coalesce((SELECT jsonb_object_agg(a.key, a.value)
                      FROM (SELECT DISTINCT ON (e.key) e.key, e.value
                              FROM obligations.stage o
                              LEFT JOIN LATERAL (SELECT p.answers FROM obligations.portal_submission p
                                                  WHERE p.stage_id = o.id ORDER BY p.at DESC LIMIT 1) put ON true
                             CROSS JOIN LATERAL jsonb_each(coalesce(
                                    CASE WHEN o.answered_by = 'reporter' THEN o.answers END, put.answers, '{}')) e
                             WHERE o.duty_id = d.id
                             ORDER BY e.key, coalesce(o.submitted_at, 'infinity') DESC) a), '{}') AS answers,
          coalesce(r.form, '{}') AS form
     FROM obligations.stage s
     JOIN obligations.duty d ON d.id = s.duty_id
     JOIN intake.report r ON r.id = d.report_id
     LEFT JOIN LATERAL (SELECT min(p.at) AS at FROM obligations.portal_submission p
                         WHERE p.stage_id = s.id AND p.taken_at IS NULL) waiting ON true
    WHERE d.report_id = (SELECT correspondence.portal_report_id())
      AND d.closed_at IS NULL AND s.owed_by = 'reporter'`,
  `CREATE FUNCTION obligations.portal_owes(stage_id uuid) RETURNS boolean
   LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
     SELECT EXISTS (SELECT FROM obligations.portal_stage s WHERE s.id = portal_owes.stage_id AND s.submitted_at IS NULL)
   $$`,
  `REVOKE ALL ON FUNCTION obligations.portal_owes(uuid) FROM PUBLIC`,
  `GRANT USAGE ON SCHEMA obligations TO tocsin_portal`,
  `GRANT EXECUTE ON FUNCTION obligations.portal_sent_report_id(), obligations.portal_owes(uuid) TO tocsin_portal`,
  `GRANT SELECT ON obligations.portal_stage TO tocsin_portal`,
  `GRANT INSERT (id, stage_id, report_id, answers) ON obligations.portal_submission TO tocsin_portal`,
  `ALTER TABLE obligations.portal_submission ENABLE ROW LEVEL SECURITY`,
  `CREATE POLICY portal_submits_own ON obligations.portal_submission FOR INSERT TO tocsin_portal
     WITH CHECK (obligations.portal_owes(stage_id) AND report_id = obligations.portal_sent_report_id())`,
];

const EXAMINES = `(
      (task = 'report.examine' OR (task = 'event' AND coalesce(payload->>'name', '') = 'portal.message-received'))
      AND (job_key IS NULL OR job_key LIKE 'examine:%') AND queue IS NULL AND max_attempts IS NULL)`;
const SCANS = `(
      task = 'file.scan' AND job_key = 'scan:' || (payload->>'sha256') AND run_at IS NULL AND max_attempts IS NULL
      AND queue LIKE 'file.scan.%')`;
const SUBMITS = `(
      task = 'event' AND coalesce(payload->>'name', '') = 'portal.stage-submitted'
      AND job_key IS NULL AND run_at IS NULL AND queue IS NULL AND max_attempts IS NULL)`;

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
