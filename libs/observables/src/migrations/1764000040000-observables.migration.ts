import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Observables1764000040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // A trusted extension since PostgreSQL 13: the owner of the database may create it.
    await runner.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
    await runner.query(`CREATE SCHEMA observables`);
    await runner.query(`
      CREATE TABLE observables.observable (
        id uuid NOT NULL,
        type text NOT NULL,
        value text NOT NULL,
        first_seen_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        ignored boolean NOT NULL DEFAULT false,
        CONSTRAINT pk_observable PRIMARY KEY (id))`);
    await runner.query(
      `CREATE UNIQUE INDEX uq_observable_type_value ON observables.observable (type, value)`,
    );
    // By first seen, which never changes: a list by last seen would move under the reader's cursor.
    await runner.query(
      `CREATE INDEX ix_observable_first_seen_at ON observables.observable (first_seen_at, id)`,
    );
    await runner.query(
      `CREATE INDEX ix_observable_value_trgm ON observables.observable USING gin (value gin_trgm_ops)`,
    );
    await runner.query(`
      CREATE TABLE observables.sighting (
        observable_id uuid NOT NULL,
        subject_kind text NOT NULL,
        subject_id uuid NOT NULL,
        place text NOT NULL,
        subject_ref text,
        excerpt text NOT NULL,
        seen_at timestamptz NOT NULL,
        CONSTRAINT pk_sighting PRIMARY KEY (observable_id, subject_kind, subject_id, place),
        CONSTRAINT fk_sighting_observable_id FOREIGN KEY (observable_id) REFERENCES observables.observable (id))`);
    await runner.query(`CREATE INDEX ix_sighting_subject ON observables.sighting (subject_kind, subject_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA observables CASCADE`);
  }
}
