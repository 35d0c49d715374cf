/** Every page of the console: accessible in both directions and schemes, nothing cut off on a phone. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { generatePgpKey } from '@tocsin/mail';
import { type Browser, type Page } from 'playwright-core';
import { apiWithSession } from '../support/api.js';
import { launchBrowser } from '../support/browser.js';
import { type Analyst, newAnalyst, openDesk, reportsFor } from '../support/console.js';
import { measured } from '../support/measures.js';
import { runningSystem } from '../support/system.js';

/** Of all pages, both directions, both schemes. */
let violationsFound = 0;
let pagesRead = 0;

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let browser: Browser;
let analyst: Analyst;
let report: string;
let incident: string;

beforeAll(async () => {
  browser = await launchBrowser();
  analyst = await newAnalyst('Maya Look', ['administrator', 'duty-lead', 'auditor']);
  const text =
    'A ransom note on 192.0.2.7, see https://pay.example.net/x\n\n> We see\n> renamed files\n\nPlease call.';
  const [first = '', second = ''] = await reportsFor(analyst, [
    { subject: 'Looked at: opened', text },
    { subject: 'Looked at: in the queue', text },
  ]);
  const admin = await apiWithSession();
  const { body } = await admin.get<{ version: number }>(`/reports/${first}`);
  const opened = await admin.post<{ incident: { ref: string } }>(`/reports/${first}/open-incident`, {
    version: body.version,
  });
  incident = opened.body.incident.ref;
  report = second;
  await admin.post(`/incidents/${incident}/notes`, { text: 'Called the duty number.' });
  await admin.post(`/incidents/${incident}/tasks`, { title: 'Ask for the logs' });
  await admin.post('/keys/team/generate', { algorithm: 'ed25519' });
  const createdAt = new Date(Date.now() - 60_000);
  for (const name of ['Ana', 'Ana on her new computer']) {
    const own = { name, address: 'ana.reyes@bank.example', createdAt, expiresAt: null, passphrase: null };
    const { publicArmored } = await generatePgpKey({ ...own, algorithm: 'ed25519' });
    await admin.post('/keys/contacts', { source: publicArmored });
  }
});
afterAll(async () => {
  await browser.close();
  measured('axeViolations', violationsFound, `on ${pagesRead} pages read`);
});

type Step = (page: Page) => Promise<unknown>;
const press =
  (...keys: string[]): Step =>
  async (page) => {
    for (const key of keys) await page.keyboard.press(key);
    await page.waitForTimeout(300);
  };

/** Path and what is done there before looking. */
const looks = (): [path: string, step?: Step][] => [
  ['/inbox?view=mine'],
  ['/inbox?view=mine', press('y')],
  ['/inbox?view=mine', press('p')],
  ['/inbox?view=mine', press('x', '3')],
  ['/inbox?view=mine', press('?')],
  ['/inbox?view=mine', press('Control+k')],
  ['/inbox?view=snoozed'],
  [`/reports/${report}`],
  ['/reports/R-2026-999999'],
  ['/reports/new'],
  ['/incidents'],
  [`/incidents/${incident}`],
  [`/incidents/${incident}`, press('r')],
  [`/incidents/${incident}`, press('r', ':', ':')],
  [`/incidents/${incident}`, press('Shift+R')],
  [`/incidents/${incident}`, press('p')],
  [`/incidents/${incident}`, press('t')],
  [`/incidents/${incident}`, press('a')],
  ['/search?q=ransom'],
  ['/search?q=nothingofthekind'],
  ['/constituents'],
  ['/constituents/new'],
  ['/outbox'],
  ['/mail-health'],
  ['/notifications'],
  ['/inbox', (page) => page.locator('header [aria-haspopup=dialog]').first().click()],
  ['/templates'],
  ['/templates?name=closed&locale=ar'],
  ['/templates?name=received&locale=en', (page) => page.locator('textarea').first().fill('{{code}} {')],
  ['/templates?tab=modules'],
  ['/templates?tab=modules', (page) => page.locator('main h2 + button').first().click()],
  ['/templates?tab=signatures'],
  ['/keys?view=all'],
  ['/keys?view=all', (page) => page.locator('main h2 + div button').first().click()],
  [
    '/keys?view=all',
    (page) =>
      page
        .getByRole('button', { name: /…|\.\.\./ })
        .first()
        .click(),
  ],
  ['/people'],
  ['/people', (page) => page.locator('main header button').first().click()],
  ['/api-keys'],
  ['/api-keys', (page) => page.locator('main header button').first().click()],
  ['/audit'],
  ['/settings'],
  ['/nowhere'],
];

describe.each([
  { locale: 'en', colorScheme: 'light', width: 1440 },
  { locale: 'en', colorScheme: 'dark', width: 320 },
  { locale: 'ar', colorScheme: 'light', width: 320 },
  { locale: 'ar', colorScheme: 'dark', width: 1440 },
] as const)('$locale, $colorScheme, $width px', ({ locale, colorScheme, width }) => {
  test('every page is accessible and fits', async () => {
    const admin = await apiWithSession(analyst.login);
    await admin.patch('/session/preferences', { locale });
    const { context, page, complaints } = await openDesk(browser, analyst, '/settings', {
      colorScheme,
      locale,
      viewport: { width, height: 900 },
    });
    const { api } = runningSystem();
    // What opens by a key is looked at once a direction; on a phone there are no keys.
    for (const [path, step] of looks().filter(([, acted]) => width > 1000 || !acted)) {
      await page.goto(`${api}${path}`, { waitUntil: 'networkidle' });
      await step?.(page);
      const label = `${path} ${step ? 'acted on' : ''}`;
      const found = (await new AxeBuilder({ page }).withTags(RULES).setLegacyMode().analyze()).violations;
      violationsFound += found.length;
      pagesRead += 1;
      const overflow = await page.evaluate(() => {
        const main = document.querySelector('main');
        const inside = main ? main.scrollWidth - main.clientWidth : 0;
        return Math.max(inside, document.documentElement.scrollWidth - document.documentElement.clientWidth);
      });
      const violations = found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
      expect({ label, violations, overflow }).toEqual({ label, violations: [], overflow: 0 });
    }
    expect(await page.evaluate(() => document.documentElement.dir)).toBe(locale === 'ar' ? 'rtl' : 'ltr');
    expect(complaints).toEqual([]);
    await context.close();
    // Some forty pages, each read by axe.
  }, 300_000);
});

test('what a browser loads of script until the inbox works stays in the budget', () => {
  const script = fileURLToPath(new URL('../../apps/console/scripts/first-load.mjs', import.meta.url));
  const { stdout, status } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  expect(stdout).toMatch(/first load: \d+ KB gzip/);
  measured('scriptGzipKb', Number(/(\d+) KB gzip/.exec(stdout)?.[1]), 'KB of script, compressed');
  expect(status).toBe(0);
});
