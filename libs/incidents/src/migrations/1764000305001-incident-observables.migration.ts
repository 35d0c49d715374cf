import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class IncidentObservables1764000305001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE incidents.incident_observable (
        incident_id uuid NOT NULL,
        observable_id uuid NOT NULL,
        added boolean NOT NULL DEFAULT false,
        dismissed boolean NOT NULL DEFAULT false,
        affected boolean NOT NULL DEFAULT false,
        malicious boolean NOT NULL DEFAULT false,
        tlp text,
        note text NOT NULL DEFAULT '',
        changed_by text NOT NULL,
        changed_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_incident_observable PRIMARY KEY (incident_id, observable_id),
        CONSTRAINT fk_incident_observable_incident_id FOREIGN KEY (incident_id) REFERENCES incidents.incident (id),
        CONSTRAINT fk_incident_observable_observable_id FOREIGN KEY (observable_id)
          REFERENCES observables.observable (id))`);
    await runner.query(
      `CREATE INDEX ix_incident_observable_observable_id ON incidents.incident_observable (observable_id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE incidents.incident_observable`);
  }
}
