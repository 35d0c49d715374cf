import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * The portal throws expired drafts away although row-level security hides them from it: through a function that can do
 * this one thing. It never deletes what its own clock says is still alive, whatever time the portal names.
 */
export class PurgePortalDrafts1764000061000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION intake.purge_portal_drafts(at timestamptz) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
        DELETE FROM intake.portal_draft WHERE expires_at < least(at, now());
      $$`);
    await runner.query(`REVOKE ALL ON FUNCTION intake.purge_portal_drafts FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION intake.purge_portal_drafts TO tocsin_portal`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION intake.purge_portal_drafts`);
  }
}
