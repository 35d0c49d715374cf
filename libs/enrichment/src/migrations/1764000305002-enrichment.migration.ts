import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Enrichment1764000305002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA enrichment`);
    await runner.query(`
      CREATE TABLE enrichment.result (
        observable_id uuid NOT NULL,
        plugin text NOT NULL,
        ending text,
        facts jsonb NOT NULL DEFAULT '[]',
        source text,
        error text,
        asked_at timestamptz NOT NULL,
        answered_at timestamptz,
        took_ms integer,
        CONSTRAINT pk_result PRIMARY KEY (observable_id, plugin),
        CONSTRAINT fk_result_observable_id FOREIGN KEY (observable_id) REFERENCES observables.observable (id))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA enrichment CASCADE`);
  }
}
