import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { findDrift } from '../../../apps/migrate/src/drift.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

it('entities and migrations say the same', async () => {
  expect(await findDrift(db.url)).toEqual([]);
});
