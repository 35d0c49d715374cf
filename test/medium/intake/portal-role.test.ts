import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import pg from 'pg';

let db: TestDatabase;
let portal: pg.Client;

beforeAll(async () => {
  db = await createTestDatabase();
  portal = new pg.Client({ connectionString: db.portalUrl });
  await portal.connect();
});
afterAll(async () => {
  await portal.end();
  await db.drop();
});

describe("the portal's role", () => {
  it.each([
    'SELECT * FROM incidents.incident',
    'SELECT * FROM identity.person',
    'SELECT * FROM audit.entry',
    'SELECT * FROM intake.inbound_message',
    'SELECT bytes FROM platform.blob',
    'SELECT body_text FROM intake.report',
    'SELECT from_address FROM intake.report',
    `UPDATE intake.report SET state = 'rejected'`,
    'DELETE FROM intake.report',
    'SELECT * FROM graphile_worker.jobs',
    'SELECT * FROM observables.observable',
    'SELECT * FROM constituency.organisation',
  ])('may not: %s', async (sql) => {
    await expect(portal.query(sql)).rejects.toThrow(/permission denied/u);
  });

  it('may not have mail sent, nor any job but its own', async () => {
    const enqueue = (task: string) =>
      portal.query(`SELECT platform.enqueue_job($1, '{}', NULL, NULL, NULL, NULL)`, [task]);
    await expect(enqueue('mail.send')).rejects.toThrow('may not enqueue');
    await expect(enqueue('mail.file')).rejects.toThrow('may not enqueue');
    await expect(enqueue('event')).rejects.toThrow('may not enqueue');
    await expect(enqueue('report.examine')).resolves.toBeDefined();
  });

  it('sees no report without the hash of its code', async () => {
    const { rows } = await portal.query('SELECT reference FROM intake.report');
    expect(rows).toEqual([]);
  });
});
