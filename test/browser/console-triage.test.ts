/** Triage by keyboard alone: the decisions, their undo, and what happens when a colleague was faster. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Browser, type Page } from 'playwright-core';
import { apiWithSession } from '../support/api.js';
import { launchBrowser } from '../support/browser.js';
import { type Analyst, newAnalyst, openDesk, reportsFor } from '../support/console.js';
import { eventually } from '../support/eventually.js';

const PHISHING = 'A phishing page asks for the card number and the one-time password.';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const stories = (count: number, word: string) =>
  Array.from({ length: count }, (_, at) => ({
    subject: `${word} ${at}`,
    text: `${PHISHING} ${word} ${at}, seen at 203.0.113.${at + 1}.`,
  }));

const cursor = (page: Page) => page.locator('[role=option][aria-current]').getAttribute('id');
// Not the options of fields, which are lists too.
const queue = (page: Page) => page.locator('[role=option][aria-posinset]');

async function press(page: Page, ...keys: string[]): Promise<number> {
  for (const key of keys) await page.keyboard.press(key);
  return keys.length;
}

async function stateOf(
  ref: string,
): Promise<{ state: string; snoozedUntil: string | null; incidents: string[] }> {
  const admin = await apiWithSession();
  return (
    await admin.get<{ state: string; snoozedUntil: string | null; incidents: string[] }>(`/reports/${ref}`)
  ).body;
}

describe('a queue of one’s own', () => {
  let analyst: Analyst;
  let refs: string[];
  beforeAll(async () => {
    analyst = await newAnalyst('Nadia Keys');
    refs = await reportsFor(analyst, stories(20, 'Keyboard story'));
  });

  test('twenty reports are decided with at most four keys each, the next one opening by itself', async () => {
    const { context, page, complaints } = await openDesk(browser, analyst, '/inbox?view=mine');
    await eventually(async () => expect(await queue(page).count()).toBe(20));
    const ways = [
      ['1', 'Enter'],
      ['3', 's'],
      ['h', 'Enter'],
      ['3', 'f'],
    ];
    const pressed: number[] = [];
    for (let at = 0; at < 20; at += 1) {
      const here = await cursor(page);
      pressed.push(await press(page, ...(ways[at % ways.length] ?? [])));
      if (at < 19) await eventually(async () => expect(await cursor(page)).not.toBe(here));
    }
    expect(Math.max(...pressed)).toBeLessThanOrEqual(4);
    for (const ref of refs) {
      await eventually(async () => {
        const { state, snoozedUntil } = await stateOf(ref);
        expect(state !== 'received' || snoozedUntil !== null).toBe(true);
      });
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
});

test('z takes a decision back and nothing has left for it', async () => {
  const analyst = await newAnalyst('Tomás Undo');
  const [ref = ''] = await reportsFor(analyst, stories(1, 'Undo story'));
  const { context, page } = await openDesk(browser, analyst, '/inbox?view=mine');
  await queue(page).first().waitFor();
  await press(page, '1', 'Enter');
  await eventually(async () => expect((await stateOf(ref)).state).toBe('accepted'));
  await page.getByRole('status').getByText('opened as').waitFor();
  await press(page, 'z');
  await eventually(async () =>
    expect(await stateOf(ref)).toMatchObject({ state: 'received', incidents: [] }),
  );
  const admin = await apiWithSession();
  const outbox = await admin.get<{ items: { report: string | null; automatic: boolean }[] }>(
    '/outbox?limit=200',
  );
  expect(outbox.body.items.filter((item) => item.report === ref && !item.automatic)).toEqual([]);
  await context.close();
});

test('a colleague who was faster is named, and what was entered is kept', async () => {
  const analyst = await newAnalyst('Leïla Late');
  const [ref = ''] = await reportsFor(analyst, stories(1, 'Stale story'));
  const { context, page } = await openDesk(browser, analyst, '/inbox?view=mine');
  await page.getByRole('textbox', { name: 'Title' }).fill('A title of my own');
  await page.getByText('203.0.113.1.').first().waitFor();
  const faster = await newAnalyst('Sami Faster');
  const colleague = await apiWithSession(faster.login);
  const { body } = await colleague.get<{ version: number }>(`/reports/${ref}`);
  expect(
    (await colleague.post(`/reports/${ref}/classify`, { version: body.version, priority: 1 })).status,
  ).toBe(200);
  await press(page, 'Escape', '1', 'Enter');
  const notice = page.getByRole('alert');
  await notice.getByText('Sami Faster was faster').waitFor();
  expect(await page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('A title of my own');
  await notice.getByRole('button').click();
  await notice.waitFor({ state: 'detached' });
  await press(page, '1', 'Enter');
  await eventually(async () => {
    const { incidents } = await stateOf(ref);
    const admin = await apiWithSession();
    const { body: opened } = await admin.get<{ title: string }>(`/incidents/${incidents[0]}`);
    expect(opened.title).toBe('A title of my own');
  });
  await context.close();
});

test('keys follow the place on an Arabic layout, stay out of fields, and can be switched off', async () => {
  const analyst = await newAnalyst('Amal Layout');
  await reportsFor(analyst, stories(3, 'Layout story'));
  const { context, page } = await openDesk(browser, analyst, '/inbox?view=mine');
  await queue(page).first().waitFor();
  const first = await cursor(page);
  const stroke = (key: string, code: string) =>
    page.evaluate(
      ([name, place]) =>
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key: name, code: place, bubbles: true, cancelable: true }),
        ),
      [key, code],
    );
  await stroke('ت', 'KeyJ');
  await eventually(async () => expect(await cursor(page)).not.toBe(first));
  await stroke('ن', 'KeyK');
  await eventually(async () => expect(await cursor(page)).toBe(first));

  await page.getByRole('textbox', { name: 'Title' }).fill('');
  await page.keyboard.type('jjj 3s');
  expect(await page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('jjj 3s');
  expect(await cursor(page)).toBe(first);

  await page.goto(new URL('/settings', page.url()).href);
  await page.getByRole('switch').click();
  await page.goto(new URL('/inbox?view=mine', page.url()).href);
  await queue(page).first().waitFor();
  await press(page, 'j');
  expect(await cursor(page)).toBe(first);
  await context.close();
});
