/** Every page of the console: accessible in both directions and schemes, nothing cut off on a phone. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Browser, type Page } from 'playwright-core';
import { apiWithSession } from '../support/api.js';
import { launchBrowser } from '../support/browser.js';
import { openDesk } from '../support/console.js';
import { type LookedAt, looks, worldToLookAt } from '../support/console-looks.js';
import { measured } from '../support/measures.js';
import { openPage } from '../support/open-page.js';
import { runningSystem } from '../support/system.js';

/** Of all pages, both directions, both schemes. */
let violationsFound = 0;
let pagesRead = 0;

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Nothing on these comes from the server but what every page has. */
const WITHOUT_CONTENT = new Set([
  '/settings',
  '/settings/keys',
  '/nowhere',
  '/reports/new',
  '/constituents/new',
  '/constituents/owners',
]);

let browser: Browser;
let world: LookedAt;

beforeAll(async () => {
  browser = await launchBrowser();
  world = await worldToLookAt('Maya Look');
});
afterAll(async () => {
  await browser.close();
  measured('axeViolations', violationsFound, `on ${pagesRead} pages read`);
});

/** What is wrong with what is on the screen, in words; nothing where all is well. */
async function faultsOf(page: Page, label: string): Promise<string[]> {
  const found = (await new AxeBuilder({ page }).withTags(RULES).setLegacyMode().analyze()).violations;
  violationsFound += found.length;
  pagesRead += 1;
  const faults = found.map(
    ({ id, nodes }) => `${label}: ${id} in ${nodes.map(({ html }) => html).join(' | ')}`,
  );
  const overflow = await page.evaluate(() => {
    const main = document.querySelector('main');
    const inside = main ? main.scrollWidth - main.clientWidth : 0;
    return Math.max(inside, document.documentElement.scrollWidth - document.documentElement.clientWidth);
  });
  if (overflow > 0) faults.push(`${label}: ${overflow} px wider than the window`);
  return faults;
}

const FAULT = {
  status: 500,
  contentType: 'application/problem+json',
  body: JSON.stringify({ status: 500, title: 'Broken', code: 'PLATFORM.UNEXPECTED', requestId: 'req-1' }),
};
/** Who is signed in, the words of the house and what goes by itself still come; all that a page is about fails. */
const STILL_COMES = /\/api\/v1\/(?:session|reference-data|stream|presence)/u;

const breakAll = (page: Page) =>
  page.route('**/api/v1/**', (route) =>
    STILL_COMES.test(route.request().url()) ? route.continue() : route.fulfill(FAULT),
  );

describe.each([
  { locale: 'en', colorScheme: 'light', width: 1440 },
  { locale: 'en', colorScheme: 'dark', width: 320 },
  { locale: 'ar', colorScheme: 'light', width: 320 },
  { locale: 'ar', colorScheme: 'dark', width: 1440 },
] as const)('$locale, $colorScheme, $width px', ({ locale, colorScheme, width }) => {
  const { api } = runningSystem();
  const desk = async () => {
    const admin = await apiWithSession(world.analyst.login);
    await admin.patch('/session/preferences', { locale });
    return openDesk(browser, world.analyst, '/settings', {
      colorScheme,
      locale,
      viewport: { width, height: 900 },
    });
  };

  test('every page is accessible and fits', async () => {
    const { context, page, complaints } = await desk();
    const faults: string[] = [];
    // What opens by a key is looked at once a direction; on a phone there are no keys.
    for (const [path, step] of looks(world).filter(([, acted]) => width > 1000 || !acted)) {
      await openPage(page, `${api}${path}`);
      await step?.(page);
      const label = `${path} ${step ? 'acted on' : ''}`;
      faults.push(...(await faultsOf(page, label)));
    }
    expect(faults).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.dir)).toBe(locale === 'ar' ? 'rtl' : 'ltr');
    expect(complaints).toEqual([]);
    await context.close();
    // Some sixty pages, each read by axe.
  }, 1_200_000);

  test('so is every page that cannot get what it is about, and it says so', async () => {
    const { context, page, complaints } = await desk();
    const faults: string[] = [];
    await breakAll(page);
    for (const [path] of looks(world).filter(([, acted]) => !acted)) {
      if (WITHOUT_CONTENT.has(path)) continue;
      await openPage(page, `${api}${path}`);
      const alert = page.getByRole('alert').first();
      const speaks = await alert.waitFor({ timeout: 15_000 }).then(
        () => true,
        () => false,
      );
      if (!speaks) faults.push(`${path} says nothing`);
      faults.push(...(await faultsOf(page, `${path} broken`)));
    }
    expect(faults).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  }, 1_200_000);
});

test('what a browser loads of script until the inbox works stays in the budget', () => {
  const script = fileURLToPath(new URL('../../apps/console/scripts/first-load.mjs', import.meta.url));
  const { stdout, status } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  expect(stdout).toMatch(/first load: \d+ KB gzip/);
  measured('scriptGzipKb', Number(/(\d+) KB gzip/.exec(stdout)?.[1]), 'KB of script, compressed');
  expect(status).toBe(0);
});
