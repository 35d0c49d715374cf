import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createDataSource } from '../../../apps/migrate/src/data-source.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let db: TestDatabase;
beforeAll(async () => (db = await createTestDatabase()));
afterAll(() => db.drop());

test('entities and migration say the same of the schema incidents', async () => {
  const dataSource = await createDataSource(db.url).initialize();
  try {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query).filter((query) => query.includes('"incidents"'))).toEqual([]);
  } finally {
    await dataSource.destroy();
  }
});

test('the portal’s role reads no incident', async () => {
  const dataSource = await createDataSource(db.portalUrl).initialize();
  try {
    await expect(dataSource.query(`SELECT 1 FROM incidents.incident`)).rejects.toThrow('permission denied');
  } finally {
    await dataSource.destroy();
  }
});
