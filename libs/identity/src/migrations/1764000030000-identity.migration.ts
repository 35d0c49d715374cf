import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Identity1764000030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA identity`);
    await runner.query(`
      CREATE TABLE identity.person (
        id uuid NOT NULL,
        email text NOT NULL,
        name text NOT NULL,
        password_hash text NOT NULL,
        roles text[] NOT NULL,
        locale text NOT NULL DEFAULT 'en',
        preferences jsonb NOT NULL DEFAULT '{}',
        disabled_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_person PRIMARY KEY (id))`);
    await runner.query(`CREATE UNIQUE INDEX uq_person_email ON identity.person (email)`);
    await runner.query(`
      CREATE TABLE identity.team (
        id uuid NOT NULL,
        name text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_team PRIMARY KEY (id))`);
    await runner.query(`CREATE UNIQUE INDEX uq_team_name ON identity.team (name)`);
    await runner.query(`
      CREATE TABLE identity.team_member (
        team_id uuid NOT NULL,
        person_id uuid NOT NULL,
        assigned_at timestamptz,
        CONSTRAINT pk_team_member PRIMARY KEY (team_id, person_id),
        CONSTRAINT fk_team_member_team_id FOREIGN KEY (team_id) REFERENCES identity.team (id) ON DELETE CASCADE,
        CONSTRAINT fk_team_member_person_id FOREIGN KEY (person_id) REFERENCES identity.person (id))`);
    await runner.query(`CREATE INDEX ix_team_member_person_id ON identity.team_member (person_id)`);
    await runner.query(`
      CREATE TABLE identity.api_key (
        id uuid NOT NULL,
        name text NOT NULL,
        prefix text NOT NULL,
        digest bytea NOT NULL,
        scopes text[] NOT NULL,
        created_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz,
        revoked_at timestamptz,
        last_used_at timestamptz,
        CONSTRAINT pk_api_key PRIMARY KEY (id),
        CONSTRAINT fk_api_key_created_by FOREIGN KEY (created_by) REFERENCES identity.person (id))`);
    await runner.query(`CREATE UNIQUE INDEX uq_api_key_digest ON identity.api_key (digest)`);
    await runner.query(`
      CREATE TABLE identity.session (
        sid text NOT NULL,
        sess json NOT NULL,
        expire timestamptz NOT NULL,
        CONSTRAINT pk_session PRIMARY KEY (sid))`);
    await runner.query(`CREATE INDEX ix_session_expire ON identity.session (expire)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA identity CASCADE`);
  }
}
