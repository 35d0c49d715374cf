import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Contacts in their order of call, assets with where they are known from and until when they hold, and imports. */
export class ConstituencyImport1764000304001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE constituency.organisation ADD COLUMN handle text`);
    await runner.query(
      `CREATE INDEX ix_organisation_handle ON constituency.organisation (lower(handle)) WHERE handle IS NOT NULL`,
    );
    await runner.query(`
      ALTER TABLE constituency.contact
        ADD COLUMN role text, ADD COLUMN time_zone text, ADD COLUMN position smallint NOT NULL DEFAULT 0`);
    for (const table of ['address_range', 'autonomous_system', 'domain']) {
      await runner.query(
        `ALTER TABLE constituency.${table} ADD COLUMN source text, ADD COLUMN valid_until timestamptz`,
      );
    }
    await runner.query(`
      CREATE TABLE constituency.import (
        id uuid NOT NULL,
        format text NOT NULL,
        file_name text NOT NULL,
        state text NOT NULL,
        lines integer NOT NULL DEFAULT 0,
        items integer NOT NULL DEFAULT 0,
        error text,
        created_by uuid,
        created_by_name text NOT NULL,
        created_at timestamptz NOT NULL,
        applied_at timestamptz,
        undone_at timestamptz,
        judged_against text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_import PRIMARY KEY (id))`);
    await runner.query(`CREATE INDEX ix_import_created_at ON constituency.import (created_at, id)`);
    await runner.query(`
      CREATE TABLE constituency.import_item (
        import_id uuid NOT NULL,
        n integer NOT NULL,
        line integer NOT NULL,
        kind text NOT NULL,
        org_key text,
        value text NOT NULL,
        data jsonb NOT NULL DEFAULT '{}',
        verdict text,
        reason text,
        organisation_id uuid,
        other_id uuid,
        other_value text,
        before jsonb,
        CONSTRAINT pk_import_item PRIMARY KEY (import_id, n),
        CONSTRAINT fk_import_item_import_id FOREIGN KEY (import_id) REFERENCES constituency.import (id) ON DELETE CASCADE)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE constituency.import_item`);
    await runner.query(`DROP TABLE constituency.import`);
    for (const table of ['address_range', 'autonomous_system', 'domain'])
      await runner.query(`ALTER TABLE constituency.${table} DROP COLUMN source, DROP COLUMN valid_until`);
    await runner.query(
      `ALTER TABLE constituency.contact DROP COLUMN role, DROP COLUMN time_zone, DROP COLUMN position`,
    );
    await runner.query(`ALTER TABLE constituency.organisation DROP COLUMN handle`);
  }
}
