import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** New columns have constant defaults, so that no row is rewritten. */
const STATEMENTS = [
  `ALTER TABLE incidents.task
     ADD COLUMN description text NOT NULL DEFAULT '',
     ADD COLUMN position integer NOT NULL DEFAULT 0,
     ADD COLUMN owner_role text,
     ADD COLUMN required_before text,
     ADD COLUMN proposal jsonb,
     ADD COLUMN playbook text,
     ADD COLUMN step text`,
  `DROP INDEX incidents.ix_task_open_owner`,
  `CREATE INDEX ix_task_unfinished_owner ON incidents.task (owner_id, coalesce(due_at, 'infinity'), id)
     WHERE state IN ('open', 'in-progress')`,
  `CREATE TABLE incidents.countermeasure (
    id uuid NOT NULL,
    incident_id uuid NOT NULL,
    kind text NOT NULL,
    targets text[] NOT NULL DEFAULT '{}',
    description text NOT NULL DEFAULT '',
    asked_of text NOT NULL DEFAULT '',
    state text NOT NULL DEFAULT 'planned',
    state_reason text,
    owner_id uuid,
    valid_until timestamptz,
    created_at timestamptz NOT NULL,
    active_since timestamptz,
    removed_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_countermeasure PRIMARY KEY (id),
    CONSTRAINT fk_countermeasure_incident_id FOREIGN KEY (incident_id) REFERENCES incidents.incident (id),
    CONSTRAINT fk_countermeasure_owner_id FOREIGN KEY (owner_id) REFERENCES identity.person (id))`,
  `CREATE INDEX ix_countermeasure_incident_id ON incidents.countermeasure (incident_id)`,
  `CREATE INDEX ix_countermeasure_standing ON incidents.countermeasure (coalesce(valid_until, 'infinity'), id)
     WHERE state IN ('planned', 'active', 'being-removed')`,
  `CREATE TABLE incidents.countermeasure_holder (
    countermeasure_id uuid NOT NULL,
    incident_id uuid NOT NULL,
    CONSTRAINT pk_countermeasure_holder PRIMARY KEY (countermeasure_id, incident_id),
    CONSTRAINT fk_countermeasure_holder_countermeasure_id FOREIGN KEY (countermeasure_id)
      REFERENCES incidents.countermeasure (id),
    CONSTRAINT fk_countermeasure_holder_incident_id FOREIGN KEY (incident_id) REFERENCES incidents.incident (id))`,
  `CREATE INDEX ix_countermeasure_holder_incident_id ON incidents.countermeasure_holder (incident_id)`,
];

/** Steps with a place, a description and a source; what is done against an attack. */
export class TasksAndCountermeasures1764000306000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [
      `DROP TABLE incidents.countermeasure_holder`,
      `DROP TABLE incidents.countermeasure`,
      `DROP INDEX incidents.ix_task_unfinished_owner`,
      `ALTER TABLE incidents.task DROP COLUMN description, DROP COLUMN position, DROP COLUMN owner_role,
         DROP COLUMN required_before, DROP COLUMN proposal, DROP COLUMN playbook, DROP COLUMN step`,
      `CREATE INDEX ix_task_open_owner ON incidents.task (owner_id, due_at) WHERE state = 'open'`,
    ])
      await runner.query(statement);
  }
}
