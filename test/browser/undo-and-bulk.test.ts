/**
 * UX.md section 5, items 4 and 5: `z` within 10 s restores what was and sends no mail; 500 items in bulk, a result for
 * each, one undo. How long it took is printed, and judged by `npm run bench:ui`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Browser } from 'playwright-core';
import { type Api, apiWithSession } from '../support/api.js';
import { launchBrowser } from '../support/browser.js';
import { type Analyst, type Desk, newAnalyst, openDesk } from '../support/console.js';
import { eventually } from '../support/eventually.js';
import { measured } from '../support/measures.js';
import { sendMail } from '../support/send-mail.js';
import { runningSystem } from '../support/system.js';

const MANY = 500;
const system = runningSystem();
const word = `undo${Date.now().toString(36)}`;

let browser: Browser;
let analyst: Analyst;
let api: Api;
const desks: Desk[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  analyst = await newAnalyst(`Uma ${word}`);
  api = await apiWithSession(analyst.login);
});
afterAll(async () => {
  for (const { context } of desks) await context.close();
  await browser.close();
});

async function desk(path: string): Promise<Desk> {
  const opened = await openDesk(browser, analyst, path);
  desks.push(opened);
  return opened;
}

/** What has left for an address, as it lies in the folder that stands for the wire. */
function mailsTo(address: string): string[] {
  return readdirSync(system.outbox)
    .map((name) => readFileSync(join(system.outbox, name), 'latin1'))
    .filter((raw) => raw.toLowerCase().includes(`to: ${address}`) || raw.includes(`<${address}>`));
}

test('z within 10 s restores the state, keeps both in the record and sends 0 mails', async () => {
  const from = `reporter.${word}@example.org`;
  const raw = `From: Rana <${from}>\r\nSubject: Help ${word}\r\nMessage-ID: <${word}@example.org>\r\n\r\nPlease look.\r\n`;
  const message = await sendMail(raw, { ...system.smtp, from });
  const report = await eventually(async () => {
    const { body } = await api.get<{ items: { ref: string; version: number }[] }>(
      `/reports?message=${message}`,
    );
    expect(body.items).toHaveLength(1);
    return body.items[0]!;
  });
  const opened = await api.post<{ incident: { ref: string } }>(`/reports/${report.ref}/open-incident`, {
    version: await versionOf(report.ref),
  });
  const { ref } = opened.body.incident;
  const before = await incident(ref);
  await eventually(() => expect(mailsTo(from).length).toBeGreaterThan(0));
  const mails = mailsTo(from).length;

  const { page, complaints } = await desk(`/incidents/${ref}`);
  await page.getByRole('button', { name: 'Start' }).first().click();
  await eventually(async () => expect((await incident(ref)).state).toBe('in-progress'));
  await page.getByText(`${ref}:`).first().waitFor();
  await page.locator('main').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('z');
  await eventually(async () => expect((await incident(ref)).state).toBe('open'));
  const after = await incident(ref);
  expect(after).toMatchObject({
    dueAt: before.dueAt,
    clocks: before.clocks,
    stateReason: before.stateReason,
  });
  const actions = after.timeline.items.map(({ action }) => action);
  expect(actions).toEqual(expect.arrayContaining(['incident.state-changed', 'incident.change-undone']));

  // Longer than the outbox of this system holds mail.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const sent = mailsTo(from).length - mails;
  process.stderr.write(`undo: ${sent} mails sent\n`);
  expect(sent).toBe(0);
  expect(complaints).toEqual([]);
});

