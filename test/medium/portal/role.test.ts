/** What the portal's database role sees, were the portal itself in an attacker's hands. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { newId } from '@tocsin/platform';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { sql } from '../../support/sql.js';

let db: TestDatabase;
let portal: Client;
const hash = (letter: string) => letter.repeat(64);

beforeAll(async () => {
  db = await createTestDatabase();
  portal = new Client({ connectionString: db.portalUrl });
  await portal.connect();
  await sql(db.url, `INSERT INTO platform.blob (sha256, size, bytes) VALUES ('x', 1, 'x')`);
  for (const letter of ['a', 'b']) {
    await sql(
      db.url,
      `INSERT INTO intake.report (id, reference, channel, received_at, raw_sha256, raw_content_type, raw_size, tlp, due_at,
         access_code_hash) VALUES ($1, $2, 'web', now(), 'x', 'application/json', 1, 'AMBER', now(), decode($3, 'hex'))`,
      [newId(), `R-2026-00000${letter}`, hash(letter)],
    );
    await sql(
      db.url,
      `INSERT INTO intake.portal_draft (id, key_hash, answers, expires_at)
       VALUES ($1, decode($2, 'hex'), '{}', now() + interval '1 day')`,
      [newId(), hash(letter)],
    );
  }
});
afterAll(async () => {
  await portal.end();
  await db.drop();
});

/** Runs statements in one transaction, then takes them back. @returns the rows of the last */
async function attempt(...statements: string[]): Promise<unknown[]> {
  await portal.query('BEGIN');
  try {
    let rows: unknown[] = [];
    for (const statement of statements) rows = (await portal.query<object>(statement)).rows;
    return rows;
  } finally {
    await portal.query('ROLLBACK');
  }
}

const withCode = (value: string) => `SELECT set_config('tocsin.access_code_hash', '${value}', true)`;
const withDraft = (value: string) => `SELECT set_config('tocsin.draft_key', '${value}', true)`;

describe("the portal's role", () => {
  test('sees the one report whose code is set, and nothing after the transaction', async () => {
    expect(await attempt(withCode(hash('a')), 'SELECT reference FROM intake.report')).toEqual([
      { reference: 'R-2026-00000a' },
    ]);
    expect(await attempt(withCode(hash('c')), 'SELECT reference FROM intake.report')).toEqual([]);
    expect(await attempt('SELECT reference FROM intake.report')).toEqual([]);
  });

  test('sees, changes and deletes its own draft only', async () => {
    const own = (statement: string) =>
      attempt(withDraft(hash('a')), `${statement} RETURNING encode(key_hash, 'hex') AS key`);
    expect(await own(`UPDATE intake.portal_draft SET answers = '{"x": 1}'`)).toEqual([{ key: hash('a') }]);
    expect(await own('DELETE FROM intake.portal_draft')).toEqual([{ key: hash('a') }]);
    expect(await attempt('SELECT id FROM intake.portal_draft')).toEqual([]);
  });

  test('cannot write a draft or a message for somebody else', async () => {
    const draft = `INSERT INTO intake.portal_draft (id, key_hash, expires_at) VALUES ('${newId()}', decode('${hash('c')}', 'hex'), now())`;
    await expect(attempt(withDraft(hash('a')), draft)).rejects.toThrow(/row-level security/);
    const message = `INSERT INTO correspondence.portal_message (id, report_id, text)
      SELECT '${newId()}', '${newId()}', 'hello'`;
    await expect(attempt(withCode(hash('a')), message)).rejects.toThrow(/row-level security/);
  });

  test('throws away drafts that are past their day, whatever time it claims to be', async () => {
    const count = async () => (await sql(db.url, 'SELECT id FROM intake.portal_draft')).length;
    await portal.query(`SELECT intake.purge_portal_drafts('9999-01-01')`);
    expect(await count()).toBe(2);
    await sql(
      db.url,
      `UPDATE intake.portal_draft SET expires_at = now() - interval '1 minute' WHERE key_hash = decode($1, 'hex')`,
      [hash('b')],
    );
    await portal.query(`SELECT intake.purge_portal_drafts(now())`);
    expect(await count()).toBe(1);
  });

  test.each([
    'SELECT * FROM incidents.incident',
    'SELECT * FROM correspondence.message',
    'SELECT * FROM triage.suggestion',
    'SELECT * FROM audit.entry',
  ])('may not: %s', async (statement) => {
    await expect(attempt(statement)).rejects.toThrow(/permission denied/);
  });

  test('may not have mail sent', async () => {
    const send = `SELECT platform.enqueue_job('mail.send', '{}', NULL, NULL, NULL, NULL)`;
    await expect(attempt(send)).rejects.toThrow('may not enqueue');
  });
});
