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

interface Suggested {
  subject: string;
  suggestions: { duplicates: { kind: string }[] };
}

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Between two keys; faster than anybody types commands. */
const FAST_TYPIST_MS = 40;

const lines = (kind: string, count: number, text: (number: number) => string) =>
  Array.from({ length: count }, (_, number) => ({ subject: `${kind} ${number}`, text: text(number) }));

/** What twenty people of one morning write; what they name occurs on no other morning. */
const morning = (word: string) => [
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

/** The keys for a report, what must have become of it, and of the incident. */
function decisionFor(
  subject: string,
  suggested: boolean,
): { keys: string[]; becomes: Partial<ReportView>; opens?: { rsitType?: string; tlp?: string } } {
  if (subject.startsWith('Win'))
    return { keys: ['3', 's'], becomes: { state: 'rejected', rejection: { reason: 'spam' } } };
  if (subject.startsWith('Question'))
    return { keys: ['3', 'o'], becomes: { state: 'rejected', rejection: { reason: 'out-of-scope' } } };
  if (subject.startsWith('Same') && suggested)
    return { keys: ['2', 'Enter'], becomes: { state: 'accepted' } };
  // The class corrected to the next in the list (the first of the taxonomy, below what is suggested), then opened.
  if (subject.startsWith('Slow'))
    return {
      keys: ['y', 'ArrowDown', 'Enter', 'Enter'],
      becomes: { state: 'accepted' },
      opens: { rsitType: 'spam' },
    };
  // The label corrected, then opened.
  if (subject.startsWith('Ransom'))
    return {
      keys: ['t', 'ArrowUp', 'Enter', 'Enter'],
      becomes: { state: 'accepted' },
      opens: { tlp: 'GREEN' },
    };
  return { keys: ['1', 'Enter'], becomes: { state: 'accepted' } };
}

/** Twenty reports by keys alone. @returns how many keys each took */
async function triage(analyst: Analyst, slowness: number): Promise<number[]> {
  const reports = morning(Date.now().toString(36));
  await reportsFor(analyst, reports);
  const api = await apiWithSession(analyst.login);
  const { page, context, complaints } = await openDesk(browser, analyst, '/inbox?view=mine');
  const protocol = await context.newCDPSession(page);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  const counts: number[] = [];
  const decided = new Set<string>();
  for (let turn = 0; turn < reports.length; turn += 1) {
    await onView(page).waitFor();
    const ref = await refOnView(page);
    expect(decided).not.toContain(ref);
    const { body } = await api.get<Suggested>(`/reports/${ref}`);
    const incident = body.suggestions.duplicates.find(({ kind }) => kind === 'incident');
    // Decided is by what one sees.
    if (incident) await page.getByRole('button', { name: new RegExp(`^Attach to I-`, 'u') }).waitFor();
    const { keys, becomes, opens } = decisionFor(body.subject, incident !== undefined);
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.waitForTimeout(FAST_TYPIST_MS);
    }
    const after = await eventually(async () => {
      const now = await api.get<ReportView>(`/reports/${ref}`);
      expect({ subject: body.subject, ...now.body }).toMatchObject(becomes);
      return now.body;
    });
    if (opens) {
      const opened = await api.get(`/incidents/${after.incidents[0]}`);
      expect(opened.body).toMatchObject(opens);
    }
    counts.push(keys.length);
    decided.add(ref);
    // The next report opens by itself; after the last one the queue says that it is empty.
    if (turn < reports.length - 1)
      await eventually(async () => expect(decided).not.toContain(await refOnView(page)));
  }
  expect(decided.size).toBe(20);
  expect(complaints).toEqual([]);
  await context.close();
  return counts;
}

test('a morning of twenty reports', async () => {
  const counts = await triage(await newAnalyst('Kim Keys'), 1);
  const inAll = counts.reduce((sum, n) => sum + n, 0);
  measured('triageKeysMax', Math.max(...counts), `keys (20 reports, ${inAll} in all)`);
  expect(Math.max(...counts)).toBeLessThanOrEqual(4);
}, 180_000);

test('the same at a machine six times slower: no key is lost, none means something else', async () => {
  const counts = await triage(await newAnalyst('Sam Slow'), 6);
  expect(Math.max(...counts)).toBeLessThanOrEqual(4);
}, 180_000);
