/** Every page of the portal in a browser: accessible in both directions and schemes, small, without scripts. */
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { runningSystem } from '../support/system.js';

const { portal } = runningSystem();
// No frames here: legacy mode spares a second page for every look.
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Looked {
  label: string;
  violations: string[];
  overflow: number;
  requests: number;
  bytes: number;
  foreign: string[];
}

/** Visits every page, with their error states; `look` is called on each. */
async function tour(page: Page, locale: string, look: (label: string) => Promise<void>): Promise<void> {
  const go = () => page.locator('#continue').click();
  await page.goto(`${portal}/${locale}`);
  await look('start');
  await page.locator('button[value=anonymous]').click();
  await look('who');
  await page.locator('#who-duty').check();
  await go();
  await go();
  await look('what, nothing chosen');
  await page.locator('#kind-breach').check();
  await go();
  await look('breach');
  await go();
  await page.locator('#noticedOn-day').fill('٣١');
  await page.locator('#noticedOn-month').fill('٢');
  await page.locator('#noticedOn-year').fill('٢٠٢٦');
  await go();
  await look('when, no such day');
  await page.locator('#noticedOn-day').fill('٢١');
  await go();
  await look('organisation');
  await go();
  await go();
  await look('describe, nothing to go on');
  await page.locator('#description').fill(`${'x'.repeat(300)} hxxp://a[.]example\nمرحبا`);
  const buffer = Buffer.from('%PDF-1.7');
  await page
    .locator('#files')
    .setInputFiles([{ name: `${'long'.repeat(25)}.pdf`, mimeType: 'application/pdf', buffer }]);
  await page.locator('button[name=upload]').click();
  await look('describe, a file');
  await go();
  await look('contact, anonymous');
  await page.locator('#identity-named').check();
  await page.locator('#email').fill('nobody');
  await go();
  await look('contact, no address');
  await page.locator('#identity-anonymous').check();
  await go();
  await look('check');
  await go();
  await look('sent');
  const reference = await page.locator('#reference').innerText();
  const code = await page.locator('#code').innerText();
  await page.locator('main form button').click();
  await page.locator('#reference').fill(reference);
  await page.locator('#code').fill('1111222233334444');
  await page.locator('main form button').click();
  await look('status, wrong code');
  await page.locator('#code').fill(code);
  await page.locator('main form button').click();
  await page.locator('#message').fill('One more thing');
  await page.locator('main form button').first().click();
  await look('status, a message');
  await page.goto(`${portal}/${locale}/report/child-protection`);
  await look('signpost');
  await page.goto(`${portal}/${locale}/nothing`);
  await look('no such page');
}

async function lookAt(context: BrowserContext, locale: string, axe: boolean): Promise<Looked[]> {
  const page = await context.newPage();
  const looked: Looked[] = [];
  let answers: { url: string; bytes: number }[] = [];
  page.on('response', async (response) => {
    const body = await response.body().catch(() => Buffer.alloc(0));
    answers.push({ url: response.url(), bytes: body.length });
  });
  // Only what came since the last click belongs to a page.
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.redirectedFrom() === null) answers = [];
  });
  await tour(page, locale, async (label) => {
    const found = axe
      ? (await new AxeBuilder({ page }).withTags(RULES).setLegacyMode().analyze()).violations
      : [];
    looked.push({
      label,
      violations: found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
      overflow: await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      ),
      requests: answers.length,
      bytes: answers.reduce((sum, { bytes }) => sum + bytes, 0),
      foreign: answers.filter(({ url }) => !url.startsWith(portal)).map(({ url }) => url),
    });
  });
  await page.close();
  return looked;
}

describe.each([
  { locale: 'en', colorScheme: 'light', width: 1100 },
  { locale: 'en', colorScheme: 'dark', width: 320 },
  { locale: 'fr', colorScheme: 'light', width: 320 },
  { locale: 'es', colorScheme: 'light', width: 320 },
  { locale: 'ar', colorScheme: 'light', width: 320 },
  { locale: 'ar', colorScheme: 'dark', width: 1100 },
  { locale: 'ru', colorScheme: 'light', width: 320 },
  { locale: 'zh', colorScheme: 'light', width: 320 },
] as const)('$locale, $colorScheme, $width px', ({ locale, colorScheme, width }) => {
  test('every page is accessible, fits, is small and asks nobody else', async () => {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
    for (const { label, violations, overflow, requests, bytes, foreign } of await lookAt(
      context,
      locale,
      locale !== 'fr',
    )) {
      expect({ label, violations, overflow, foreign }).toEqual({
        label,
        violations: [],
        overflow: 0,
        foreign: [],
      });
      expect({ label, small: requests <= 3 && bytes <= 50_000 }).toEqual({ label, small: true });
    }
    await context.close();
  }, 180_000);
});

describe('without scripts', () => {
  test('the whole way works, by keyboard too', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${portal}/en`);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('href')).toBe('#main');
    await page.locator('button[value=named]').press('Enter');
    await page.locator('#who-self').press('Space');
    await page.locator('#who-self').press('Enter');
    await page.locator('#kind-phishing').press('Space');
    await page.locator('#kind-phishing').press('Enter');
    await page.locator('#suspectContact').pressSequentially('hxxp://a[.]example');
    await page.locator('#suspectContact').press('Enter');
    await page.locator('#continue').press('Enter');
    await page.locator('#continue').press('Enter');
    await page.locator('#email').press('Enter');
    expect(new URL(page.url()).pathname).toBe('/en/report/check');
    await page.locator('#continue').press('Enter');
    expect(await page.locator('#code').innerText()).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
    await context.close();
  });

  test('going back shows what was answered', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${portal}/en`);
    await page.locator('button[value=named]').click();
    await page.locator('#who-behalf').check();
    await page.locator('#continue').click();
    await page.goBack();
    expect(await page.locator('#who-behalf').isChecked()).toBe(true);
    await context.close();
  });
});
