import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Keyring1764000210000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA keyring`);
    await runner.query(`
      CREATE TABLE keyring.team_key (
        id uuid NOT NULL,
        kind text NOT NULL,
        fingerprint text NOT NULL,
        key_ids text[] NOT NULL,
        user_ids text[] NOT NULL,
        addresses text[] NOT NULL,
        algorithm text NOT NULL,
        public_key text NOT NULL,
        secret_key bytea,
        state text NOT NULL,
        origin text NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz,
        added_at timestamptz NOT NULL,
        added_by text NOT NULL,
        ended_at timestamptz,
        end_reason text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_team_key PRIMARY KEY (id))`);
    await runner.query(
      `CREATE UNIQUE INDEX uq_team_key_kind_fingerprint ON keyring.team_key (kind, fingerprint)`,
    );
    // Which key signs is never a question of chance.
    await runner.query(
      `CREATE UNIQUE INDEX uq_team_key_active ON keyring.team_key (kind) WHERE state = 'active'`,
    );
    await runner.query(`
      CREATE TABLE keyring.contact_key (
        id uuid NOT NULL,
        kind text NOT NULL,
        fingerprint text NOT NULL,
        key_ids text[] NOT NULL,
        user_ids text[] NOT NULL,
        addresses text[] NOT NULL,
        algorithm text NOT NULL,
        public_key text NOT NULL,
        created_at timestamptz,
        expires_at timestamptz,
        source text NOT NULL,
        source_ref text,
        offered_at timestamptz NOT NULL,
        state text NOT NULL,
        decided_at timestamptz,
        decided_by uuid,
        decided_by_name text,
        verified_how text,
        note text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_contact_key PRIMARY KEY (id))`);
    await runner.query(
      `CREATE UNIQUE INDEX uq_contact_key_kind_fingerprint ON keyring.contact_key (kind, fingerprint)`,
    );
    await runner.query(`CREATE INDEX ix_contact_key_addresses ON keyring.contact_key USING gin (addresses)`);
    await runner.query(`CREATE INDEX ix_contact_key_key_ids ON keyring.contact_key USING gin (key_ids)`);
    await runner.query(`CREATE INDEX ix_contact_key_state ON keyring.contact_key (state, id)`);
    await runner.query(`
      CREATE TABLE keyring.named_key (
        key_id text NOT NULL,
        subject_id uuid NOT NULL,
        subject_kind text NOT NULL,
        CONSTRAINT pk_named_key PRIMARY KEY (key_id, subject_id, subject_kind))`);
    await runner.query(`CREATE INDEX ix_named_key_subject_id ON keyring.named_key (subject_id)`);
    // What the public may read of the team's keys, and nothing else of this schema.
    await runner.query(`
      CREATE VIEW keyring.published_key AS
        SELECT kind, fingerprint, user_ids, addresses, algorithm, public_key, state, created_at, expires_at, ended_at
          FROM keyring.team_key`);
    await runner.query(`GRANT USAGE ON SCHEMA keyring TO tocsin_portal`);
    await runner.query(`GRANT SELECT ON keyring.published_key TO tocsin_portal`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA keyring CASCADE`);
  }
}
