import { type MigrationInterface, type QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE correspondence.investigation (
    thread_id uuid NOT NULL,
    incident_id uuid NOT NULL,
    reference text NOT NULL,
    kind text NOT NULL,
    party text NOT NULL,
    organisation_id uuid,
    clearance text NOT NULL,
    language text,
    state text NOT NULL DEFAULT 'open',
    state_reason text,
    follow_up_at timestamptz,
    opened_by uuid,
    opened_at timestamptz NOT NULL,
    closed_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_investigation PRIMARY KEY (thread_id),
    CONSTRAINT fk_investigation_thread_id FOREIGN KEY (thread_id) REFERENCES correspondence.thread (id),
    CONSTRAINT fk_investigation_incident_id FOREIGN KEY (incident_id) REFERENCES incidents.incident (id),
    CONSTRAINT fk_investigation_organisation_id FOREIGN KEY (organisation_id) REFERENCES constituency.organisation (id))`,
  `CREATE UNIQUE INDEX uq_investigation_reference ON correspondence.investigation (reference)`,
  `CREATE INDEX ix_investigation_incident_id ON correspondence.investigation (incident_id)`,
  `CREATE INDEX ix_investigation_unsettled ON correspondence.investigation (coalesce(follow_up_at, 'infinity'), thread_id)
     WHERE state <> 'closed'`,
  `CREATE TABLE correspondence.investigation_holder (
    thread_id uuid NOT NULL,
    incident_id uuid NOT NULL,
    CONSTRAINT pk_investigation_holder PRIMARY KEY (thread_id, incident_id),
    CONSTRAINT fk_investigation_holder_thread_id FOREIGN KEY (thread_id) REFERENCES correspondence.investigation (thread_id),
    CONSTRAINT fk_investigation_holder_incident_id FOREIGN KEY (incident_id) REFERENCES incidents.incident (id))`,
  `CREATE INDEX ix_investigation_holder_incident_id ON correspondence.investigation_holder (incident_id)`,
];

/** Conversations with third parties. The portal's role gets nothing here. */
export class Investigations1764000306200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE correspondence.investigation_holder`);
    await runner.query(`DROP TABLE correspondence.investigation`);
  }
}
