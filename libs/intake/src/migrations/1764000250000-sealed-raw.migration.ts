import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The bytes of sealed reports, few as they are: asked for at each download, as one message may be several reports. */
export class SealedRaw1764000250000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX ix_report_sealed_raw ON intake.report (raw_sha256) WHERE sealed_at IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX intake.ix_report_sealed_raw`);
  }
}
