import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** People know references, not ids. */
export class EntriesByReference1764000301004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX ix_entry_subject_ref ON audit.entry (subject_ref, id) WHERE subject_ref IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX audit.ix_entry_subject_ref`);
  }
}
