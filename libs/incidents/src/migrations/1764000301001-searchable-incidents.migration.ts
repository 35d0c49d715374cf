import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Found incidents stand newest first; without this index all that match would be sorted for a page of fifty. */
export class SearchableIncidents1764000301001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX ix_incident_opened_at ON incidents.incident (opened_at, id)`);
    await runner.query(`ALTER TABLE incidents.incident ALTER COLUMN search SET STATISTICS 1000`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE incidents.incident ALTER COLUMN search SET STATISTICS -1`);
    await runner.query(`DROP INDEX incidents.ix_incident_opened_at`);
  }
}