test(`${MANY} reports in bulk within 5 s, a result for each, one undo`, async () => {
  const lines = Array.from({ length: MANY }, (_, n) =>
    JSON.stringify({ subject: `Wave ${word} ${n}`, text: 'Buy now' }),
  );
  const made = await api.post<string>('/reports/bulk', `${lines.join('\n')}\n`, {
    'content-type': 'application/x-ndjson',
  });
  expect(made.status).toBeLessThan(300);
  const refs = [...made.body.matchAll(/R-\d{4}-\d{6,}/gu)].map(([each]) => each);
  expect(new Set(refs).size).toBe(MANY);
  // Into a view of the analyst's own, so that stories do not decide on each other's reports.
  await eventually(async () => {
    const mine = await api.post<{ id: string; counts: { waiting: number } }>('/bulk/reports', {
      action: 'assign',
      toMe: true,
      selection: { refs },
    });
    await api.post(`/bulk/${mine.body.id}/start`);
    await eventually(async () => {
      const { body } = await api.get<{ state: string }>(`/bulk/${mine.body.id}`);
      expect(body.state).toBe('done');
    });
    const { body } = await api.get<{ counts: { mine: number } }>('/inbox?view=mine&limit=1');
    expect(body.counts.mine).toBeGreaterThanOrEqual(MANY);
  });

  const { page, complaints } = await desk('/inbox?view=mine');
  const list = page.getByRole('listbox');
  await list.waitFor();
  await list.focus();
  await page.keyboard.press('x');
  await page.getByRole('button', { name: 'All in this view' }).click();
  await list.focus();
  await page.keyboard.press('3');
  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(new RegExp(`${MANY} of ${MANY} will change`, 'u')).waitFor();
  const started = Date.now();
  await dialog.getByRole('button', { name: 'Do it' }).press('Enter');
  await dialog.getByText(new RegExp(`${MANY} of ${MANY} changed`, 'u')).waitFor({ timeout: 30_000 });
  const seconds = (Date.now() - started) / 1000;
  measured('bulk500Ms', Math.round(seconds * 1_000), `ms (${MANY} reports, from the key to the last result)`);
  expect(await dialog.locator('li[data-state="done"]').count()).toBe(MANY);

  await dialog.getByRole('button', { name: 'Undo all of it' }).click();
  await dialog.getByText(new RegExp(`${MANY} taken back, 0 kept`, 'u')).waitFor({ timeout: 30_000 });
  const { body } = await api.get<{ counts: { mine: number } }>('/inbox?view=mine&limit=1');
  expect(body.counts.mine).toBeGreaterThanOrEqual(MANY);
  expect(complaints).toEqual([]);
}, 120_000);

test('merged by keyboard, the old reference leads to the survivor, undone from its page', async () => {
  const open = async (title: string) =>
    (await api.post<{ ref: string }>('/incidents', { title: `${title} ${word}` })).body.ref;
  const [old, survivor] = [await open('The second call'), await open('The first call')];
  await api.post(`/incidents/${old}/notes`, { text: `Only in ${old}.` });
  await eventually(async () => {
    const { body } = await api.get<unknown[]>(`/incidents/${old}/merge-candidates?q=${survivor}`);
    expect(body).toHaveLength(1);
  });

  const { page, complaints } = await desk(`/incidents/${old}`);
  await page.getByRole('heading', { name: new RegExp(`The second call ${word}`, 'u') }).waitFor();
  await page.keyboard.press('Shift+M');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(survivor);
  await dialog.getByRole('radio').first().waitFor();
  await dialog.getByRole('button', { name: `Merge into ${survivor}` }).click();
  await page.getByRole('heading', { name: new RegExp(`The first call ${word}`, 'u') }).waitFor();
  await page.getByText(`Only in ${old}.`).waitFor();

  await page.goto(`${system.api}/incidents/${old}`);
  await page.getByText(`${old} was merged. You are looking at ${survivor}`).waitFor();
  await page.getByRole('button', { name: `Undo the merge of ${old}` }).click();
  await page.getByText(`${old} is on its own again`).waitFor();
  expect(await incident(old)).toMatchObject({ ref: old, state: 'open', mergedRef: null });
  expect(complaints).toEqual([]);
});

interface IncidentBody {
  ref: string;
  state: string;
  stateReason: string | null;
  dueAt: string | null;
  mergedRef: string | null;
  clocks: unknown[];
  timeline: { items: { action: string | null }[] };
}

async function incident(ref: string): Promise<IncidentBody> {
  return (await api.get<IncidentBody>(`/incidents/${ref}`)).body;
}

async function versionOf(ref: string): Promise<number> {
  return eventually(async () => {
    const { body } = await api.get<{ version: number; examinedAt: string | null }>(`/reports/${ref}`);
    expect(body.examinedAt).not.toBeNull();
    return body.version;
  });
}
