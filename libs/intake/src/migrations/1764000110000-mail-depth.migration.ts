import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What mail says of itself besides its words: keys, authenticity, mails that it passes on, several reports in one
 * message, and the seal of child protection. A web report has none of it, and the portal may claim none.
 */
export class MailDepth1764000110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE intake.report
        ADD COLUMN security jsonb,
        ADD COLUMN authentication jsonb,
        ADD COLUMN originals jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN part smallint NOT NULL DEFAULT 0,
        ADD COLUMN sealed_at timestamptz,
        ADD COLUMN sealed_by uuid`);
    await runner.query(`DROP INDEX intake.uq_report_message_id_content_hash`);
    await runner.query(`
      CREATE UNIQUE INDEX uq_report_message_id_content_hash_part ON intake.report (message_id, content_hash, part)`);
    await runner.query(`ALTER TABLE intake.attachment ADD COLUMN unpacked_from text`);
    await runner.query(`ALTER TABLE intake.inbound_message ADD COLUMN helo text, ADD COLUMN mailbox text`);
    await runner.query(
      `GRANT INSERT (security, authentication, originals, part) ON intake.report TO tocsin_portal`,
    );
    await runner.query(`
      ALTER POLICY portal_writes ON intake.report
      WITH CHECK (channel = 'web' AND kind = 'human' AND message_id IS NULL AND content_hash IS NULL
                  AND security IS NULL AND authentication IS NULL AND originals = '[]' AND part = 0
                  AND platform.reference_is_drawn(reference))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER POLICY portal_writes ON intake.report
      WITH CHECK (channel = 'web' AND kind = 'human' AND message_id IS NULL AND content_hash IS NULL
                  AND platform.reference_is_drawn(reference))`);
    await runner.query(`ALTER TABLE intake.inbound_message DROP COLUMN helo, DROP COLUMN mailbox`);
    await runner.query(`ALTER TABLE intake.attachment DROP COLUMN unpacked_from`);
    await runner.query(`DROP INDEX intake.uq_report_message_id_content_hash_part`);
    await runner.query(`
      CREATE UNIQUE INDEX uq_report_message_id_content_hash ON intake.report (message_id, content_hash)`);
    await runner.query(`
      ALTER TABLE intake.report
        DROP COLUMN security, DROP COLUMN authentication, DROP COLUMN originals, DROP COLUMN part,
        DROP COLUMN sealed_at, DROP COLUMN sealed_by`);
  }
}
