import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The doors for mail and their state, when each last brought something, and where a mail wants its answer. */
export class Doors1764000240001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE intake.door (
        name text NOT NULL,
        kind text NOT NULL,
        state text NOT NULL,
        since timestamptz NOT NULL,
        last_poll_at timestamptz,
        last_error text,
        last_error_at timestamptz,
        updated_at timestamptz NOT NULL,
        CONSTRAINT pk_door PRIMARY KEY (name))`);
    await runner.query(`ALTER TABLE intake.report ADD COLUMN reply_to text`);
    // Without a Message-ID a double is found by its content alone.
    await runner.query(`
      CREATE INDEX ix_report_content_hash ON intake.report (content_hash)
       WHERE message_id IS NULL AND content_hash IS NOT NULL`);
    await runner.query(`
      CREATE INDEX ix_inbound_message_mailbox ON intake.inbound_message (mailbox, received_at)`);
    await runner.query(`
      CREATE INDEX ix_inbound_message_received_at ON intake.inbound_message (received_at)`);
    await runner.query(`
      CREATE INDEX ix_inbound_message_message_id ON intake.inbound_message (message_id) WHERE message_id IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const index of ['message_id', 'received_at', 'mailbox'])
      await runner.query(`DROP INDEX intake.ix_inbound_message_${index}`);
    await runner.query(`DROP INDEX intake.ix_report_content_hash`);
    await runner.query(`ALTER TABLE intake.report DROP COLUMN reply_to`);
    await runner.query(`DROP TABLE intake.door`);
  }
}
