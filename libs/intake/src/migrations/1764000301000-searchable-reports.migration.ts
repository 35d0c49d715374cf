import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What the search box and the views of the inbox walk: `said` are the report's words with those of its conversation (apart
 * from `search`, because a conversation may be hidden from readers of the report), `asked_at` marks reports whose
 * reporter has been asked. The portal's role gets neither.
 */
export class SearchableReports1764000301000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE intake.report ADD COLUMN said tsvector, ADD COLUMN asked_at timestamptz`);
    // Words beyond the most common thousand are taken for half as frequent as the last of those: at a million reports a
    // rare word would then be looked for by walking all of them. Ten thousand are remembered instead.
    await runner.query(`ALTER TABLE intake.report ALTER COLUMN search SET STATISTICS 1000`);
    for (const index of INDEXES) await runner.query(index);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['priority', 'team', 'tlp', 'inbox_asked', 'said'])
      await runner.query(`DROP INDEX intake.ix_report_${name}`);
    await runner.query(`ALTER TABLE intake.report ALTER COLUMN search SET STATISTICS -1`);
    await runner.query(`ALTER TABLE intake.report DROP COLUMN said, DROP COLUMN asked_at`);
  }
}

const INDEXES = [
  `CREATE INDEX ix_report_said ON intake.report USING gin (said) WHERE said IS NOT NULL`,
  `CREATE INDEX ix_report_inbox_asked ON intake.report (priority, due_at, id)
    WHERE state = 'received' AND snoozed_until IS NULL AND asked_at IS NOT NULL`,
  `CREATE INDEX ix_report_tlp ON intake.report (tlp, received_at, id)`,
  `CREATE INDEX ix_report_team ON intake.report (team_id, received_at, id) WHERE team_id IS NOT NULL`,
  `CREATE INDEX ix_report_priority ON intake.report (priority, received_at, id)`,
];
