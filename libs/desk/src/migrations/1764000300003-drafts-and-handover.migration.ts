import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What people have begun to write, and what one shift tells the next. */
export class DraftsAndHandover1764000300003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE desk.draft (
        person_id uuid NOT NULL,
        kind text NOT NULL,
        subject_id uuid NOT NULL,
        device uuid NOT NULL,
        content jsonb NOT NULL,
        saved_at timestamptz NOT NULL,
        CONSTRAINT pk_draft PRIMARY KEY (person_id, kind, subject_id, device),
        CONSTRAINT fk_draft_person_id FOREIGN KEY (person_id) REFERENCES identity.person (id))`);
    await runner.query(`
      CREATE TABLE desk.handover (
        id uuid NOT NULL,
        team_id uuid,
        author_id uuid NOT NULL,
        text text NOT NULL,
        items jsonb NOT NULL,
        written_at timestamptz NOT NULL,
        CONSTRAINT pk_handover PRIMARY KEY (id),
        CONSTRAINT fk_handover_team_id FOREIGN KEY (team_id) REFERENCES identity.team (id),
        CONSTRAINT fk_handover_author_id FOREIGN KEY (author_id) REFERENCES identity.person (id))`);
    await runner.query(`CREATE INDEX ix_handover_written_at ON desk.handover (written_at, id)`);
    await runner.query(`
      CREATE TABLE desk.handover_read (
        handover_id uuid NOT NULL,
        person_id uuid NOT NULL,
        acknowledged_at timestamptz NOT NULL,
        CONSTRAINT pk_handover_read PRIMARY KEY (handover_id, person_id),
        CONSTRAINT fk_handover_read_handover_id FOREIGN KEY (handover_id) REFERENCES desk.handover (id),
        CONSTRAINT fk_handover_read_person_id FOREIGN KEY (person_id) REFERENCES identity.person (id))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE desk.handover_read, desk.handover, desk.draft`);
  }
}
