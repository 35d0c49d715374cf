import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Constituency1764000050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA constituency`);
    await runner.query(`
      CREATE TABLE constituency.organisation (
        id uuid NOT NULL,
        name text NOT NULL,
        kind text NOT NULL,
        sector text,
        legal_class text,
        country text,
        created_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_organisation PRIMARY KEY (id))`);
    await runner.query(`CREATE INDEX ix_organisation_name ON constituency.organisation (lower(name), id)`);
    await runner.query(`
      CREATE TABLE constituency.contact (
        id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        name text NOT NULL,
        email text,
        phone text,
        around_the_clock boolean NOT NULL DEFAULT false,
        locale text,
        CONSTRAINT pk_contact PRIMARY KEY (id),
        CONSTRAINT fk_contact_organisation_id FOREIGN KEY (organisation_id) REFERENCES constituency.organisation (id))`);
    await runner.query(`CREATE INDEX ix_contact_organisation_id ON constituency.contact (organisation_id)`);
    await runner.query(`
      CREATE TABLE constituency.address_range (
        id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        range cidr NOT NULL,
        CONSTRAINT pk_address_range PRIMARY KEY (id),
        CONSTRAINT fk_address_range_organisation_id FOREIGN KEY (organisation_id) REFERENCES constituency.organisation (id))`);
    await runner.query(
      `CREATE UNIQUE INDEX uq_address_range_organisation_id_range ON constituency.address_range (organisation_id, range)`,
    );
    await runner.query(
      `CREATE INDEX ix_address_range_overlap ON constituency.address_range USING gist (range inet_ops)`,
    );
    // Owners are looked up by equality with each network that could hold an address; GiST is for overlaps.
    await runner.query(`CREATE INDEX ix_address_range_range ON constituency.address_range (range)`);
    await runner.query(`
      CREATE TABLE constituency.autonomous_system (
        asn bigint NOT NULL,
        organisation_id uuid NOT NULL,
        CONSTRAINT pk_autonomous_system PRIMARY KEY (asn, organisation_id),
        CONSTRAINT fk_autonomous_system_organisation_id FOREIGN KEY (organisation_id) REFERENCES constituency.organisation (id))`);
    await runner.query(
      `CREATE INDEX ix_autonomous_system_organisation_id ON constituency.autonomous_system (organisation_id)`,
    );
    await runner.query(`
      CREATE TABLE constituency.domain (
        name text NOT NULL,
        organisation_id uuid NOT NULL,
        CONSTRAINT pk_domain PRIMARY KEY (name, organisation_id),
        CONSTRAINT fk_domain_organisation_id FOREIGN KEY (organisation_id) REFERENCES constituency.organisation (id))`);
    await runner.query(`CREATE INDEX ix_domain_organisation_id ON constituency.domain (organisation_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA constituency CASCADE`);
  }
}
