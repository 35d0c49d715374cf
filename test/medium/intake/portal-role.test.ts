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

  it.each([
    [
      'bytes under a hash that is not theirs',
      `INSERT INTO platform.blob (sha256, size, bytes) VALUES (repeat('a', 64), 1, 'x')`,
    ],
    [
      'a number that was not drawn yet',
      `INSERT INTO intake.report (id, reference, channel, kind, received_at, raw_sha256, raw_content_type, raw_size,
         subject, body_text, tlp, due_at)
       VALUES (gen_random_uuid(), 'R-2026-900000', 'web', 'human', now(), repeat('a', 64), 'x/y', 1, '', '', 'AMBER', now())`,
    ],
    [
      'a line of the record in a colleague’s name',
      `INSERT INTO audit.entry (actor_kind, actor_name, action, subject_kind, subject_id)
       VALUES ('person', 'Administrator', 'report.received', 'report', gen_random_uuid())`,
    ],
    [
      'a count of log-ins',
      `INSERT INTO platform.attempt (key, points, expire) VALUES ('login:x', 1000, 9999999999999)`,
    ],
  ])('may not write %s', async (_what, sql) => {
    await expect(portal.query(sql)).rejects.toThrow(/row-level security/u);
  });

  it('may not draw the numbers of cases, nor those of other years', async () => {
    await expect(portal.query(`SELECT platform.next_reference('I', now())`)).rejects.toThrow('portal');
    await expect(portal.query(`SELECT platform.next_reference('R', '2900-01-01')`)).rejects.toThrow('portal');
    await expect(portal.query(`SELECT platform.next_reference('R', now())`)).resolves.toBeDefined();
  });

  it('may not put its job in the place of another', async () => {
    const enqueue = (key: string | null, queue: string | null) =>
      portal.query(`SELECT platform.enqueue_job('report.examine', '{}', $1, NULL, NULL, $2)`, [key, queue]);
    await expect(enqueue('file:0199d2f0-0000-7000-8000-000000000000', null)).rejects.toThrow(
      'may not enqueue',
    );
    await expect(enqueue(null, 'mail')).rejects.toThrow('may not enqueue');
    await expect(enqueue('examine:0199d2f0-0000-7000-8000-000000000000', null)).resolves.toBeDefined();
  });

  it('neither sees nor forgets the log-ins that were tried', async () => {
    const owner = new pg.Client({ connectionString: db.url });
    await owner.connect();
    await owner.query(`INSERT INTO platform.attempt (key, points) VALUES ('login:someone', 5)`);
    expect((await portal.query(`SELECT * FROM platform.attempt`)).rows).toEqual([]);
    expect((await portal.query(`DELETE FROM platform.attempt`)).rowCount).toBe(0);
    expect((await owner.query(`SELECT points FROM platform.attempt`)).rows).toEqual([{ points: 5 }]);
    await owner.end();
  });

  it('sees no report without the hash of its code', async () => {
    const { rows } = await portal.query('SELECT reference FROM intake.report');
    expect(rows).toEqual([]);
  });
});
