import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { startSystem } from '../support/start-system.mjs';

type System = Awaited<ReturnType<typeof startSystem>>;
type Row = Record<string, unknown> & { id: string; state: string; actor: { kind: string } };

const DEMO = join(import.meta.dirname, '..', '..', 'apps', 'demo', 'dist', 'main.js');
const STATES = ['abandoned', 'closed', 'contained', 'in-progress', 'open', 'resolved', 'waiting'];

// Two whole systems and a minute of work, on machines that may be busy.
jest.setTimeout(600_000);

let system: System;
let reports: Row[];
let incidents: Row[];
beforeAll(async () => {
  const env = { OUTBOX_HOLD_SECONDS: '1' };
  const first = await startSystem({ env });
  await runDemo(first, { killAt: 'in bulk' });
  await runDemo(first, { killAt: 'are rejected' });
  await first.stop({ remove: false });
  system = await startSystem({ env, dataDir: first.dataDir, flags: ['--demo'] });
  reports = await list('reports');
  incidents = await list('incidents');
});
afterAll(() => system.stop({ remove: true }));

/** The demo's own program, killed when it says some words. */
async function runDemo({ dataDir }: System, { killAt }: { killAt?: string } = {}): Promise<void> {
  const child = spawn(process.execPath, [DEMO], {
    env: { ...process.env, NODE_OPTIONS: '', TOCSIN_LOCAL: join(dataDir, 'local.json') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (bytes) => {
    said += bytes;
    if (killAt && said.includes(killAt)) child.kill('SIGKILL');
  });
  const [code] = (await once(child, 'close')) as [number | null];
  expect(code).toBe(killAt ? null : 0);
}

async function get(path: string): Promise<{ items: Row[]; next: string | null }> {
  const response = await fetch(`${system.local.api}/api/v1/${path}`, {
    headers: { authorization: `Bearer ${system.local.apiKey}` },
  });
  expect(response.status).toBe(200);
  return (await response.json()) as { items: Row[]; next: string | null };
}

async function list(what: string): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page = await get(`${what}?limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    rows.push(...page.items);
    cursor = page.next;
  }
  return rows;
}

/** The latest entry of the record that a person or a key caused: Tocsin's own go on by themselves. */
async function lastDeed(): Promise<string | undefined> {
  const { items } = await get('audit?limit=200');
  return items.find(({ actor }) => actor.kind === 'person' || actor.kind === 'api-key')?.id;
}

const different = (rows: Row[], field: string) =>
  [...new Set(rows.map((row) => String(row[field])))].toSorted();

test('killed twice on its way, it is complete all the same: 206 reports, 40 incidents', () => {
  expect(reports).toHaveLength(206);
  expect(incidents).toHaveLength(40);
});

test('shows every state, channel and kind', () => {
  expect(different(incidents, 'state')).toEqual(STATES);
  expect(different(reports, 'state')).toEqual(['accepted', 'received', 'rejected']);
  expect(different(reports, 'channel')).toEqual(['api', 'bulk', 'email', 'phone', 'web']);
  expect(different(reports, 'kind')).toEqual([
    'abuse-report',
    'auto-reply',
    'bounce',
    'delivery-notice',
    'human',
  ]);
});

test('has two partners and people of six languages at least', async () => {
  const { items: partners } = await get('organisations?kind=partner');
  expect(partners).toHaveLength(2);
  const scripts = [/\p{Script=Arabic}/u, /\p{Script=Cyrillic}/u, /\p{Script=Han}/u, /[ãõ]/u, /[àèç]/u, /ñ/u];
  const subjects = reports.map(({ subject, excerpt }) => `${String(subject)} ${String(excerpt)}`);
  for (const script of scripts) expect(subjects.some((text) => script.test(text))).toBe(true);
});

test('changes nothing when it runs again', async () => {
  const before = await lastDeed();
  await runDemo(system);
  expect(await lastDeed()).toBe(before);
  expect(await list('reports')).toHaveLength(206);
  expect(await list('incidents')).toHaveLength(40);
});
