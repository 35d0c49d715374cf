/** Answering all reporters of a case by keyboard: written once, checked for each, sent, and taken back together. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Browser } from 'playwright-core';
import { type Api, apiWithSession } from '../support/api.js';
import { launchBrowser } from '../support/browser.js';
import { type Analyst, newAnalyst, openDesk, reportsFor } from '../support/console.js';
import { eventually } from '../support/eventually.js';

let browser: Browser;
let analyst: Analyst;
let api: Api;
let incident: string;
let refs: string[];

beforeAll(async () => {
  browser = await launchBrowser();
  api = await apiWithSession();
  analyst = await newAnalyst('Wanda Words');
  refs = await reportsFor(analyst, [
    { subject: 'One word to all: first', text: 'A strange mail came.' },
    { subject: 'One word to all: second', text: 'A strange mail came.' },
  ]);
  for (const ref of refs) {
    const { body } = await api.get<{ version: number }>(`/reports/${ref}`);
    const { version } = body;
    if (incident) await api.post(`/reports/${ref}/attach`, { version, incident });
    else {
      const opened = await api.post<{ incident: { ref: string } }>(`/reports/${ref}/open-incident`, {
        version,
      });
      incident = opened.body.incident.ref;
    }
  }
  await api.post('/text-modules', {
    teamId: null,
    shortcut: 'calm-down',
    locale: 'en',
    title: 'Nothing to do',
    text: 'Your report {{reference}} needs nothing more from you.',
  });
});
afterAll(() => browser.close());

const messages = async () => {
  const { body } = await api.get<{ threads: { messages: { state: string; text: string }[] }[] }>(
    `/incidents/${incident}`,
  );
  return body.threads.flatMap((thread) => thread.messages);
};

test('Shift+r, a text behind ::, a look at who gets it, and undo', async () => {
  const { context, page, complaints } = await openDesk(browser, analyst, `/incidents/${incident}`);
  await page.getByRole('tab', { name: /Answer the reporter/ }).waitFor();
  await page.keyboard.press('Shift+R');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Your text', exact: true }).click();
  await page.keyboard.type('Hello. ::cal');
  await dialog.getByRole('option', { name: /Nothing to do/ }).waitFor();
  await page.keyboard.press('Enter');
  // Open, because each reader gets his own reference.
  expect(await dialog.getByRole('combobox', { name: 'Your text', exact: true }).inputValue()).toBe(
    'Hello. Your report {{reference}} needs nothing more from you.',
  );
  await page.keyboard.press('Control+Enter');
  // The same address wrote twice: he is told once, in his newer conversation.
  await dialog.getByText('1 of 2 get it.').waitFor();
  await dialog.getByText(new RegExp(`told by ${refs[1]}`)).waitFor();
  await dialog.getByText('How your text reads (English)').click();
  expect(await dialog.locator('pre').innerText()).toContain(`Your report ${refs[1]} needs nothing more`);
  await page.keyboard.press('Control+Enter');
  await dialog.getByText(/of 1/).waitFor();
  const undo = page.getByRole('button', { name: /Undo/ });
  await undo.click();
  await dialog.getByText('Taken back', { exact: true }).waitFor();
  await eventually(async () => {
    const said = (await messages()).filter(({ text }) => text.startsWith('Hello.'));
    // Whether the undo was in time is the outbox's story: here a message is held one second.
    expect(
      said.map(({ state }) => state).filter((state) => state !== 'cancelled' && state !== 'sent'),
    ).toEqual([]);
    expect(said.length).toBeLessThanOrEqual(1);
  });
  expect(complaints).toEqual([]);
  await context.close();
});
