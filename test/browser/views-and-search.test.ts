/**
 * A question asked by operators, put right where it is mistyped, narrowed by a facet, kept as a view of the team; the view
 * deleted by a colleague; a list that says what came and does not move; the page of one's own work by keyboard.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Browser } from 'playwright-core';
import { apiWithKey, apiWithSession } from '../support/api.js';
import { launchBrowser } from '../support/browser.js';
import { type Analyst, newAnalyst, openDesk, reportsFor } from '../support/console.js';
import { eventually } from '../support/eventually.js';

const word = `heron${Date.now().toString(36)}`;
const api = apiWithKey();
let browser: Browser;
let ada: Analyst;
let bob: Analyst;

beforeAll(async () => {
  browser = await launchBrowser();
  ada = await newAnalyst(`Ada ${word}`);
  bob = await newAnalyst(`Bob ${word}`);
  const admin = await apiWithSession();
  await admin.post('/teams', { name: `Night ${word}`, memberIds: [ada.id, bob.id] });
  await reportsFor(ada, [
    { subject: `First ${word}`, text: 'The page https://pay.example.org/ asks for passwords.' },
    { subject: `Second ${word}`, text: 'Files are locked.' },
  ]);
});
afterAll(() => browser.close());

test('a search by operators becomes a view, with keys alone', async () => {
  const { page, context, complaints } = await openDesk(browser, ada, '/search');
  const box = page.getByRole('combobox', { name: 'Search reports and incidents' });
  // Completion: the operator by its beginning, then its value.
  await box.pressSequentially(`${word} chan`);
  await page.getByRole('option', { name: /^channel:/u }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: /phone/iu }).waitFor();
  await page.keyboard.type('ph');
  await page.getByRole('option').nth(1).waitFor({ state: 'detached' });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect((await box.inputValue()).trim()).toBe(`${word} channel:phone`);
  await page.getByText('2 results').waitFor();
  await page
    .getByRole('list', { name: 'Conditions' })
    .getByText(/^Channel: /u)
    .waitFor();

  // A mistake is underlined, named and put right by a press; the search went on without it.
  await box.press('End');
  await box.pressSequentially('state:recieved');
  await page.getByText('“recieved” is no value here; it was left out.').waitFor();
  expect(await page.locator('[data-wrong]').innerText()).toBe('state:recieved');
  await page.getByRole('button', { name: 'Did you mean received?' }).click();
  await page.getByText('2 results').waitFor();
  expect(new URL(page.url()).searchParams.get('q')).toContain('state:received');

  // Kept for the team and as a tab; its address opens it.
  await page.getByRole('button', { name: 'Save as view' }).click();
  await page.getByLabel('Name').fill(`Herons ${word}`);
  await page.getByLabel('Who has it').selectOption({ label: `Night ${word}` });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.waitForURL(/\/inbox\?view=/u);
  const tab = page.getByRole('link', { name: new RegExp(`Herons ${word}`, 'u') });
  await expect(tab.getAttribute('aria-current')).resolves.toBe('page');
  await page.getByRole('option').nth(1).waitFor();

  // A colleague's report comes: the list says so and stays; u brings it.
  // The queue's own rows: the panel beside it has choices too, which may still be coming.
  const rows = page.getByRole('listbox').getByRole('option');
  const before = await rows.allInnerTexts();
  const made = await (
    await apiWithSession()
  ).post<{ ref: string }>('/reports/phone', {
    subject: `Third ${word}`,
    text: 'One more.',
  });
  await page.getByRole('button', { name: /1 new/u }).waitFor({ timeout: 60_000 });
  expect(await rows.allInnerTexts()).toEqual(before);
  await page.keyboard.press('u');
  await page.locator(`#row-${made.body.ref}`).waitFor();

  // A colleague decides one: it is marked where it stands.
  const admin = await apiWithSession();
  const { body } = await admin.get<{ version: number }>(`/reports/${made.body.ref}`);
  await admin.post(`/reports/${made.body.ref}/reject`, { version: body.version, reason: 'spam' });
  await page
    .locator(`#row-${made.body.ref}`)
    .getByText(/decided by/u)
    .waitFor({ timeout: 60_000 });
  expect(complaints).toEqual([]);
  await context.close();
});

test('keys that are faster than the completions replace all that was typed', async () => {
  const { page, context, complaints } = await openDesk(browser, ada, '/search');
  const box = page.getByRole('combobox', { name: 'Search reports and incidents' });
  await box.pressSequentially(`${word} cha`);
  await page.getByRole('option', { name: /^channel:/u }).waitFor();
  // The answer to the last letter is on its way still.
  let answer = () => {};
  const asked = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/search/completions*', async (route) => {
    await asked;
    await route.continue();
  });
  await box.pressSequentially('n');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await box.inputValue()).toBe(`${word} channel:`);
  answer();
  await page.getByRole('option', { name: /phone/iu }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test('a view that a colleague deleted says who did; undo brings it back', async () => {
  const owner = await openDesk(browser, ada, `/inbox?view=${encodeURIComponent(`Herons ${word}`)}`);
  await owner.page.getByRole('option').first().waitFor();
  const link = await owner.page
    .getByRole('link', { name: new RegExp(`Herons ${word}`, 'u') })
    .getAttribute('href');
  const colleague = await openDesk(browser, bob, '/inbox');
  await colleague.page.getByRole('button', { name: 'Views of reports' }).click();
  await colleague.page.getByRole('button', { name: `Delete “Herons ${word}”` }).click();
  await colleague.page.getByText(`“Herons ${word}” is deleted`).waitFor();
  await owner.page.goto(new URL(link!, owner.page.url()).href);
  await owner.page.getByText(`The view “Herons ${word}” was deleted`).waitFor();
  await owner.page.getByText(new RegExp(`Bob ${word} deleted it`, 'u')).waitFor();
  await colleague.page.getByRole('button', { name: /Undo/u }).first().click();
  await eventually(async () => {
    await owner.page.reload();
    await owner.page.getByRole('option').first().waitFor({ timeout: 2_000 });
  });
  expect([...owner.complaints, ...colleague.complaints]).toEqual([]);
  await owner.context.close();
  await colleague.context.close();
});

test('what waits for one person is walked through with j and Enter', async () => {
  const admin = await apiWithSession();
  const opened = await admin.post<{ ref: string }>('/incidents', {
    title: `Campaign ${word}`,
    rsitClass: 'fraud',
    assigneeId: ada.id,
  });
  await admin.post(`/incidents/${opened.body.ref}/tasks`, { title: `Call ${word}`, ownerId: ada.id });
  const { page, context, complaints } = await openDesk(browser, ada, '/my-work');
  await page.getByRole('region', { name: 'Tasks' }).getByText(`Call ${word}`).waitFor();
  for (let step = 0; step < 20; step += 1) await page.keyboard.press('j');
  await page.locator('li[data-at]').getByText(`Campaign ${word}`).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(new RegExp(`/incidents/${opened.body.ref}`, 'u'));
  expect(complaints).toEqual([]);
  await context.close();
});

test('facets count what is found, over HTTP', async () => {
  const { status, body } = await api.get<{ total: number }>(`/search/facets?q=${word}`);
  expect({ status, total: body.total }).toEqual({ status: 200, total: 4 });
});
