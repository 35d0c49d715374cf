/** What the portal's database role may do with statutory duties, were the portal itself in an attacker's hands. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '@tocsin/platform';
import { Client } from 'pg';
import { sql } from '../../support/sql.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let db: TestDatabase;
let portal: Client;
const stageOf = { a: newId(), b: newId() };
const reportOf = { a: newId(), b: newId(), sent: newId() };
const hash = (letter: string) => letter.repeat(64);

beforeAll(async () => {
  db = await createTestDatabase();
  portal = new Client({ connectionString: db.portalUrl });
  await portal.connect();
  await sql(db.url, `INSERT INTO platform.blob (sha256, size, bytes) VALUES ('x', 1, 'x')`);
  for (const [name, letter] of [
    ['a', 'a'],
    ['b', 'b'],
    ['sent', 'c'],
  ] as const) {
    await sql(
      db.url,
      `INSERT INTO intake.report (id, reference, channel, received_at, raw_sha256, raw_content_type, raw_size, tlp, due_at,
         access_code_hash, form) VALUES ($1, $2, 'web', now(), 'x', 'application/json', 1, 'AMBER', now(), decode($3, 'hex'), $4)`,
      [
        reportOf[name],
        `R-2026-00000${letter}`,
        hash(letter),
        JSON.stringify({ servicesAffected: `of ${letter}` }),
      ],
    );
  }
  for (const name of ['a', 'b'] as const) {
    const [incidentId, dutyId] = [newId(), newId()];
    await sql(
      db.url,
      `INSERT INTO incidents.incident (id, reference, title, rsit_class, rsit_version, severity_score, severity_provisional,
         severity_level, nciss_version, priority, tlp, aware_at, opened_at, updated_at)
       VALUES ($1, $2, 'Secret', 'other', '1', 0, true, 0, '1', 5, 'RED', now(), now(), now())`,
      [incidentId, `I-2026-00000${name}`],
    );
    await sql(
      db.url,
      `INSERT INTO obligations.duty (id, incident_id, report_id, regime, regime_version, aware_at, created_at)
       VALUES ($1, $2, $3, 'nis2', '1', now(), now())`,
      [dutyId, incidentId, reportOf[name]],
    );
    await sql(
      db.url,
      `INSERT INTO obligations.stage (id, duty_id, stage, owed_by, state, answers, answered_by, submitted_at)
       VALUES ($1, $2, 'notification', 'reporter', 'running', NULL, NULL, NULL),
              ($3, $2, 'early-warning', 'reporter', 'met', '{"status": "an analyst wrote this"}', 'team', now())`,
      [stageOf[name], dutyId, newId()],
    );
  }
});
afterAll(async () => {
  await portal.end();
  await db.drop();
});

/** Runs statements in one transaction with the codes of these reports, then takes them back. */
async function attempt(codes: { own: string; sent?: string }, statement: string, params: unknown[] = []) {
  await portal.query('BEGIN');
  try {
    await portal.query(`SELECT set_config('tocsin.access_code_hash', $1, true)`, [hash(codes.own)]);
    await portal.query(`SELECT set_config('tocsin.sent_code_hash', $1, true)`, [
      codes.sent ? hash(codes.sent) : '',
    ]);
    return (await portal.query<Record<string, unknown>>(statement, params)).rows;
  } finally {
    await portal.query('ROLLBACK');
  }
}

const PUT = `INSERT INTO obligations.portal_submission (id, stage_id, report_id, answers) VALUES ($1, $2, $3, '{}')`;

describe('the portal', () => {
  test('reads the stages of the report whose code it was given, without what analysts wrote', async () => {
    const rows = await attempt({ own: 'a' }, `SELECT * FROM obligations.portal_stage ORDER BY stage`);
    expect(rows).toHaveLength(2);
    expect(rows[1]).toMatchObject({ id: stageOf.a, form: { servicesAffected: 'of a' } });
    expect(JSON.stringify(rows)).not.toContain('analyst wrote');
    expect(JSON.stringify(rows)).not.toContain('Secret');
  });

  test.each(['duty', 'stage', 'aware_change', 'portal_submission'])('does not read %s', async (table) => {
    await expect(attempt({ own: 'a' }, `SELECT * FROM obligations.${table}`)).rejects.toThrow(
      'permission denied',
    );
  });

  test('puts down a submission for a stage of this report with a report that it sent', async () => {
    await attempt({ own: 'a', sent: 'c' }, PUT, [newId(), stageOf.a, reportOf.sent]);
  });

  test.each([
    ['for somebody else’s stage', { own: 'a', sent: 'c' }, stageOf.b, reportOf.sent],
    ['with a report that is not its own', { own: 'a', sent: 'c' }, stageOf.a, reportOf.b],
    ['without any code', { own: '0' }, stageOf.a, reportOf.sent],
  ])('puts down nothing %s', async (_what, codes, stageId, reportId) => {
    await expect(attempt(codes, PUT, [newId(), stageId, reportId])).rejects.toThrow('row-level security');
  });

  test('asks the worker for this and for nothing else', async () => {
    const enqueue = `SELECT platform.enqueue_job('event', $1::json, NULL, NULL, NULL, NULL)`;
    await attempt({ own: 'a' }, enqueue, ['{"name": "portal.stage-submitted", "payload": {}}']);
    await expect(
      attempt({ own: 'a' }, enqueue, ['{"name": "incident.opened", "payload": {}}']),
    ).rejects.toThrow('may not enqueue');
  });
});
