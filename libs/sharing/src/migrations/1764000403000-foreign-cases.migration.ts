import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class ForeignCases1764000403000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sharing.foreign_case (
        id uuid NOT NULL,
        partner_id uuid NOT NULL,
        owner text NOT NULL,
        case_id text NOT NULL,
        leader text NOT NULL,
        via text NOT NULL,
        hops text[] NOT NULL DEFAULT '{}',
        hops_left smallint NOT NULL DEFAULT 0,
        exercise boolean NOT NULL DEFAULT false,
        tlp text NOT NULL,
        revision integer NOT NULL DEFAULT 0,
        state text NOT NULL DEFAULT 'visible',
        revoked_through integer NOT NULL DEFAULT 0,
        revoked_kind text,
        revoked_reason text,
        revoked_at timestamptz,
        status_owed_jti text,
        purge_through integer,
        purge_asked_at timestamptz,
        purge_jti text,
        purge_decided_at timestamptz,
        answer text NOT NULL DEFAULT 'Pending',
        answered_by_name text,
        answered_at timestamptz,
        report_id uuid,
        received_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_foreign_case PRIMARY KEY (id),
        CONSTRAINT fk_foreign_case_partner_id FOREIGN KEY (partner_id) REFERENCES sharing.partner (id),
        CONSTRAINT fk_foreign_case_report_id FOREIGN KEY (report_id) REFERENCES intake.report (id))`);
    await runner.query(
      `CREATE UNIQUE INDEX uq_foreign_case_owner_case_id ON sharing.foreign_case (owner, case_id)`,
    );
    await runner.query(
      `CREATE INDEX ix_foreign_case_partner_id ON sharing.foreign_case (partner_id, received_at)`,
    );
    await runner.query(`CREATE INDEX ix_foreign_case_report_id ON sharing.foreign_case (report_id)`);
    // The few that wait for a person; nothing grows with those that are decided.
    await runner.query(`
      CREATE INDEX ix_foreign_case_purge ON sharing.foreign_case (purge_asked_at)
       WHERE purge_asked_at IS NOT NULL AND purge_decided_at IS NULL`);
    await runner.query(`
      CREATE TABLE sharing.foreign_revision (
        id uuid NOT NULL,
        foreign_case_id uuid NOT NULL,
        revision integer NOT NULL,
        supersedes integer,
        state text NOT NULL DEFAULT 'shown',
        via text NOT NULL,
        jti text NOT NULL,
        kid text NOT NULL,
        tlp text NOT NULL,
        content_sha256 text NOT NULL,
        content bytea,
        encrypted boolean NOT NULL DEFAULT false,
        document jsonb,
        problem text,
        warnings jsonb NOT NULL DEFAULT '[]',
        redacted jsonb NOT NULL DEFAULT '[]',
        recipients text[] NOT NULL DEFAULT '{}',
        attachments jsonb NOT NULL DEFAULT '[]',
        signed_at timestamptz NOT NULL,
        received_at timestamptz NOT NULL,
        purged_at timestamptz,
        CONSTRAINT pk_foreign_revision PRIMARY KEY (id),
        CONSTRAINT fk_foreign_revision_foreign_case_id FOREIGN KEY (foreign_case_id)
          REFERENCES sharing.foreign_case (id))`);
    await runner.query(`
      CREATE UNIQUE INDEX uq_foreign_revision_foreign_case_id_revision
          ON sharing.foreign_revision (foreign_case_id, revision)`);
    await runner.query(`
      CREATE TABLE sharing.case_message (
        id uuid NOT NULL,
        partner_id uuid NOT NULL,
        owner text NOT NULL,
        case_id text NOT NULL,
        direction text NOT NULL,
        kind text NOT NULL,
        message_id text NOT NULL,
        in_reply_to text,
        jti text NOT NULL,
        author_name text NOT NULL,
        text text NOT NULL,
        content jsonb,
        due_at timestamptz,
        tlp text NOT NULL,
        exercise boolean NOT NULL DEFAULT false,
        answer text,
        answer_reason text,
        answered_at timestamptz,
        undone_at timestamptz,
        at timestamptz NOT NULL,
        CONSTRAINT pk_case_message PRIMARY KEY (id),
        CONSTRAINT fk_case_message_partner_id FOREIGN KEY (partner_id) REFERENCES sharing.partner (id))`);
    await runner.query(
      `CREATE INDEX ix_case_message_owner_case_id ON sharing.case_message (owner, case_id, at)`,
    );
    await runner.query(`
      CREATE UNIQUE INDEX uq_case_message_partner_id_direction_message_id
          ON sharing.case_message (partner_id, direction, message_id)`);
    await runner.query(`CREATE INDEX ix_case_message_jti ON sharing.case_message (jti)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE sharing.case_message`);
    await runner.query(`DROP TABLE sharing.foreign_revision`);
    await runner.query(`DROP TABLE sharing.foreign_case`);
  }
}
