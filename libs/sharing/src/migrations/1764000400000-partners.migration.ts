import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Partners1764000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS sharing`);
    await runner.query(`
      CREATE TABLE sharing.partner (
        id uuid NOT NULL,
        name text NOT NULL,
        country text,
        issuer text NOT NULL,
        endpoint text NOT NULL,
        domain text NOT NULL,
        contacts jsonb NOT NULL DEFAULT '[]',
        delivery text NOT NULL,
        state text NOT NULL,
        invitation_id uuid NOT NULL,
        compare_code text NOT NULL,
        certificate_sha256 text NOT NULL,
        certificate_next_sha256 text,
        encryption_jwk jsonb,
        capability jsonb,
        capability_at timestamptz,
        organisation_id uuid,
        verified_at timestamptz,
        verified_by text,
        verified_how text,
        state_reason text,
        created_at timestamptz NOT NULL,
        created_by text NOT NULL,
        changed_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_partner PRIMARY KEY (id))`);
    // A set-up that was refused keeps its row, and the real team can be set up beside it.
    await runner.query(
      `CREATE UNIQUE INDEX uq_partner_issuer ON sharing.partner (issuer) WHERE state <> 'refused'`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX uq_partner_domain ON sharing.partner (domain) WHERE state <> 'refused'`,
    );
    await runner.query(`
      CREATE TABLE sharing.partner_key (
        id uuid NOT NULL,
        partner_id uuid NOT NULL,
        kid text NOT NULL,
        jwk jsonb NOT NULL,
        fingerprint text NOT NULL,
        not_before timestamptz NOT NULL,
        not_after timestamptz NOT NULL,
        source text NOT NULL,
        added_at timestamptz NOT NULL,
        verified_at timestamptz,
        verified_by text,
        verified_how text,
        revoked_at timestamptz,
        revoked_reason text,
        CONSTRAINT pk_partner_key PRIMARY KEY (id),
        CONSTRAINT fk_partner_key_partner_id FOREIGN KEY (partner_id) REFERENCES sharing.partner (id))`);
    await runner.query(`CREATE UNIQUE INDEX uq_partner_key_kid ON sharing.partner_key (partner_id, kid)`);
    await runner.query(`
      CREATE TABLE sharing.agreement (
        partner_id uuid NOT NULL,
        version integer NOT NULL,
        terms jsonb NOT NULL,
        reason text,
        made_at timestamptz NOT NULL,
        made_by text NOT NULL,
        CONSTRAINT pk_agreement PRIMARY KEY (partner_id, version),
        CONSTRAINT fk_agreement_partner_id FOREIGN KEY (partner_id) REFERENCES sharing.partner (id))`);
    await runner.query(`
      CREATE TABLE sharing.partner_health (
        partner_id uuid NOT NULL,
        heard_at timestamptz,
        delivered_at timestamptz,
        failed_at timestamptz,
        failure text,
        failures integer NOT NULL DEFAULT 0,
        CONSTRAINT pk_partner_health PRIMARY KEY (partner_id),
        CONSTRAINT fk_partner_health_partner_id FOREIGN KEY (partner_id) REFERENCES sharing.partner (id))`);
    await runner.query(`
      CREATE TABLE sharing.invitation (
        id uuid NOT NULL,
        addressee text NOT NULL,
        side jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        created_by text NOT NULL,
        expires_at timestamptz NOT NULL,
        answered_at timestamptz,
        partner_id uuid,
        withdrawn_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_invitation PRIMARY KEY (id))`);
    await runner.query(`
      CREATE TABLE sharing.own_key (
        id uuid NOT NULL,
        purpose text NOT NULL,
        kid text NOT NULL,
        jwk jsonb NOT NULL,
        secret_key bytea,
        active_from timestamptz NOT NULL,
        not_before timestamptz NOT NULL,
        not_after timestamptz NOT NULL,
        created_at timestamptz NOT NULL,
        created_by text NOT NULL,
        revoked_at timestamptz,
        revoked_reason text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_own_key PRIMARY KEY (id))`);
    await runner.query(`CREATE UNIQUE INDEX uq_own_key_kid ON sharing.own_key (kid)`);
    await runner.query(`
      CREATE TABLE sharing.own_certificate (
        id uuid NOT NULL,
        sha256 text NOT NULL,
        certificate text NOT NULL,
        secret_key bytea,
        active_from timestamptz NOT NULL,
        not_before timestamptz NOT NULL,
        not_after timestamptz NOT NULL,
        created_at timestamptz NOT NULL,
        created_by text NOT NULL,
        revoked_at timestamptz,
        revoked_reason text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_own_certificate PRIMARY KEY (id))`);
    await runner.query(`CREATE UNIQUE INDEX uq_own_certificate_sha256 ON sharing.own_certificate (sha256)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE sharing.own_certificate`);
    await runner.query(`DROP TABLE sharing.own_key`);
    await runner.query(`DROP TABLE sharing.invitation`);
    await runner.query(`DROP TABLE sharing.partner_health`);
    await runner.query(`DROP TABLE sharing.agreement`);
    await runner.query(`DROP TABLE sharing.partner_key`);
    await runner.query(`DROP TABLE sharing.partner`);
    await runner.query(`DROP SCHEMA sharing`);
  }
}
