/**
 * Three reports (mail, API, form-like), triaged by keyboard alone; one answered, its case closed and found by search.
 * Every key pressed for a decision is counted: four at the most.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Browser, type Page } from 'playwright-core';
import { apiWithKey, apiWithSession } from '../support/api.js';
import { launchBrowser } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { sendMail } from '../support/send-mail.js';
import { runningSystem } from '../support/system.js';

const { api: address, admin, smtp } = runningSystem();
const api = apiWithKey();
const word = `wombat${Date.now().toString(36)}`;

let browser: Browser;
let page: Page;
const failures: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en' })).newPage();
  page.on('pageerror', (error) => failures.push(error.message));
});
afterAll(() => browser.close());

/** Presses keys one by one; answers how many. */
async function press(...keys: string[]): Promise<number> {
  for (const key of keys) await page.keyboard.press(key);
  return keys.length;
}

/** The report on view beside the list. */
const onView = () => page.getByRole('article', { name: /^R-\d{4}-/u });
const refOnView = () => onView().getAttribute('aria-label');

/** Goes down the list by `j` until this report is on view. */
async function walkTo(ref: string): Promise<void> {
  for (let step = 0; step < 100; step += 1) {
    await onView().waitFor();
    if ((await refOnView()) === ref) return;
    const before = await refOnView();
    await press('j');
    await eventually(async () => expect(await refOnView()).not.toBe(before));
  }
  throw new Error(`${ref} is not in the list`);
}

/** Waits until it is examined, and gives it to the administrator: other stories have reports in the queue too. */
async function examined(ref: string): Promise<string> {
  const version = await eventually(async () => {
    const { body } = await api.get<{ suggestions: unknown; version: number }>(`/reports/${ref}`);
    expect(body.suggestions).not.toBeNull();
    return body.version;
  });
  const desk = await apiWithSession(admin);
  const given = await desk.post(`/reports/${ref}/assign`, { version, toMe: true });
  expect(given.status).toBe(200);
  return ref;
}

async function threeReports(): Promise<string[]> {
  const from = `reporter.${word}@example.org`;
  const text = `The page hxxps://pay[.]${word}[.]example asks for passwords.`;
  const raw = `From: Rana <${from}>\r\nSubject: Phishing ${word}\r\nMessage-ID: <${word}@example.org>\r\n\r\n${text}\r\n`;
  const message = await sendMail(raw, { ...smtp, from });
  const mailed = await eventually(async () => {
    const { body } = await api.get<{ items: { ref: string }[] }>(`/reports?message=${message}`);
    expect(body.items).toHaveLength(1);
    return body.items[0]!.ref;
  });
  const twin = await api.post<{ ref: string }>('/reports', { subject: `Same page ${word}`, text });
  const spam = await api.post<{ ref: string }>('/reports', {
    subject: `Win a boat ${word}`,
    text: 'Buy now',
  });
  return Promise.all([mailed, twin.body.ref, spam.body.ref].map(examined));
}

test('the main job, without a mouse', async () => {
  const [mailed, twin, spam] = await threeReports();
  await page.goto(`${address}/inbox?view=mine`);
  await page.getByLabel('E-mail address').focus();
  await page.keyboard.type(admin.email);
  await press('Tab');
  await page.keyboard.type(admin.password);
  await press('Enter');

  // 1 Enter: an incident, with what is suggested.
  await walkTo(mailed!);
  const opening = await press('1', 'Enter');
  const incident = await eventually(async () => {
    const { body } = await api.get<{ incidents: string[] }>(`/reports/${mailed}`);
    expect(body.incidents).toHaveLength(1);
    return body.incidents[0]!;
  });
  // The next report opens by itself.
  await eventually(async () => expect(await refOnView()).not.toBe(mailed));

  // 2 Enter: into the incident that shares its values. The list is read anew, because the incident is new.
  await page.goto(`${address}/inbox?view=mine`);
  await walkTo(twin!);
  await page.getByText(incident).first().waitFor();
  const attaching = await press('2', 'Enter');
  await eventually(async () => {
    expect((await api.get<{ incidents: string[] }>(`/reports/${twin}`)).body.incidents).toEqual([incident]);
  });

  // 3 s: spam; z takes it back; 3 s again.
  await walkTo(spam!);
  const stateOf = async (ref: string) => (await api.get<{ state: string }>(`/reports/${ref}`)).body.state;
  const rejecting = await press('3', 's');
  await eventually(async () => expect(await stateOf(spam!)).toBe('rejected'));
  await page.getByRole('button', { name: /Undo/u }).waitFor();
  await press('z');
  await eventually(async () => expect(await stateOf(spam!)).toBe('received'));
  await page.goto(`${address}/inbox?view=mine`);
  await walkTo(spam!);
  await press('3', 's');
  await eventually(async () => expect(await stateOf(spam!)).toBe('rejected'));
  expect(Math.max(opening, attaching, rejecting)).toBeLessThanOrEqual(4);

  // The answer: r, words, Ctrl+Enter.
  await page.goto(`${address}/incidents/${incident}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await press('r');
  await eventually(async () => {
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  });
  await page.keyboard.type('Thank you. Do not open the page; we have it taken down.');
  await press('Control+Enter');
  await page.getByText(/leaves in/u).waitFor();

  // w opens the next states; the first leads on, until the case is closed.
  const caseState = async () => (await api.get<{ state: string }>(`/incidents/${incident}`)).body.state;
  for (const state of ['in-progress', 'contained', 'resolved', 'closed']) {
    await press('w', 'Enter');
    if (state === 'closed') {
      // The playbook of the type has steps that nobody took: closing asks why.
      await page.getByRole('dialog').getByRole('textbox').waitFor();
      await page.keyboard.type('Told by telephone');
      await press('Tab', 'Enter');
    }
    await eventually(async () => expect(await caseState()).toBe(state));
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
  }

  // The answer has left meanwhile.
  await eventually(async () => {
    const { body } = await api.get<{
      timeline: { items: { text: string | null; message: { state: string } | null }[] };
    }>(`/incidents/${incident}`);
    const answer = body.timeline.items.find((item) => item.text?.startsWith('Thank you. Do not open'));
    expect(answer?.message?.state).toBe('sent');
  });

  // Search finds it.
  await eventually(async () => {
    await press('/');
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  });
  await page.keyboard.type(word);
  await press('Enter');
  await page.locator('bdi', { hasText: incident }).first().waitFor();
  expect(failures).toEqual([]);
});
