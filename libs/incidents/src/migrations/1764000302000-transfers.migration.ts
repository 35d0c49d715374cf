import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Merging and splitting: where an incident went, and the ledger of what moved with it. The portal's role gets nothing. */
export class Transfers1764000302000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE incidents.incident ADD COLUMN merged_into_id uuid,
        ADD CONSTRAINT fk_incident_merged_into_id FOREIGN KEY (merged_into_id) REFERENCES incidents.incident (id)`);
    await runner.query(`
      CREATE INDEX ix_incident_merged_into_id ON incidents.incident (merged_into_id)
       WHERE merged_into_id IS NOT NULL`);
    await runner.query(`
      CREATE TABLE incidents.transfer (
        id uuid NOT NULL,
        kind text NOT NULL,
        from_id uuid NOT NULL,
        to_id uuid NOT NULL,
        reason text,
        at timestamptz NOT NULL,
        by_id uuid,
        by_name text NOT NULL,
        undo_until timestamptz NOT NULL,
        undone_at timestamptz,
        before jsonb NOT NULL,
        CONSTRAINT pk_transfer PRIMARY KEY (id),
        CONSTRAINT fk_transfer_from_id FOREIGN KEY (from_id) REFERENCES incidents.incident (id),
        CONSTRAINT fk_transfer_to_id FOREIGN KEY (to_id) REFERENCES incidents.incident (id))`);
    await runner.query(`CREATE INDEX ix_transfer_from_id ON incidents.transfer (from_id)`);
    await runner.query(`CREATE INDEX ix_transfer_to_id ON incidents.transfer (to_id)`);
    await runner.query(`
      CREATE TABLE incidents.transfer_part (
        transfer_id uuid NOT NULL,
        part text NOT NULL,
        moved jsonb NOT NULL DEFAULT '[]',
        aside jsonb NOT NULL DEFAULT '[]',
        CONSTRAINT pk_transfer_part PRIMARY KEY (transfer_id, part),
        CONSTRAINT fk_transfer_part_transfer_id FOREIGN KEY (transfer_id) REFERENCES incidents.transfer (id))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE incidents.transfer_part, incidents.transfer`);
    await runner.query(`ALTER TABLE incidents.incident DROP COLUMN merged_into_id`);
  }
}
