import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The ledger of all that left, was refused or came, approvals by a second person, and leave to lower a label. */
export class Release1764000404000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA release CASCADE`);
  }
}

const STATEMENTS = [
  `CREATE SCHEMA release`,
  // No foreign keys: a line outlives what it speaks of, and is written by libraries upstream of partners.
  `CREATE TABLE release.ledger (
    id uuid NOT NULL,
    at timestamptz NOT NULL,
    direction text NOT NULL,
    outcome text NOT NULL,
    way text NOT NULL,
    actor_kind text NOT NULL,
    actor_id uuid,
    actor_name text NOT NULL,
    recipient_kind text NOT NULL,
    partner_id uuid,
    partner_name text,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    subject_ref text,
    incident_id uuid,
    content text NOT NULL,
    label text NOT NULL,
    drill boolean NOT NULL,
    reason text,
    sha256 text,
    size bigint,
    content_type text,
    removed jsonb NOT NULL DEFAULT '[]',
    agreement_version integer,
    approval_id uuid,
    once text,
    CONSTRAINT pk_ledger PRIMARY KEY (id))`,
  `CREATE INDEX ix_ledger_incident_id ON release.ledger (incident_id, id)`,
  `CREATE INDEX ix_ledger_partner_id ON release.ledger (partner_id, id)`,
  `CREATE UNIQUE INDEX uq_ledger_once ON release.ledger (once) WHERE once IS NOT NULL`,
  `CREATE FUNCTION release.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'the ledger is append-only' USING ERRCODE = 'insufficient_privilege';
   END $$`,
  `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON release.ledger
   FOR EACH STATEMENT EXECUTE FUNCTION release.refuse_change()`,
  `CREATE TABLE release.approval (
    id uuid NOT NULL,
    requested_at timestamptz NOT NULL,
    requested_by uuid NOT NULL,
    requested_by_name text NOT NULL,
    why text NOT NULL,
    incident_id uuid NOT NULL,
    incident_ref text NOT NULL,
    partner_id uuid NOT NULL,
    partner_name text NOT NULL,
    agreement_version integer NOT NULL,
    label text NOT NULL,
    sha256 text NOT NULL,
    size integer NOT NULL,
    content_type text NOT NULL,
    removed jsonb NOT NULL DEFAULT '[]',
    expires_at timestamptz NOT NULL,
    decision text,
    decided_at timestamptz,
    decided_by uuid,
    decided_by_name text,
    reason text,
    release_id uuid,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_approval PRIMARY KEY (id))`,
  `CREATE INDEX ix_approval_open ON release.approval (requested_at, id) WHERE decision IS NULL`,
  `CREATE INDEX ix_approval_bytes ON release.approval (sha256, partner_id)`,
  `CREATE TABLE release.label_permission (
    id uuid NOT NULL,
    subject_id uuid NOT NULL,
    from_label text NOT NULL,
    to_label text NOT NULL,
    onward boolean NOT NULL,
    partners uuid[] NOT NULL DEFAULT '{}',
    given_by text NOT NULL,
    given_at timestamptz NOT NULL,
    stored_at timestamptz NOT NULL,
    stored_by uuid NOT NULL,
    stored_by_name text NOT NULL,
    withdrawn_at timestamptz,
    CONSTRAINT pk_label_permission PRIMARY KEY (id))`,
  `CREATE INDEX ix_label_permission_subject ON release.label_permission (subject_id)`,
];
