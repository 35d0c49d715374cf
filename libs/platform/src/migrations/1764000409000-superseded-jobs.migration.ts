import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Marks a run that a newer job of its key stands in for. graphile-worker takes the key and all further attempts from such
 * a run; where it then fails or its worker dies, nothing but this mark tells it from a job that was tried to the end.
 */
export class SupersededJobs1764000409000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION platform.mark_superseded_job() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
      BEGIN
        NEW.flags := coalesce(NEW.flags, '{}') || '{"superseded": true}';
        RETURN NEW;
      END $$`);
    await runner.query(`REVOKE ALL ON FUNCTION platform.mark_superseded_job() FROM PUBLIC`);
    // OF key: taking and ending jobs, which is done a hundred times as often, does not even ask.
    await runner.query(`
      CREATE TRIGGER tocsin_mark_superseded BEFORE UPDATE OF key ON graphile_worker._private_jobs
         FOR EACH ROW WHEN (OLD.key IS NOT NULL AND NEW.key IS NULL) EXECUTE FUNCTION platform.mark_superseded_job()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER tocsin_mark_superseded ON graphile_worker._private_jobs`);
    await runner.query(`DROP FUNCTION platform.mark_superseded_job()`);
  }
}
