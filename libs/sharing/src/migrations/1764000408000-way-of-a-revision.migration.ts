import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * How a revision came and how far it may go is said by each one for itself: the next may come by another way, and one that
 * waited for its predecessor stands without a message of its own.
 */
export class WayOfARevision1764000408000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sharing.foreign_revision
        ADD COLUMN hops text[] NOT NULL DEFAULT '{}', ADD COLUMN hops_left smallint NOT NULL DEFAULT 0`);
    // What was known is of the revision that stands; what is not known of the others lets them go no further.
    await runner.query(`
      UPDATE sharing.foreign_revision r
         SET hops = c.hops, hops_left = CASE WHEN r.revision = c.revision THEN c.hops_left ELSE 0 END
        FROM sharing.foreign_case c WHERE c.id = r.foreign_case_id`);
    await runner.query(`ALTER TABLE sharing.foreign_case DROP COLUMN hops`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE sharing.foreign_case ADD COLUMN hops text[] NOT NULL DEFAULT '{}'`);
    await runner.query(`
      UPDATE sharing.foreign_case c SET hops = r.hops
        FROM sharing.foreign_revision r WHERE r.foreign_case_id = c.id AND r.revision = c.revision`);
    await runner.query(`ALTER TABLE sharing.foreign_revision DROP COLUMN hops, DROP COLUMN hops_left`);
  }
}
