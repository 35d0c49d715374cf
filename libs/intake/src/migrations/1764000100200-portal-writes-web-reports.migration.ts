import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * A web report is written by a person, is no copy of a mail (Message-ID and content hash decide what is a double) and
 * has a number that was drawn: anything else from the portal would stand in the way of reports by other channels.
 */
export class PortalWritesWebReports1764000100200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER POLICY portal_writes ON intake.report
      WITH CHECK (channel = 'web' AND kind = 'human' AND message_id IS NULL AND content_hash IS NULL
                  AND platform.reference_is_drawn(reference))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER POLICY portal_writes ON intake.report WITH CHECK (channel = 'web')`);
  }
}
