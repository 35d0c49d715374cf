import { createDataSource } from './data-source.js';

/**
 * The statements that would bring a migrated database to what the entities say; empty where the two agree. A test
 * runs it, so that an entity cannot be changed without its migration.
 */
export async function findDrift(url: string): Promise<string[]> {
  const dataSource = await createDataSource(url).initialize();
  try {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    return upQueries.map((query) => query.query);
  } finally {
    await dataSource.destroy();
  }
}
