import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A reply tells as much of itself as a report does: keys, authenticity, what it passes on, what was wrong with it. */
export class MessageDepth1764000110100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE correspondence.message
        ADD COLUMN security jsonb,
        ADD COLUMN authentication jsonb,
        ADD COLUMN originals jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN fields jsonb,
        ADD COLUMN problems jsonb NOT NULL DEFAULT '[]'`);
    await runner.query(`
      ALTER TABLE correspondence.message_attachment
        ADD COLUMN inline boolean NOT NULL DEFAULT false,
        ADD COLUMN problems jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN unpacked_from text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE correspondence.message_attachment
        DROP COLUMN inline, DROP COLUMN problems, DROP COLUMN unpacked_from`);
    await runner.query(`
      ALTER TABLE correspondence.message
        DROP COLUMN security, DROP COLUMN authentication, DROP COLUMN originals, DROP COLUMN fields,
        DROP COLUMN problems`);
  }
}
