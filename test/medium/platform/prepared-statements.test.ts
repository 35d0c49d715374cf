import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Database, PlatformModule } from '@tocsin/platform';
import { loadConfig } from '@tocsin/config';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let db: TestDatabase;
let app: INestApplicationContext;
let database: Database;

beforeAll(async () => {
  db = await createTestDatabase();
  const config = loadConfig({ DATABASE_URL: db.url, LOG_LEVEL: 'silent' });
  app = await NestFactory.createApplicationContext(
    PlatformModule.forRoot({ config, databaseUrl: db.url, applicationName: 'test' }),
    { logger: false },
  );
  database = app.get(Database);
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

test('what is sent often is planned once a connection, and gives the same answers', async () => {
  const text = `SELECT $1::int + 1 AS next`;
  for (let n = 0; n < 20; n++) {
    expect(await database.query(text, [n])).toEqual([{ next: n + 1 }]);
  }
  const prepared = await database.query<{ plans: number }>(
    `SELECT (generic_plans + custom_plans)::int AS plans FROM pg_prepared_statements WHERE statement = $1`,
    [text],
  );
  expect(prepared).toEqual([{ plans: 15 }]);
});

test('a table that changes under a prepared statement costs one try, not the connection', async () => {
  await database.query(`CREATE TABLE platform.changing (a int)`);
  const text = `SELECT * FROM platform.changing WHERE a IS NOT DISTINCT FROM $1`;
  for (let n = 0; n < 10; n++) await database.query(text, [n]);
  await database.query(`ALTER TABLE platform.changing ADD COLUMN b int`);
  await expect(database.query(text, [1])).rejects.toThrow('cached plan');
  await database.query(`INSERT INTO platform.changing VALUES (1, 2)`);
  expect(await database.query(text, [1])).toEqual([{ a: 1, b: 2 }]);
});
