import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Questions that people keep, and the tabs that each has made of them. */
export class SavedViews1764000301003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE desk.saved_view (
        id uuid NOT NULL,
        subject text NOT NULL,
        name text NOT NULL,
        query text NOT NULL,
        sort text NOT NULL,
        density text,
        owner_id uuid NOT NULL,
        team_id uuid,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        removed_at timestamptz,
        removed_by uuid,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_saved_view PRIMARY KEY (id),
        CONSTRAINT fk_saved_view_owner_id FOREIGN KEY (owner_id) REFERENCES identity.person (id),
        CONSTRAINT fk_saved_view_removed_by FOREIGN KEY (removed_by) REFERENCES identity.person (id),
        CONSTRAINT fk_saved_view_team_id FOREIGN KEY (team_id) REFERENCES identity.team (id) ON DELETE CASCADE)`);
    // One name once: for a person among his own, for a team among its own.
    await runner.query(`
      CREATE UNIQUE INDEX uq_saved_view_name ON desk.saved_view (subject, coalesce(team_id, owner_id), lower(name))
       WHERE removed_at IS NULL`);
    await runner.query(`CREATE INDEX ix_saved_view_owner_id ON desk.saved_view (owner_id)`);
    await runner.query(
      `CREATE INDEX ix_saved_view_team_id ON desk.saved_view (team_id) WHERE team_id IS NOT NULL`,
    );
    await runner.query(`
      CREATE TABLE desk.view_pin (
        person_id uuid NOT NULL,
        view_id uuid NOT NULL,
        position integer NOT NULL,
        CONSTRAINT pk_view_pin PRIMARY KEY (person_id, view_id),
        CONSTRAINT fk_view_pin_person_id FOREIGN KEY (person_id) REFERENCES identity.person (id),
        CONSTRAINT fk_view_pin_view_id FOREIGN KEY (view_id) REFERENCES desk.saved_view (id) ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX ix_view_pin_view_id ON desk.view_pin (view_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE desk.view_pin, desk.saved_view`);
  }
}
