import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who is on duty when: what comes back weekly, what is otherwise for once, who is away, and how much each can take. */
export class Duty1764000300001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA duty`);
    await runner.query(`
      CREATE TABLE duty.rotation (
        id uuid NOT NULL,
        team_id uuid,
        person_id uuid NOT NULL,
        role text NOT NULL,
        weekday smallint NOT NULL,
        starts_at text NOT NULL,
        ends_at text NOT NULL,
        time_zone text NOT NULL,
        every_weeks smallint NOT NULL DEFAULT 1,
        valid_from date NOT NULL,
        valid_until date,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_rotation PRIMARY KEY (id),
        CONSTRAINT fk_rotation_team_id FOREIGN KEY (team_id) REFERENCES identity.team (id),
        CONSTRAINT fk_rotation_person_id FOREIGN KEY (person_id) REFERENCES identity.person (id))`);
    await runner.query(`
      CREATE TABLE duty.rotation_exception (
        rotation_id uuid NOT NULL,
        on_date date NOT NULL,
        person_id uuid,
        CONSTRAINT pk_rotation_exception PRIMARY KEY (rotation_id, on_date),
        CONSTRAINT fk_rotation_exception_rotation_id FOREIGN KEY (rotation_id) REFERENCES duty.rotation (id) ON DELETE CASCADE,
        CONSTRAINT fk_rotation_exception_person_id FOREIGN KEY (person_id) REFERENCES identity.person (id))`);
    await runner.query(`
      CREATE TABLE duty.single_shift (
        id uuid NOT NULL,
        team_id uuid,
        person_id uuid NOT NULL,
        role text NOT NULL,
        from_at timestamptz NOT NULL,
        until_at timestamptz NOT NULL,
        CONSTRAINT pk_single_shift PRIMARY KEY (id),
        CONSTRAINT fk_single_shift_team_id FOREIGN KEY (team_id) REFERENCES identity.team (id),
        CONSTRAINT fk_single_shift_person_id FOREIGN KEY (person_id) REFERENCES identity.person (id))`);
    await runner.query(`CREATE INDEX ix_single_shift_until_at ON duty.single_shift (until_at)`);
    await runner.query(`
      CREATE TABLE duty.absence (
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        from_at timestamptz NOT NULL,
        until_at timestamptz NOT NULL,
        CONSTRAINT pk_absence PRIMARY KEY (id),
        CONSTRAINT fk_absence_person_id FOREIGN KEY (person_id) REFERENCES identity.person (id))`);
    await runner.query(`CREATE INDEX ix_absence_until_at ON duty.absence (until_at)`);
    await runner.query(`
      CREATE TABLE duty.weight (
        person_id uuid NOT NULL,
        weight numeric(4,2) NOT NULL DEFAULT 1,
        last_turn_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_weight PRIMARY KEY (person_id),
        CONSTRAINT fk_weight_person_id FOREIGN KEY (person_id) REFERENCES identity.person (id))`);
    await runner.query(`
      CREATE TABLE duty.team_rule (
        team_id uuid NOT NULL,
        automatic boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_team_rule PRIMARY KEY (team_id),
        CONSTRAINT fk_team_rule_team_id FOREIGN KEY (team_id) REFERENCES identity.team (id) ON DELETE CASCADE)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA duty CASCADE`);
  }
}
