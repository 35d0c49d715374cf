/** One decision on two thousand reports, and its undo, while processes are killed: each report is decided once, and once taken back. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type Api, apiWithKey } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { databaseUrlOf, processesOf, type SystemProcesses } from '../support/killable-system.js';
import { sql } from '../support/sql.js';
import { startSystem } from '../support/start-system.mjs';

const REPORTS = 2_000;

interface Bulk {
  id: string;
  state: string;
  total: number;
  counts: Record<'waiting' | 'done' | 'skipped' | 'undoing' | 'undone' | 'kept', number>;
}

// A whole system that is killed four times, on machines that may be busy.
jest.setTimeout(300_000);

let system: Awaited<ReturnType<typeof startSystem>>;
let api: Api;
let refs: string[];
beforeAll(async () => {
  system = await startSystem();
  api = apiWithKey({ ...system.local, dataDir: system.dataDir });
  const lines = Array.from({ length: REPORTS }, (_, n) =>
    JSON.stringify({ subject: `wave ${n}`, text: 'x' }),
  );
  const { status, body } = await api.post<string>('/reports/bulk', `${lines.join('\n')}\n`, {
    'content-type': 'application/x-ndjson',
  });
  expect(status).toBe(200);
  refs = body
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { ref: string }).ref);
  await eventually(async () => expect(await counted(`examined_at IS NULL`)).toBe(0), 120_000);
});
afterAll(() => system.stop({ remove: true }));

const query = <T extends object>(text: string, params: unknown[] = []) =>
  sql<T>(databaseUrlOf(system.dataDir), text, params);

async function counted(condition: string): Promise<number> {
  const [row] = await query<{ count: number }>(
    `SELECT count(*)::int AS count FROM intake.report WHERE reference = ANY($1) AND ${condition}`,
    [refs],
  );
  return row?.count ?? -1;
}

/** How many of the reports have how many lines of this kind in the record. */
async function linesOf(action: string): Promise<{ lines: number; reports: number }[]> {
  return query(
    `SELECT lines, count(*)::int AS reports FROM (
       SELECT r.id, (SELECT count(*)::int FROM audit.entry e WHERE e.subject_id = r.id AND e.action = $2) AS lines
         FROM intake.report r WHERE r.reference = ANY($1)) found GROUP BY lines ORDER BY lines`,
    [refs, action],
  );
}

async function settled(id: string): Promise<{ state: string; left: number }> {
  const [row] = await query<{ state: string; left: number }>(
    `SELECT b.state, (SELECT count(*)::int FROM triage.bulk_item i
                       WHERE i.bulk_id = b.id AND i.state IN ('waiting', 'undoing')) AS left FROM triage.bulk b WHERE b.id = $1`,
    [id],
  );
  if (!row) throw new Error('the order is gone');
  return row;
}

/** Kills one process once something, but not all, is done. */
async function killInTheMiddle(id: string, victim: keyof SystemProcesses, below: number): Promise<void> {
  for (;;) {
    const { left } = await settled(id);
    expect(left).toBeGreaterThan(0);
    if (left < below) break;
    await sleep(5);
  }
  const before = processesOf(system.dataDir)[victim];
  process.kill(before, 'SIGKILL');
  const { left } = await eventually(async () => {
    expect(processesOf(system.dataDir)[victim]).not.toBe(before);
    return settled(id);
  });
  // Else it was over before the kill, and this proved nothing.
  expect(left).toBeGreaterThan(0);
}

let bulk: Bulk;

test('killed in the middle of the order, each report is decided once, and the order says so', async () => {
  const order = { action: 'reject', reason: 'spam', selection: { refs } };
  const preview = await api.post<Bulk>('/bulk/reports', order);
  expect(preview).toMatchObject({ status: 201, body: { total: REPORTS } });
  const { id } = preview.body;
  expect((await api.post(`/bulk/${id}/start`, {})).status).toBeLessThan(300);
  await killInTheMiddle(id, 'worker', REPORTS - 100);
  await killInTheMiddle(id, 'postgres', REPORTS - 300);
  await eventually(async () => expect(await settled(id)).toEqual({ state: 'done', left: 0 }), 120_000);
  bulk = (await eventually(() => api.get<Bulk>(`/bulk/${id}`))).body;
  expect(bulk.counts).toMatchObject({ done: REPORTS, waiting: 0, skipped: 0 });
  expect(await counted(`state = 'rejected' AND rejected_reason = 'spam'`)).toBe(REPORTS);
  expect(await linesOf('report.rejected')).toEqual([{ lines: 1, reports: REPORTS }]);
});

test('killed in the middle of its undo, each report is back, once', async () => {
  const { id } = bulk;
  expect((await api.post(`/bulk/${id}/undo`, {})).status).toBeLessThan(300);
  await killInTheMiddle(id, 'worker', REPORTS - 100);
  await killInTheMiddle(id, 'postgres', REPORTS - 300);
  await eventually(async () => expect(await settled(id)).toEqual({ state: 'undone', left: 0 }), 120_000);
  expect(await counted(`state = 'received' AND rejected_reason IS NULL`)).toBe(REPORTS);
  expect(await linesOf('report.decision-undone')).toEqual([{ lines: 1, reports: REPORTS }]);
});
