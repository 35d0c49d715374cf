import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The portal's role gets nothing here. */
export class Statistics1764000307000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA statistics CASCADE`);
  }
}

const STATEMENTS = [
  `CREATE SCHEMA statistics`,
  `CREATE TABLE statistics.cell (
    id integer GENERATED ALWAYS AS IDENTITY,
    subject text NOT NULL,
    channel text NOT NULL,
    reporter text NOT NULL,
    country text NOT NULL,
    sector text NOT NULL,
    rsit_class text NOT NULL,
    rsit_type text NOT NULL,
    severity smallint NOT NULL,
    outcome text NOT NULL,
    restricted boolean NOT NULL,
    left_out text NOT NULL,
    CONSTRAINT pk_cell PRIMARY KEY (id))`,
  `CREATE UNIQUE INDEX uq_cell ON statistics.cell
    (subject, channel, reporter, country, sector, rsit_class, rsit_type, severity, outcome, restricted, left_out)`,
  `CREATE TABLE statistics.daily_count (
    day date NOT NULL,
    cell_id integer NOT NULL,
    ended_on date NOT NULL,
    count integer NOT NULL,
    CONSTRAINT pk_daily_count PRIMARY KEY (day, cell_id, ended_on),
    CONSTRAINT fk_daily_count_cell_id FOREIGN KEY (cell_id) REFERENCES statistics.cell (id))`,
  `CREATE INDEX ix_daily_count_ended_on ON statistics.daily_count (ended_on, day)`,
  `CREATE TABLE statistics.duration (
    id bigint GENERATED ALWAYS AS IDENTITY,
    day date NOT NULL,
    cell_id integer NOT NULL,
    kind text NOT NULL,
    seconds integer,
    CONSTRAINT pk_duration PRIMARY KEY (id),
    CONSTRAINT fk_duration_cell_id FOREIGN KEY (cell_id) REFERENCES statistics.cell (id))`,
  `CREATE INDEX ix_duration_day ON statistics.duration (day)`,
  `CREATE TABLE statistics.roll_up_state (
    id boolean NOT NULL DEFAULT true,
    audit_entry bigint NOT NULL,
    rolled_at timestamptz NOT NULL,
    time_zone text NOT NULL,
    CONSTRAINT pk_roll_up_state PRIMARY KEY (id))`,
  `CREATE TABLE statistics.frozen_period (
    id uuid NOT NULL,
    period text NOT NULL,
    revision integer NOT NULL,
    frozen_at timestamptz NOT NULL,
    frozen_by uuid,
    reason text,
    content text NOT NULL,
    sha256 text NOT NULL,
    CONSTRAINT pk_frozen_period PRIMARY KEY (id))`,
  `CREATE UNIQUE INDEX uq_frozen_period_period_revision ON statistics.frozen_period (period, revision)`,
  // What was told stays told: the database itself refuses to change it (docs/adr/0093).
  `CREATE FUNCTION statistics.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'frozen figures are not changed; a correction is a new revision' USING ERRCODE = 'insufficient_privilege';
   END $$`,
  `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON statistics.frozen_period
   FOR EACH STATEMENT EXECUTE FUNCTION statistics.refuse_change()`,
  `CREATE TABLE statistics.report_words (
    period text NOT NULL,
    locale text NOT NULL,
    part text NOT NULL,
    text text NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_report_words PRIMARY KEY (period, locale, part))`,
];
