import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What a partner took back is no longer in his report (docs/adr/0106); null everywhere else, so nothing is rewritten. */
export class WithdrawnReports1764000403001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE intake.report ADD COLUMN withdrawn_at timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE intake.report DROP COLUMN withdrawn_at`);
  }
}
