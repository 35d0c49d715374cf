import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who is named in a note. */
export class NoteMentions1764000300002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE incidents.note_mention (
        note_id uuid NOT NULL,
        person_id uuid NOT NULL,
        done_at timestamptz,
        CONSTRAINT pk_note_mention PRIMARY KEY (note_id, person_id),
        CONSTRAINT fk_note_mention_note_id FOREIGN KEY (note_id) REFERENCES incidents.note (id),
        CONSTRAINT fk_note_mention_person_id FOREIGN KEY (person_id) REFERENCES identity.person (id))`);
    await runner.query(`CREATE INDEX ix_note_mention_person_id ON incidents.note_mention (person_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE incidents.note_mention`);
  }
}
