import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The portal's role gets nothing here. */
export class Triage1764000090000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA triage`);
    await runner.query(`
      CREATE TABLE triage.suggestion (
        report_id uuid NOT NULL,
        classification jsonb NOT NULL DEFAULT '[]',
        severity jsonb NOT NULL,
        organisations jsonb NOT NULL DEFAULT '[]',
        duplicates jsonb NOT NULL DEFAULT '[]',
        routing jsonb,
        computed_at timestamptz NOT NULL,
        CONSTRAINT pk_suggestion PRIMARY KEY (report_id),
        CONSTRAINT fk_suggestion_report_id FOREIGN KEY (report_id) REFERENCES intake.report (id))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA triage CASCADE`);
  }
}
