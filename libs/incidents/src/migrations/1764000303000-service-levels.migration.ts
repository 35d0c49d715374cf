import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Agreements and calendars in versions that never change, because a clock names the one that it was made with. The
 * portal's role gets nothing here.
 */
export class ServiceLevels1764000303000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...CLOCKS, ...ESCALATIONS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE incidents.escalation`);
    await runner.query(`ALTER TABLE incidents.clock DROP COLUMN agreement_version_id, DROP COLUMN calendar_version_id,
      DROP COLUMN minutes, DROP COLUMN paused_for, DROP COLUMN pauses, DROP COLUMN acknowledged_at,
      DROP COLUMN acknowledged_by`);
    for (const table of ['agreement_version', 'agreement', 'service_calendar_version', 'service_calendar'])
      await runner.query(`DROP TABLE incidents.${table}`);
  }
}

const TABLES = [
  `CREATE TABLE incidents.service_calendar (
    id uuid NOT NULL,
    name text NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_service_calendar PRIMARY KEY (id))`,
  `CREATE TABLE incidents.service_calendar_version (
    id uuid NOT NULL,
    calendar_id uuid NOT NULL,
    version integer NOT NULL,
    name text NOT NULL,
    definition jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    author_name text NOT NULL,
    CONSTRAINT pk_service_calendar_version PRIMARY KEY (id),
    CONSTRAINT fk_service_calendar_version_calendar_id FOREIGN KEY (calendar_id)
      REFERENCES incidents.service_calendar (id))`,
  `CREATE UNIQUE INDEX uq_service_calendar_version ON incidents.service_calendar_version (calendar_id, version)`,
  `CREATE TABLE incidents.agreement (
    id uuid NOT NULL,
    name text NOT NULL,
    scope text NOT NULL,
    scope_value text,
    source text NOT NULL DEFAULT 'person',
    version integer NOT NULL DEFAULT 1,
    ended_at timestamptz,
    CONSTRAINT pk_agreement PRIMARY KEY (id))`,
  `CREATE UNIQUE INDEX uq_agreement_scope ON incidents.agreement (scope, coalesce(scope_value, ''))
     WHERE ended_at IS NULL`,
  `CREATE TABLE incidents.agreement_version (
    id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    version integer NOT NULL,
    name text NOT NULL,
    terms jsonb NOT NULL,
    calendar_id uuid,
    created_at timestamptz NOT NULL,
    author_name text NOT NULL,
    CONSTRAINT pk_agreement_version PRIMARY KEY (id),
    CONSTRAINT fk_agreement_version_agreement_id FOREIGN KEY (agreement_id) REFERENCES incidents.agreement (id),
    CONSTRAINT fk_agreement_version_calendar_id FOREIGN KEY (calendar_id)
      REFERENCES incidents.service_calendar (id))`,
  `CREATE UNIQUE INDEX uq_agreement_version ON incidents.agreement_version (agreement_id, version)`,
];

const CLOCKS = [
  `ALTER TABLE incidents.clock
    ADD COLUMN agreement_version_id uuid,
    ADD COLUMN calendar_version_id uuid,
    ADD COLUMN minutes integer,
    ADD COLUMN paused_for text,
    ADD COLUMN pauses jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN acknowledged_at timestamptz,
    ADD COLUMN acknowledged_by uuid,
    ADD CONSTRAINT fk_clock_agreement_version_id FOREIGN KEY (agreement_version_id)
      REFERENCES incidents.agreement_version (id),
    ADD CONSTRAINT fk_clock_calendar_version_id FOREIGN KEY (calendar_version_id)
      REFERENCES incidents.service_calendar_version (id)`,
  // Pauses were not written down before; they are part of what was promised, so that no end moves.
  `UPDATE incidents.clock
      SET minutes = greatest(1, round(extract(epoch FROM due_at - started_at) / 60)),
          paused_for = CASE WHEN state = 'paused' THEN 'reporter' END`,
  `ALTER TABLE incidents.clock ALTER COLUMN minutes SET NOT NULL`,
  // What is moved when an agreement is applied to what runs.
  `CREATE INDEX ix_clock_going ON incidents.clock (agreement_version_id) WHERE state IN ('running', 'paused')`,
];

const ESCALATIONS = [
  `CREATE TABLE incidents.escalation (
    id uuid NOT NULL,
    incident_id uuid,
    report_id uuid,
    clock_id uuid,
    kind text NOT NULL,
    rung smallint,
    due_at timestamptz,
    whom text[] NOT NULL DEFAULT '{}',
    person_ids uuid[] NOT NULL DEFAULT '{}',
    reason text,
    at timestamptz NOT NULL,
    actor_id uuid,
    actor_name text NOT NULL,
    withdrawn_at timestamptz,
    CONSTRAINT pk_escalation PRIMARY KEY (id),
    CONSTRAINT fk_escalation_incident_id FOREIGN KEY (incident_id) REFERENCES incidents.incident (id),
    CONSTRAINT fk_escalation_report_id FOREIGN KEY (report_id) REFERENCES intake.report (id),
    CONSTRAINT fk_escalation_clock_id FOREIGN KEY (clock_id) REFERENCES incidents.clock (id) ON DELETE CASCADE)`,
  `CREATE INDEX ix_escalation_incident_id ON incidents.escalation (incident_id)`,
  // Nobody is called twice to one rung of one promise.
  `CREATE UNIQUE INDEX uq_escalation_clock_rung ON incidents.escalation (clock_id, rung) WHERE clock_id IS NOT NULL`,
  `CREATE UNIQUE INDEX uq_escalation_report_rung ON incidents.escalation (report_id, due_at, rung)
     WHERE rung IS NOT NULL AND report_id IS NOT NULL`,
  `CREATE INDEX ix_escalation_report_id ON incidents.escalation (report_id) WHERE report_id IS NOT NULL`,
];
