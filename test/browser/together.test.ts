/** Two analysts at one desk: who is there, what changed, words that cross, and a draft that follows its writer. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Browser } from 'playwright-core';
import { apiWithSession } from '../support/api.js';
import { launchBrowser } from '../support/browser.js';
import { type Analyst, newAnalyst, openDesk, reportsFor } from '../support/console.js';
import { eventually } from '../support/eventually.js';
import { measured } from '../support/measures.js';

let browser: Browser;
let vera: Analyst;
let will: Analyst;
let report: string;
let incident: string;

beforeAll(async () => {
  browser = await launchBrowser();
  vera = await newAnalyst('Vera Viewer');
  will = await newAnalyst('Will Writer');
  const [first = '', second = ''] = await reportsFor(vera, [
    { subject: 'Looked at together', text: 'A phishing page asks for the card number.' },
    { subject: 'Worked on together', text: 'A phishing page asks for the password.' },
  ]);
  report = first;
  const api = await apiWithSession();
  const { body } = await api.get<{ version: number }>(`/reports/${second}`);
  const opened = await api.post<{ incident: { ref: string } }>(`/reports/${second}/open-incident`, {
    version: body.version,
  });
  incident = opened.body.incident.ref;
});
afterAll(() => browser.close());

test('who looks at a report, and who writes, is seen in another browser', async () => {
  const queue = await openDesk(browser, vera, '/inbox?view=mine');
  const row = queue.page.locator(`#row-${report}`);
  await row.waitFor();
  const other = await openDesk(browser, will, '/settings');
  await other.page.goto(`${new URL(other.page.url()).origin}/reports/${report}`, { waitUntil: 'commit' });
  await other.page.getByRole('article', { name: report }).waitFor();
  const began = Date.now();
  await row.getByRole('img', { name: 'Will Writer is looking at this' }).waitFor();
  const viewing = Date.now() - began;
  const title = other.page.getByRole('textbox', { name: /Title/ });
  await title.focus();
  const typed = Date.now();
  await other.page.keyboard.type('x');
  await row.getByRole('img', { name: 'Will Writer is writing here' }).waitFor();
  const editing = Date.now() - typed;
  measured('presenceMs', Math.max(viewing, editing), 'ms');
  // The tab closes: he is gone, without waiting for his lease to end.
  await other.context.close();
  await eventually(async () => expect(await row.getByRole('img', { name: /Will Writer/ }).count()).toBe(0));
  expect(queue.complaints).toEqual([]);
  await queue.context.close();
});

test('a note that crosses a colleague’s is refused, shown, and stays in the field', async () => {
  const desk = await openDesk(browser, vera, `/incidents/${incident}`);
  await desk.page.getByRole('tab', { name: /note/i }).waitFor();
  await desk.page.keyboard.press('n');
  const field = desk.page.getByRole('combobox', { name: 'What should colleagues know?' });
  await field.fill('I will call the bank.');
  const colleague = await apiWithSession(will.login);
  await colleague.post(`/incidents/${incident}/notes`, { text: 'I have called the bank.' });
  // The open page follows by itself, and says so; what was typed stays.
  await desk.page.getByText('A colleague has just changed this').first().waitFor();
  await desk.page.getByText('I have called the bank.').first().waitFor();
  expect(await field.inputValue()).toBe('I will call the bank.');
  await field.focus();
  await desk.page.keyboard.press('Control+Enter');
  const refused = desk.page.getByRole('alert');
  await refused.getByText(/Will Writer wrote here meanwhile/).waitFor();
  await refused.getByText('I have called the bank.').waitFor();
  expect(await field.inputValue()).toBe('I will call the bank.');
  await refused.getByRole('button', { name: 'Send anyway' }).click();
  await eventually(async () => expect(await field.inputValue()).toBe(''));
  await desk.context.close();
});

test('an answer that crosses a colleague’s gets 409, with the words kept; looking first changes nothing', async () => {
  const desk = await openDesk(browser, vera, `/incidents/${incident}`);
  await desk.page.getByRole('tab', { name: /Answer the reporter/ }).waitFor();
  await desk.page.keyboard.press('r');
  const field = desk.page.getByRole('combobox', { name: /^What happened, what we do/ });
  await field.fill('Please send us the mail.');
  const colleague = await apiWithSession(will.login);
  const sent = await colleague.post(`/incidents/${incident}/replies`, { text: 'We look into it.' });
  expect(sent.status).toBe(201);
  const answered = desk.page.waitForResponse((response) => response.url().endsWith('/replies'));
  await field.focus();
  await desk.page.keyboard.press('Control+Enter');
  expect((await answered).status()).toBe(409);
  await desk.page.getByRole('alert').getByText('We look into it.').waitFor();
  await desk.page.getByRole('button', { name: 'Look first' }).click();
  expect(await field.inputValue()).toBe('Please send us the mail.');
  await desk.context.close();
});

test('what was begun on one machine goes on at another, and is gone everywhere when it is sent', async () => {
  const office = await openDesk(browser, will, `/incidents/${incident}`);
  await office.page.getByRole('tab', { name: /note/i }).waitFor();
  await office.page.keyboard.press('n');
  await office.page
    .getByRole('combobox', { name: 'What should colleagues know?' })
    .fill('Begun in the office.');
  await office.page.getByText('Draft saved').waitFor();
  const home = await openDesk(browser, will, `/incidents/${incident}`);
  const field = home.page.getByRole('combobox', { name: 'What should colleagues know?' });
  await eventually(async () => expect(await field.inputValue()).toBe('Begun in the office.'));
  await field.fill('Begun in the office, ended at home.');
  await home.page.getByText('Draft saved').waitFor();
  await eventually(async () =>
    expect(
      await office.page.getByRole('combobox', { name: 'What should colleagues know?' }).inputValue(),
    ).toBe('Begun in the office, ended at home.'),
  );
  await field.focus();
  await home.page.keyboard.press('Control+Enter');
  await home.page.getByText('Begun in the office, ended at home.').first().waitFor();
  await eventually(async () =>
    expect(
      await office.page.getByRole('combobox', { name: 'What should colleagues know?' }).inputValue(),
    ).toBe(''),
  );
  expect([...office.complaints, ...home.complaints]).toEqual([]);
  await office.context.close();
  await home.context.close();
});

test('an empty list fills by itself; what a colleague seals meanwhile can be read there no more', async () => {
  const mia = await newAnalyst('Mia Morning');
  const { page, context, complaints } = await openDesk(browser, mia, '/inbox?view=mine');
  await page.getByText('No report chosen').waitFor();
  const words = 'Pictures that nobody should see';
  const [ref = ''] = await reportsFor(mia, [{ subject: words, text: 'They are at hxxps://a[.]example.' }]);
  const row = page.locator(`#row-${ref}`);
  await row.getByText(words).waitFor();
  const api = await apiWithSession();
  const { body } = await api.get<{ version: number }>(`/reports/${ref}`);
  await api.post(`/reports/${ref}/seal`, { version: body.version, reason: 'child protection' });
  await row.getByText('Sealed evidence').waitFor();
  await eventually(async () => expect(await page.content()).not.toContain(words));
  expect(await page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('');
  expect(complaints).toEqual([]);
  await context.close();
});
