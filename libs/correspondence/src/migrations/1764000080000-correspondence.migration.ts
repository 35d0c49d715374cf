import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { INDEXES, PORTAL, TABLES } from './correspondence.schema.js';

export class Correspondence1764000080000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...INDEXES, ...PORTAL]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA correspondence CASCADE`);
  }
}
