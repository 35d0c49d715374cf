import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Who is where just now. UNLOGGED: it is rewritten every few seconds and worth nothing after a crash, so it is kept out
 * of the log that is written, backed up and replicated.
 */
export class Presence1764000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA desk`);
    await runner.query(`
      CREATE UNLOGGED TABLE desk.presence (
        tab uuid NOT NULL,
        person_id uuid NOT NULL,
        subject_id uuid NOT NULL,
        state text NOT NULL,
        until timestamptz NOT NULL,
        CONSTRAINT pk_presence PRIMARY KEY (tab),
        CONSTRAINT fk_presence_person_id FOREIGN KEY (person_id) REFERENCES identity.person (id))`);
    await runner.query(`CREATE INDEX ix_presence_subject_id ON desk.presence (subject_id)`);
    await runner.query(`CREATE INDEX ix_presence_person_id ON desk.presence (person_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA desk CASCADE`);
  }
}
