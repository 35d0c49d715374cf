import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The append-only record: its trigger refuses every change, whoever asks. */
export class Audit1764000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA audit`);
    await runner.query(`
      CREATE TABLE audit.entry (
        id bigint GENERATED ALWAYS AS IDENTITY,
        at timestamptz NOT NULL DEFAULT now(),
        actor_kind text NOT NULL,
        actor_id uuid,
        actor_name text NOT NULL,
        action text NOT NULL,
        subject_kind text NOT NULL,
        subject_id uuid NOT NULL,
        subject_ref text,
        reason text,
        detail jsonb,
        CONSTRAINT pk_entry PRIMARY KEY (id))`);
    await runner.query(`CREATE INDEX ix_entry_subject ON audit.entry (subject_id, id)`);
    await runner.query(`CREATE INDEX ix_entry_actor ON audit.entry (actor_id, id)`);
    await runner.query(`
      CREATE FUNCTION audit.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the record is append-only' USING ERRCODE = 'insufficient_privilege';
      END $$`);
    await runner.query(`
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.entry
      FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()`);
    await runner.query(`GRANT USAGE ON SCHEMA audit TO tocsin_portal`);
    await runner.query(`
      GRANT INSERT (actor_kind, actor_id, actor_name, action, subject_kind, subject_id, subject_ref, reason, detail)
      ON audit.entry TO tocsin_portal`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA audit CASCADE`);
  }
}
