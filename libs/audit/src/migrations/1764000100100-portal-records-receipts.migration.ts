import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The portal writes one kind of line, in nobody's name: it must not be able to say that a colleague did something. */
export class PortalRecordsReceipts1764000100100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE audit.entry ENABLE ROW LEVEL SECURITY`);
    await runner.query(`
      CREATE POLICY portal_writes ON audit.entry FOR INSERT TO tocsin_portal
      WITH CHECK (actor_kind = 'reporter' AND actor_id IS NULL AND action = 'report.received'
                  AND subject_kind = 'report' AND reason IS NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP POLICY portal_writes ON audit.entry`);
    await runner.query(`ALTER TABLE audit.entry DISABLE ROW LEVEL SECURITY`);
  }
}
