import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** One decision on many reports or incidents: what was ordered, and what became of each. The portal's role gets nothing. */
export class Bulk1764000302001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE triage.bulk (
        id uuid NOT NULL,
        "order" jsonb NOT NULL,
        state text NOT NULL,
        actor_kind text NOT NULL,
        actor_id uuid,
        actor_name text NOT NULL,
        rights text[] NOT NULL,
        target_ref text,
        created_at timestamptz NOT NULL,
        done_at timestamptz,
        CONSTRAINT pk_bulk PRIMARY KEY (id))`);
    await runner.query(`
      CREATE TABLE triage.bulk_item (
        bulk_id uuid NOT NULL,
        position integer NOT NULL,
        ref text NOT NULL,
        subject_id uuid,
        version integer,
        state text NOT NULL,
        reason text,
        CONSTRAINT pk_bulk_item PRIMARY KEY (bulk_id, position),
        CONSTRAINT fk_bulk_item_bulk_id FOREIGN KEY (bulk_id) REFERENCES triage.bulk (id))`);
    await runner.query(`
      CREATE INDEX ix_bulk_item_waiting ON triage.bulk_item (bulk_id, position) WHERE state IN ('waiting', 'undoing')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE triage.bulk_item, triage.bulk`);
  }
}
