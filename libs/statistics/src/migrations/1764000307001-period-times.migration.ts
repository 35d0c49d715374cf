import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class PeriodTimes1764000307001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE statistics.period_time (
        period text NOT NULL,
        kind text NOT NULL,
        with_restricted boolean NOT NULL,
        count integer NOT NULL,
        running integer NOT NULL,
        median double precision,
        p90 double precision,
        CONSTRAINT pk_period_time PRIMARY KEY (period, kind, with_restricted))`);
    // A filter names cells: their times are read without a look at all the others of the period.
    await runner.query(
      `CREATE INDEX ix_duration_cell_id_day ON statistics.duration (cell_id, day) INCLUDE (kind, seconds)`,
    );
    // What was counted before has no such rows: everything is counted anew in the next round.
    await runner.query(`DELETE FROM statistics.roll_up_state`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX statistics.ix_duration_cell_id_day`);
    await runner.query(`DROP TABLE statistics.period_time`);
  }
}
