import { type MigrationInterface, type QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE sharing.shared_case (
    id uuid NOT NULL,
    incident_id uuid NOT NULL,
    owner text NOT NULL,
    case_id text NOT NULL,
    leader text NOT NULL,
    revision integer NOT NULL DEFAULT 0,
    fingerprint text,
    revised_at timestamptz,
    created_at timestamptz NOT NULL,
    CONSTRAINT pk_shared_case PRIMARY KEY (id),
    CONSTRAINT fk_shared_case_incident_id FOREIGN KEY (incident_id) REFERENCES incidents.incident (id))`,
  `CREATE UNIQUE INDEX uq_shared_case_owner_case_id ON sharing.shared_case (owner, case_id)`,
  `CREATE INDEX ix_shared_case_incident_id ON sharing.shared_case (incident_id)`,
  `CREATE TABLE sharing.share (
    id uuid NOT NULL,
    shared_case_id uuid NOT NULL,
    partner_id uuid NOT NULL,
    state text NOT NULL DEFAULT 'proposed',
    fields text[] NOT NULL DEFAULT '{}',
    attachments text[] NOT NULL DEFAULT '{}',
    recipients text[] NOT NULL DEFAULT '{}',
    reason text NOT NULL DEFAULT '',
    proposed_by uuid,
    proposed_by_name text NOT NULL,
    proposed_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_share PRIMARY KEY (id),
    CONSTRAINT fk_share_shared_case_id FOREIGN KEY (shared_case_id) REFERENCES sharing.shared_case (id),
    CONSTRAINT fk_share_partner_id FOREIGN KEY (partner_id) REFERENCES sharing.partner (id))`,
  `CREATE UNIQUE INDEX uq_share_shared_case_id_partner_id ON sharing.share (shared_case_id, partner_id)`,
  `CREATE INDEX ix_share_partner_id ON sharing.share (partner_id)`,
  `CREATE TABLE sharing.released_revision (
    id uuid NOT NULL,
    share_id uuid NOT NULL,
    revision integer NOT NULL,
    supersedes integer,
    content_sha256 text NOT NULL,
    fingerprint text NOT NULL,
    removed jsonb NOT NULL DEFAULT '[]',
    tlp text NOT NULL,
    hops_left smallint NOT NULL,
    attachments jsonb NOT NULL DEFAULT '[]',
    recipients text[] NOT NULL DEFAULT '{}',
    agreement_version integer NOT NULL,
    released_by uuid,
    released_by_name text NOT NULL,
    approved_by_name text,
    released_at timestamptz NOT NULL,
    answer text,
    answer_reason text,
    answered_at timestamptz,
    answer_sha256 text,
    undone_at timestamptz,
    revoked_at timestamptz,
    CONSTRAINT pk_released_revision PRIMARY KEY (id),
    CONSTRAINT fk_released_revision_share_id FOREIGN KEY (share_id) REFERENCES sharing.share (id),
    CONSTRAINT fk_released_revision_content_sha256 FOREIGN KEY (content_sha256) REFERENCES platform.blob (sha256))`,
  `CREATE UNIQUE INDEX uq_released_revision_share_id_revision ON sharing.released_revision (share_id, revision)
     WHERE undone_at IS NULL`,
  `CREATE INDEX ix_released_revision_share_id ON sharing.released_revision (share_id, revision)`,
  `CREATE TABLE sharing.revocation (
    id uuid NOT NULL,
    share_id uuid NOT NULL,
    kind text NOT NULL,
    reason text NOT NULL,
    from_revision integer NOT NULL,
    to_revision integer NOT NULL,
    corrected_by integer,
    jti text NOT NULL,
    asked_by_name text NOT NULL,
    asked_at timestamptz NOT NULL,
    state text,
    state_reason text,
    state_at timestamptz,
    CONSTRAINT pk_revocation PRIMARY KEY (id),
    CONSTRAINT fk_revocation_share_id FOREIGN KEY (share_id) REFERENCES sharing.share (id))`,
  `CREATE INDEX ix_revocation_share_id ON sharing.revocation (share_id, asked_at)`,
  `CREATE UNIQUE INDEX uq_revocation_jti ON sharing.revocation (jti)`,
  `CREATE TABLE sharing.handover (
    id uuid NOT NULL,
    shared_case_id uuid NOT NULL,
    partner_id uuid NOT NULL,
    state text NOT NULL DEFAULT 'offered',
    reason text NOT NULL,
    offered_by_name text NOT NULL,
    offered_at timestamptz NOT NULL,
    offer_jti text NOT NULL,
    offer_jws text NOT NULL,
    acceptance_jws text,
    answer_reason text,
    answered_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_handover PRIMARY KEY (id),
    CONSTRAINT fk_handover_shared_case_id FOREIGN KEY (shared_case_id) REFERENCES sharing.shared_case (id),
    CONSTRAINT fk_handover_partner_id FOREIGN KEY (partner_id) REFERENCES sharing.partner (id))`,
  // A case is offered to one partner at a time.
  `CREATE UNIQUE INDEX uq_handover_open ON sharing.handover (shared_case_id) WHERE state IN ('offered', 'accepted')`,
  `CREATE INDEX ix_handover_shared_case_id ON sharing.handover (shared_case_id, offered_at)`,
];

const TABLES = ['handover', 'revocation', 'released_revision', 'share', 'shared_case'];

/** What we share of our cases: rooms, shares, what left, what was called back, who leads. */
export class Shares1764000402000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE sharing.${table}`);
  }
}
