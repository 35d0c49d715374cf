import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Whether the writer wants a message encrypted: where it can be, or not without, or not at all. */
export class MessageEncryption1764000211000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE correspondence.message ADD COLUMN encrypt text NOT NULL DEFAULT 'auto'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE correspondence.message DROP COLUMN encrypt`);
  }
}
