import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A deletion goes to a MISP by the same queue as events do; it has no content. */
export class MispDeletions1764000409001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE sharing.misp_push ALTER COLUMN content_sha256 DROP NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM sharing.misp_push WHERE content_sha256 IS NULL`);
    await runner.query(`ALTER TABLE sharing.misp_push ALTER COLUMN content_sha256 SET NOT NULL`);
  }
}
