/** UX.md §5, 2: how long a key takes until its result is seen, and how soon a queue of ten thousand answers. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Browser, type Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { type Analyst, newAnalyst, openDesk } from '../support/console.js';
import { databaseUrlOf } from '../support/killable-system.js';
import { keyToVisible } from '../support/keyboard.js';
import { measured, percentile } from '../support/measures.js';
import { sql } from '../support/sql.js';
import { runningSystem } from '../support/system.js';

const ROWS = 10_000;
const database = databaseUrlOf(runningSystem().dataDir);

let browser: Browser;
let analyst: Analyst;

beforeAll(async () => {
  browser = await launchBrowser();
  analyst = await newAnalyst('Tom Ten-Thousand');
  await sql(database, QUEUE, [analyst.id, ROWS]);
  await sql(database, 'ANALYZE intake.report');
});
afterAll(async () => {
  await browser.close();
  // Out of the queues of the other stories.
  await sql(
    database,
    `UPDATE intake.report SET state = 'rejected', decided_at = now() WHERE assignee_id = $1`,
    [analyst.id],
  );
});

const QUEUE = `
WITH raw AS (
  INSERT INTO platform.blob (sha256, size, bytes) VALUES (repeat('7', 64), 2, '{}') ON CONFLICT DO NOTHING)
INSERT INTO intake.report (id, reference, channel, kind, received_at, raw_sha256, raw_content_type, raw_size, subject,
  from_name, from_address, body_text, language, tlp, priority, due_at, examined_at, assignee_id)
SELECT gen_random_uuid(), 'R-2019-' || lpad(n::text, 6, '0'), 'email', 'human', now() - n * interval '1 minute',
  repeat('7', 64), 'message/rfc822', 2, 'Suspicious page number ' || n, 'Reporter ' || n, 'r' || n || '@example.org',
  'The page asks for passwords.', 'en', 'AMBER', 5, now() + interval '30 days' + n * interval '1 minute', now(), $1
  FROM generate_series(1, $2::int) AS n`;

/** The row that the cursor is on, as the list says it. */
const cursor = (page: Page) =>
  page.evaluate(() => document.querySelector('[role=listbox]')?.getAttribute('aria-activedescendant') ?? '');

test(`a queue of ${ROWS} rows answers keys`, async () => {
  const { page, context, complaints } = await openDesk(browser, analyst, '/settings');
  const { api } = runningSystem();
  const times: number[] = [];
  // The first is the cold one, with every part still to be fetched from the cache; all count.
  for (let round = 0; round < 5; round += 1) {
    await page.goto(`${api}/inbox?view=mine`, { waitUntil: 'commit' });
    await page.locator('[role=option]').first().waitFor();
    const before = await cursor(page);
    await page.keyboard.press('j');
    await page.waitForFunction(
      (from) =>
        (document.querySelector('[role=listbox]')?.getAttribute('aria-activedescendant') ?? '') !== from,
      before,
    );
    times.push(await page.evaluate(() => performance.now()));
  }
  measured(
    'queue10kMs',
    Math.round(percentile(times, 0.5)),
    `ms (worst of five ${Math.round(Math.max(...times))})`,
  );
  // It is the whole queue: the end is reached page by page, and only some rows stand in the document.
  for (let step = 0; step < 150; step += 1) await page.keyboard.press('j');
  await page.waitForFunction(() => document.querySelectorAll('[role=option]').length > 0);
  expect(await page.locator('[role=option]').count()).toBeLessThan(100);
  expect(complaints).toEqual([]);
  await context.close();
});

test('a key shows its result', async () => {
  const { page, context, complaints } = await openDesk(browser, analyst, '/inbox?view=mine');
  await page.getByRole('article', { name: /^R-\d{4}-/u }).waitFor();
  const times: Record<string, number[]> = {};
  const press = async <T>(what: string, key: string, shows: (given: T) => boolean, given: T) => {
    (times[what] ??= []).push(await keyToVisible(page, key, shows, given));
    // As a person looks before the next key.
    await page.waitForTimeout(120);
  };
  const leaves = (from: string) => {
    const list = document.querySelector('[role=listbox]');
    const at = list?.getAttribute('aria-activedescendant') ?? from;
    const ref = at.replace('row-', '');
    // The cursor stands elsewhere, and the report there is the one on view.
    return at !== from && document.querySelector(`article[aria-label="${ref}"]`) !== null;
  };
  for (let round = 0; round < 12; round += 1) {
    await press('move', 'j', leaves, await cursor(page));
    await press('move', 'j', leaves, await cursor(page));
    await press('move', 'k', leaves, await cursor(page));
    const row = await cursor(page);
    await press(
      'select',
      'x',
      (id) => document.getElementById(id)?.getAttribute('aria-selected') === 'true',
      row,
    );
    await press(
      'select',
      'x',
      (id) => document.getElementById(id)?.getAttribute('aria-selected') === 'false',
      row,
    );
    await press('open the form', '1', () => document.activeElement?.tagName === 'BUTTON', null);
    await page.keyboard.press('Escape');
    await page.keyboard.press('3');
    await press('decide', 's', leaves, row);
  }
  const all = Object.values(times).flat();
  for (const [what, each] of Object.entries(times))
    measured(`keyToVisibleP95Ms of ${what}`, Math.round(percentile(each, 0.95)), 'ms');
  measured('keyToVisibleP95Ms', Math.round(percentile(all, 0.95)), `ms (${all.length} keys)`);
  expect(all.length).toBe(84);
  expect(complaints).toEqual([]);
  await context.close();
});
