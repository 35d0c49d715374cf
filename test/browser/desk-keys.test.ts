/** UX.md §5, 1: twenty reports of many kinds, each decided by four keys at the most, without a mouse. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Browser, type Page } from 'playwright-core';
import { apiWithSession } from '../support/api.js';
import { launchBrowser } from '../support/browser.js';
import { type Analyst, newAnalyst, openDesk, reportsFor } from '../support/console.js';
import { eventually } from '../support/eventually.js';
import { measured } from '../support/measures.js';

interface ReportView {
  state: string;
  rejection: { reason: string } | null;
  incidents: string[];
}

let browser: Browser;
let analyst: Analyst;

beforeAll(async () => {
  browser = await launchBrowser();
  analyst = await newAnalyst('Kim Keys');
});
afterAll(() => browser.close());

/** Between two keys; faster than anybody types commands. */
const FAST_TYPIST_MS = 40;

const word = Date.now().toString(36);
const lines = (kind: string, count: number, text: (number: number) => string) =>
  Array.from({ length: count }, (_, number) => ({
    subject: `${kind} ${number} ${word}`,
    text: text(number),
  }));

/** What twenty people of one morning write. */
const MORNING = [
  ...lines('Phishing', 6, (n) => `The page hxxps://pay${n}[.]${word}[.]example asks for my password.`),
  ...lines('Same page again', 4, (n) => `Again hxxps://pay${n}[.]${word}[.]example, it asks for passwords.`),
  ...lines(
    'Ransom note',
    3,
    (n) => `All files are encrypted since last night, a note names 192.0.2.${n + 10}.`,
  ),
  ...lines('Slow site', 2, () => 'We see a denial of service attack since ten.'),
  ...lines('Win a boat', 3, () => 'Buy now, you have won.'),
  ...lines('Question', 2, () => 'Which courses do you offer?'),
];

const onView = (page: Page) => page.getByRole('article', { name: /^R-\d{4}-/u });
const refOnView = async (page: Page) => (await onView(page).getAttribute('aria-label')) ?? '';

/** The keys for a report, and what must have become of it. */
function decisionFor(subject: string, suggested: number): { keys: string[]; becomes: Partial<ReportView> } {
  if (subject.startsWith('Win'))
    return { keys: ['3', 's'], becomes: { state: 'rejected', rejection: { reason: 'spam' } } };
  if (subject.startsWith('Question'))
    return { keys: ['3', 'o'], becomes: { state: 'rejected', rejection: { reason: 'out-of-scope' } } };
  if (subject.startsWith('Same') && suggested > 0)
    return { keys: ['2', 'Enter'], becomes: { state: 'accepted' } };
  // The class corrected to the second in the list, then opened.
  if (subject.startsWith('Slow'))
    return { keys: ['y', 'ArrowDown', 'Enter', 'Enter'], becomes: { state: 'accepted' } };
  // The label corrected, then opened.
  if (subject.startsWith('Ransom'))
    return { keys: ['t', 'ArrowUp', 'Enter', 'Enter'], becomes: { state: 'accepted' } };
  return { keys: ['1', 'Enter'], becomes: { state: 'accepted' } };
}

test('a morning of twenty reports', async () => {
  await reportsFor(analyst, MORNING);
  const api = await apiWithSession(analyst.login);
  const { page, context, complaints } = await openDesk(browser, analyst, '/inbox?view=mine');
  const counts: number[] = [];
  const decided = new Set<string>();
  for (let turn = 0; turn < MORNING.length; turn += 1) {
    await onView(page).waitFor();
    const ref = await refOnView(page);
    expect(decided).not.toContain(ref);
    const { body } = await api.get<{ subject: string; suggestions: { duplicates: unknown[] } }>(
      `/reports/${ref}`,
    );
    const { keys, becomes } = decisionFor(body.subject, body.suggestions.duplicates.length);
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.waitForTimeout(FAST_TYPIST_MS);
    }
    await eventually(async () => {
      const after = await api.get<ReportView>(`/reports/${ref}`);
      expect(after.body).toMatchObject(becomes);
    });
    counts.push(keys.length);
    decided.add(ref);
    // The next report opens by itself; after the last one the queue says that it is empty.
    if (turn < MORNING.length - 1)
      await eventually(async () => expect(decided).not.toContain(await refOnView(page)));
  }
  expect(decided.size).toBe(20);
  measured(
    'triageKeysMax',
    Math.max(...counts),
    `keys (20 reports, ${counts.reduce((sum, n) => sum + n, 0)} in all)`,
  );
  expect(Math.max(...counts)).toBeLessThanOrEqual(4);
  expect(complaints).toEqual([]);
  await context.close();
}, 180_000);
