import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What became of a message at each of its recipients, why it was not taken, where an answer is wanted instead of at
 * its sender, and what is wrong with mail as a whole.
 */
export class DeliveryAndAlarms1764000240000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE correspondence.message
        ADD COLUMN deliveries jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN failure text,
        ADD COLUMN reply_to text,
        ADD COLUMN proven boolean NOT NULL DEFAULT false`);
    await runner.query(`
      CREATE TABLE correspondence.mail_alarm (
        id uuid NOT NULL,
        kind text NOT NULL,
        place text NOT NULL,
        detail jsonb NOT NULL DEFAULT '{}',
        since timestamptz NOT NULL,
        cleared_at timestamptz,
        CONSTRAINT pk_mail_alarm PRIMARY KEY (id))`);
    await runner.query(`
      CREATE UNIQUE INDEX uq_mail_alarm_open ON correspondence.mail_alarm (kind, place) WHERE cleared_at IS NULL`);
    await runner.query(`
      CREATE INDEX ix_message_bounced_at ON correspondence.message (bounced_at) WHERE bounced_at IS NOT NULL`);
    await runner.query(`
      CREATE INDEX ix_message_sent_at ON correspondence.message (sent_at) WHERE direction = 'out' AND sent_at IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX correspondence.ix_message_sent_at`);
    await runner.query(`DROP INDEX correspondence.ix_message_bounced_at`);
    await runner.query(`DROP TABLE correspondence.mail_alarm`);
    await runner.query(`
      ALTER TABLE correspondence.message DROP COLUMN deliveries, DROP COLUMN failure, DROP COLUMN reply_to,
        DROP COLUMN proven`);
  }
}
