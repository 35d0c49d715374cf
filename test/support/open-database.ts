import { Database } from '@tocsin/platform';
import { DataSource, type Logger } from 'typeorm';
import { createTestDatabase } from './test-database.js';

/** A database of its own, as the domain libraries see it. */
export interface OpenDatabase {
  database: Database;
  /** How many statements `work` sends; BEGIN and COMMIT count. */
  countStatements(work: () => Promise<unknown>): Promise<number>;
  /** Ends the pool and drops the database. */
  close(): Promise<void>;
}

/** Call it once a file in `beforeAll`, and `close()` in `afterAll`. */
export async function openDatabase(): Promise<OpenDatabase> {
  const db = await createTestDatabase();
  const counter = new StatementCounter();
  const source = await new DataSource({
    type: 'postgres',
    url: db.url,
    poolSize: 10,
    logger: counter,
    logging: ['query'],
  }).initialize();
  return {
    database: new Database(source),
    countStatements: async (work) => {
      const before = counter.count;
      await work();
      return counter.count - before;
    },
    close: async () => {
      await source.destroy();
      await db.drop();
    },
  };
}

class StatementCounter implements Logger {
  count = 0;

  logQuery(): void {
    this.count++;
  }
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
