import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Which report names which report or incident in its subject, without being part of it. */
export class Mentions1764000240002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE triage.mention (
        report_id uuid NOT NULL,
        reference text NOT NULL,
        mentioned_report_id uuid,
        mentioned_incident_id uuid,
        CONSTRAINT pk_mention PRIMARY KEY (report_id, reference),
        CONSTRAINT fk_mention_report_id FOREIGN KEY (report_id) REFERENCES intake.report (id),
        CONSTRAINT fk_mention_mentioned_report_id FOREIGN KEY (mentioned_report_id) REFERENCES intake.report (id),
        CONSTRAINT fk_mention_mentioned_incident_id FOREIGN KEY (mentioned_incident_id) REFERENCES incidents.incident (id))`);
    await runner.query(`
      CREATE INDEX ix_mention_mentioned_report_id ON triage.mention (mentioned_report_id)`);
    await runner.query(`
      CREATE INDEX ix_mention_mentioned_incident_id ON triage.mention (mentioned_incident_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE triage.mention`);
  }
}
