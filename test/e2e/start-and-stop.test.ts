import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { processStart } from '../../scripts/process-identity.mjs';
import { eventually } from '../support/eventually.js';
import { startSystem } from '../support/start-system.mjs';

type System = Awaited<ReturnType<typeof startSystem>>;

// Whole systems are started here, on machines that may be busy.
jest.setTimeout(180_000);

let system: System;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.stop({ remove: true }));

async function hand(text: string): Promise<string> {
  const response = await fetch(`${system.local.api}/api/v1/reports`, {
    method: 'POST',
    headers: { authorization: `Bearer ${system.local.apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ subject: text, text, from: { address: 'reporter@example.org' } }),
  });
  expect(response.status).toBe(201);
  return ((await response.json()) as { ref: string }).ref;
}

async function subjectOf(ref: string): Promise<string> {
  const response = await fetch(`${system.local.api}/api/v1/reports/${ref}`, {
    headers: { authorization: `Bearer ${system.local.apiKey}` },
  });
  expect(response.status).toBe(200);
  return ((await response.json()) as { subject: string }).subject;
}

/** The supervisor's children, and the PostgreSQL server, by their numbers. */
function processes(): { apps: number[]; postgres: number } {
  const file = (name: string): string => readFileSync(join(system.dataDir, name), 'utf8');
  const { folder } = JSON.parse(file('postgres.json')) as { folder: string };
  const pid = readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0];
  return {
    apps: (JSON.parse(file('processes.json')) as { pid: number }[]).map((app) => app.pid),
    postgres: Number(pid),
  };
}

describe('npm start', () => {
  test('leaves what a script needs in local.json, for its owner only', () => {
    expect(statSync(join(system.dataDir, 'local.json')).mode & 0o777).toBe(0o600);
    expect(system.local).toEqual({
      api: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      portal: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      smtp: { host: '127.0.0.1', port: expect.any(Number) },
      federation: expect.stringMatching(/^https:\/\/127\.0\.0\.1:\d+$/),
      outbox: join(system.dataDir, 'outbox'),
      admin: { email: 'admin@cirt.example', password: expect.any(String) },
      apiKey: expect.any(String),
    });
  });

  test('refuses a second start on the same folder, and says who holds it', async () => {
    await expect(startSystem({ dataDir: system.dataDir })).rejects.toThrow(/runs already on .*process \d+/);
  });

  test('refuses wrong settings with the full list', async () => {
    const wrong = startSystem({
      dataDir: system.dataDir,
      env: { API_PORT: '99999', SITE_TIME_ZONE: 'Mars/Olympus' },
    });
    await expect(wrong).rejects.toThrow(/API_PORT[\s\S]*SITE_TIME_ZONE/);
  });

  test('starts a killed process again', async () => {
    const before = processes().apps;
    process.kill(before[0] ?? 0, 'SIGKILL');
    await eventually(() => expect(processes().apps).not.toEqual(before));
    await eventually(() => hand('after the death of one process'));
  });

  test('starts a killed database again, with everything that was acknowledged', async () => {
    const ref = await hand('acknowledged before the database died');
    const before = processes().postgres;
    process.kill(before, 'SIGKILL');
    await eventually(() => expect(processes().postgres).not.toBe(before));
    expect(await eventually(() => subjectOf(ref))).toBe('acknowledged before the database died');
  });

  test('goes on after kill -9 of everything at once', async () => {
    const ref = await hand('acknowledged before everything died');
    const { apps, postgres } = processes();
    for (const pid of [system.process.pid ?? 0, ...apps, postgres]) process.kill(pid, 'SIGKILL');
    system = await startSystem({ dataDir: system.dataDir });
    expect(await subjectOf(ref)).toBe('acknowledged before everything died');
  });

  test('goes on after kill -9 of the supervisor alone: the rest ends by itself', async () => {
    const ref = await hand('acknowledged before the supervisor died');
    const { postgres } = processes();
    process.kill(system.process.pid ?? 0, 'SIGKILL');
    system = await startSystem({ dataDir: system.dataDir });
    expect(processes().postgres).toBe(postgres);
    expect(await subjectOf(ref)).toBe('acknowledged before the supervisor died');
  });

  test('stops in order within ten seconds, and starts again on the same data', async () => {
    const ref = await hand('acknowledged before the stop');
    const { apps, postgres } = processes();
    const started = Date.now();
    expect(await system.stop({ remove: false })).toBe(0);
    expect(Date.now() - started).toBeLessThan(10_000);
    for (const pid of [...apps, postgres]) expect(processStart(pid)).toBeUndefined();
    expect(system.output()).toMatch(/Stopped\.\s*$/);
    expect(existsSync(join(system.dataDir, 'running.lock'))).toBe(false);
    const { password } = system.local.admin;
    system = await startSystem({ dataDir: system.dataDir });
    expect(system.local.admin.password).toBe(password);
    expect(await subjectOf(ref)).toBe('acknowledged before the stop');
  });

  test('stops everything when whoever started it is gone, though nobody reads any more what it says', async () => {
    const { apps, postgres } = processes();
    const supervisor = system.process;
    const ended = new Promise<number | null>((resolve) => supervisor.once('exit', resolve));
    supervisor.stdout?.destroy();
    supervisor.stderr?.destroy();
    supervisor.disconnect();
    expect(await ended).toBe(0);
    for (const pid of [...apps, postgres]) expect(processStart(pid)).toBeUndefined();
    system = await startSystem({ dataDir: system.dataDir });
  });
});
