import { type MigrationInterface, type QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE SCHEMA playbooks`,
  `CREATE TABLE playbooks.playbook_text (
    id uuid NOT NULL,
    key text NOT NULL,
    text text,
    version integer NOT NULL DEFAULT 0,
    CONSTRAINT pk_playbook_text PRIMARY KEY (id))`,
  `CREATE UNIQUE INDEX uq_playbook_text_key ON playbooks.playbook_text (key)`,
  `CREATE TABLE playbooks.playbook_version (
    playbook_id uuid NOT NULL,
    version integer NOT NULL,
    text text,
    author_kind text NOT NULL,
    author_id uuid,
    author_name text NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT pk_playbook_version PRIMARY KEY (playbook_id, version),
    CONSTRAINT fk_playbook_version_playbook_id FOREIGN KEY (playbook_id) REFERENCES playbooks.playbook_text (id))`,
];

/** A site's own playbooks over the delivered ones, with every version. */
export class Playbooks1764000306100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA playbooks CASCADE`);
  }
}
