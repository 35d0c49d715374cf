import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { processStart } from '../../scripts/process-identity.mjs';
import { type Answer, apiWithKey } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { PortalVisitor } from '../support/portal-visitor.js';
import { sendMail } from '../support/send-mail.js';
import { startSystem } from '../support/start-system.mjs';

type System = Awaited<ReturnType<typeof startSystem>>;

const env = { PORTAL_SUBMISSIONS_PER_HOUR: '1000' };
let system: System;
let pouring = true;
/** Every process that was ever part of the system. */
const seen = new Set<number>();
beforeAll(async () => {
  system = await startSystem({ env });
});
afterAll(() => system.stop({ remove: true }));

const api = () => apiWithKey({ ...system.local, dataDir: system.dataDir });

/** What a sender does that must not lose anything: the same again until it is acknowledged. */
async function until<T>(attempt: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch {
      await sleep(100);
    }
  }
}

/** Words that were acknowledged, each with what the answer named. */
interface Poured {
  word: string;
  named: string;
}
const mails: Poured[] = [];
const posts: Poured[] = [];
const forms: Poured[] = [];
const newWord = (kind: string) => `${kind}${randomUUID().replaceAll('-', '')}`;

async function pourMail(): Promise<void> {
  const word = newWord('mail');
  const raw = `From: a@example.org\r\nMessage-ID: <${word}@example.org>\r\nSubject: ${word}\r\n\r\nSee 192.0.2.7\r\n`;
  mails.push({
    word,
    named: await until(() => sendMail(raw, { ...system.local.smtp, from: 'a@example.org' })),
  });
}

async function pourPost(): Promise<void> {
  const word = newWord('post');
  const named = await until(async () => {
    const { status, body } = await api().post<{ ref: string }>(
      '/reports',
      { subject: word, text: 'See 192.0.2.8' },
      { 'idempotency-key': word },
    );
    if (status !== 201) throw new Error(`not taken: ${status}`);
    return body.ref;
  });
  posts.push({ word, named });
}

async function pourForm(): Promise<void> {
  const word = newWord('form');
  const visitor = new PortalVisitor(system.local.portal);
  /** Presses a button again and again, with the same form, until a page comes. */
  const press = async (answers: Record<string, string> = {}): Promise<void> => {
    const { action, hidden } = visitor.form();
    const pairs: [string, string][] = [
      ...hidden.filter(([name]) => !(name in answers)),
      ...Object.entries(answers),
    ];
    await until(async () => {
      const { status } = await visitor.post(action, pairs, action.endsWith('/description') ? [] : null);
      if (status >= 500) throw new Error(`not taken: ${status}`);
    });
  };
  await until(async () => {
    await visitor.start('anonymous');
    // A page that says "try again later" has none.
    visitor.form();
  });
  await press({ who: 'self' });
  await press({ kind: 'phishing' });
  await press({ suspectContact: 'hxxps://login[.]bank[.]example', dataEntered: 'password' });
  await press({ noticed: 'today', stillHappening: 'unknown' });
  await press({ description: word });
  await press({ identity: 'anonymous' });
  expect(visitor.page.path).toBe('/en/report/check');
  await press();
  expect(visitor.page.path).toBe('/en/report/sent');
  forms.push({ word, named: /R-\d{4}-\d{6}/.exec(visitor.text())![0] });
}

/** Goes on until the killing is over; what has begun is brought to its end. */
async function pour(one: () => Promise<void>): Promise<void> {
  while (pouring) {
    await one();
    await sleep(30);
  }
}

function processes(): { apps: number[]; postgres: number } {
  const file = (name: string): string => readFileSync(join(system.dataDir, name), 'utf8');
  const { folder } = JSON.parse(file('postgres.json')) as { folder: string };
  const apps = (JSON.parse(file('processes.json')) as { pid: number }[]).map(({ pid }) => pid);
  const postgres = Number(readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
  for (const pid of [...apps, postgres, system.process.pid ?? 0]) seen.add(pid);
  return { apps, postgres };
}

function portsOf({ local }: System): Record<string, string> {
  return {
    API_PORT: new URL(local.api).port,
    PORTAL_PORT: new URL(local.portal).port,
    SMTP_PORT: String(local.smtp.port),
    FEDERATION_PORT: new URL(local.federation).port,
  };
}

const serving = () =>
  eventually(async () => {
    for (const address of [system.local.api, system.local.portal]) {
      expect((await fetch(`${address}/readyz`)).status).toBe(200);
    }
  }, 30_000);

/** How often each word stands in the subjects of all reports there are. */
async function counted(): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Answer<{ items: { subject: string }[]; next: string | null }> = await api().get(
      `/reports?limit=200${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
    );
    for (const { subject } of page.body.items) {
      const word = /(?:mail|post|form)[0-9a-f]{32}/.exec(subject)?.[0];
      if (word) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    cursor = page.body.next;
  }
  return counts;
}

test('whatever was acknowledged while each part was killed in turn is there, exactly once', async () => {
  const poured = Promise.all([
    pour(pourMail),
    pour(pourMail),
    pour(pourPost),
    pour(pourPost),
    pour(pourForm),
  ]);
  await sleep(1000);
  for (const index of [2, 3, 0, 1]) {
    const before = processes().apps;
    process.kill(before[index] ?? 0, 'SIGKILL');
    await eventually(() => expect(processes().apps).not.toEqual(before));
    await sleep(500);
  }
  await serving();
  const { postgres } = processes();
  process.kill(postgres, 'SIGKILL');
  await eventually(() => expect(processes().postgres).not.toBe(postgres));
  await serving();
  await sleep(500);
  process.kill(system.process.pid ?? 0, 'SIGKILL');
  // The next start just works, at the same addresses, although the parts that lost it may still be ending.
  system = await startSystem({ dataDir: system.dataDir, env: { ...env, ...portsOf(system) } });
  processes();
  await sleep(1000);
  pouring = false;
  await poured;

  expect(Math.min(mails.length, posts.length, forms.length)).toBeGreaterThan(0);
  // Also the mails that the killed worker held: taken over within seconds, not after hours.
  await eventually(async () => {
    const counts = await counted();
    const wrong = [...mails, ...posts, ...forms].filter(({ word }) => counts.get(word) !== 1);
    expect(wrong.map(({ word }) => [word, counts.get(word)])).toEqual([]);
  }, 30_000);
  for (const { word, named } of mails.slice(-20)) {
    const { body } = await api().get<{ items: { subject: string }[] }>(`/reports?message=${named}`);
    expect(body.items.map(({ subject }) => subject)).toEqual([word]);
  }
  for (const { word, named } of [...posts.slice(-20), ...forms]) {
    const { body } = await api().get<{ subject: string }>(`/reports/${named}`);
    expect(body.subject).toContain(word);
  }
}, 150_000);

test('and no process is left behind by the end', async () => {
  const { dataDir } = system;
  expect(await system.stop({ remove: false })).toBe(0);
  expect([...seen].filter((pid) => processStart(pid) !== undefined)).toEqual([]);
  system = await startSystem({ dataDir, env });
}, 60_000);
