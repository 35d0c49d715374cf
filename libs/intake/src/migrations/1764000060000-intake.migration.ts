import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { GRANTS, INDEXES, TABLES } from './intake.schema.js';

export class Intake1764000060000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...INDEXES, ...GRANTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA intake CASCADE`);
  }
}
