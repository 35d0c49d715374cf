import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Addresses that our mail does not reach, over all threads. */
export class UnreachableAddress1764000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE correspondence.unreachable_address (
        address text NOT NULL,
        bounced_at timestamptz NOT NULL,
        reason text NOT NULL,
        hard boolean NOT NULL,
        status text,
        message_id uuid,
        CONSTRAINT pk_unreachable_address PRIMARY KEY (address),
        CONSTRAINT fk_unreachable_address_message_id FOREIGN KEY (message_id) REFERENCES correspondence.message (id))`);
    // Asked at each mail that a person sends in; few participants have bounced.
    await runner.query(`
      CREATE INDEX ix_participant_bounced ON correspondence.participant (address) WHERE bounced_at IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX correspondence.ix_participant_bounced`);
    await runner.query(`DROP TABLE correspondence.unreachable_address`);
  }
}
