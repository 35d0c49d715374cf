/** UX.md §5, 10: longer words clip nothing, references and values stay left to right, colours may be the system's. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Browser, type Page } from 'playwright-core';
import { apiWithSession } from '../support/api.js';
import { launchBrowser } from '../support/browser.js';
import { openDesk } from '../support/console.js';
import { type LookedAt, looks, worldToLookAt } from '../support/console-looks.js';
import { measured } from '../support/measures.js';
import { openPage } from '../support/open-page.js';
import { stretchTexts } from '../support/stretched-texts.js';
import { runningSystem } from '../support/system.js';

const { api } = runningSystem();

let browser: Browser;
let world: LookedAt;

beforeAll(async () => {
  browser = await launchBrowser();
  world = await worldToLookAt('Noa Access');
});
afterAll(() => browser.close());

const pages = () => looks(world).filter(([, acted]) => !acted);

/** Words of ours that do not fit into their place, by what they say. */
const clipped = (page: Page) =>
  page.evaluate(() => {
    const ours = 'button, label, h1, h2, h3, th, legend, summary, [role=tab], nav a, dt';
    return [...document.querySelectorAll<HTMLElement>(ours)]
      .filter((element) => {
        const style = getComputedStyle(element);
        const hides = style.overflowX !== 'visible' || style.textOverflow === 'ellipsis';
        const isOnScreen = element.checkVisibility() && element.clientWidth > 1;
        return isOnScreen && hides && element.scrollWidth > element.clientWidth + 1;
      })
      .map((element) => element.textContent.trim().slice(0, 60));
  });

/** References, addresses, links and hashes on the screen, and whether each is kept left to right. */
const valuesOn = (page: Page) =>
  page.evaluate(() => {
    const value = /^(?:(?:R|I|EX)-\d{4}-\d+|\d{1,3}(?:\.\d{1,3}){3}|https?:\/\/\S+|[0-9a-f]{64})$/u;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const all: { text: string; safe: boolean }[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const element = node.parentElement;
      if (!value.test(text) || !element?.checkVisibility()) continue;
      // `auto` reads the first strong letter, which in all of these is Latin or none.
      const byMark = element.closest('[dir=ltr], [dir=auto], bdi') !== null;
      all.push({ text, safe: byMark || getComputedStyle(element).direction === 'ltr' });
    }
    return all;
  });

describe('words that are 40 % longer', () => {
  test.each([1440, 320])(
    'are clipped nowhere at %i px',
    async (width) => {
      const { page, context, complaints } = await openDesk(browser, world.analyst, '/settings', {
        viewport: { width, height: 900 },
      });
      await stretchTexts(page);
      await openPage(page, `${api}/settings`);
      expect(await page.getByRole('heading', { level: 1 }).first().textContent()).toMatch(/ma$/u);
      const faults: string[] = [];
      for (const [path] of pages()) {
        await openPage(page, `${api}${path}`);
        for (const text of await clipped(page)) faults.push(`${path}: ${text}`);
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (wider > 0) faults.push(`${path}: ${wider} px wider than the window`);
      }
      expect(faults).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    },
    240_000,
  );
});

test('references and values are left to right among Arabic words', async () => {
  const session = await apiWithSession(world.analyst.login);
  await session.patch('/session/preferences', { locale: 'ar' });
  try {
    const { page, context } = await openDesk(browser, world.analyst, '/settings', { locale: 'ar' });
    const faults: string[] = [];
    let seen = 0;
    for (const [path] of pages()) {
      await openPage(page, `${api}${path}`);
      const found = await valuesOn(page);
      seen += found.length;
      faults.push(...found.filter(({ safe }) => !safe).map(({ text }) => `${path}: ${text}`));
    }
    measured('references and values seen in Arabic', seen);
    expect(seen).toBeGreaterThan(10);
    expect(faults).toEqual([]);
    await context.close();
  } finally {
    await session.patch('/session/preferences', { locale: 'en' });
  }
}, 240_000);

test('where the system chooses the colours, what is chosen can still be told from what is not', async () => {
  const { page, context } = await openDesk(browser, world.analyst, '/inbox?view=mine', {
    forcedColors: 'active',
  });
  await page.getByRole('article', { name: /^R-/u }).waitFor();
  await page.keyboard.press('x');
  const look = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { outlineStyle, outlineColor, borderInlineStart, backgroundColor } = getComputedStyle(element);
        return [outlineStyle, outlineColor, borderInlineStart, backgroundColor].join(' ');
      });
  expect(await look('[role=option][aria-current]')).not.toBe(await look('[role=option]:not([aria-current])'));
  await context.close();
});

test('a decision by the names that a screen reader speaks', async () => {
  const { page, context } = await openDesk(browser, world.analyst, '/inbox?view=mine');
  const list = page.getByRole('listbox', { name: 'Mine' });
  const rows = list.getByRole('option', { name: new RegExp(world.report, 'u') });
  await rows.waitFor();
  expect(await rows.textContent()).toMatch(/TLP:AMBER/u);
  await rows.click();
  await page.getByRole('article', { name: world.report }).waitFor();
  const decisions = page.getByRole('complementary', { name: 'Decision' });
  await decisions.getByRole('combobox', { name: /Class/u }).waitFor();
  await decisions.getByRole('button', { name: /Spam/u }).click();
  // Said where screen readers listen, with the way back.
  await page.getByRole('status').filter({ hasText: world.report }).waitFor();
  await page.getByRole('button', { name: /Undo/u }).click();
  await expect(list.getByRole('option', { name: new RegExp(world.report, 'u') }).count()).resolves.toBe(1);
  await context.close();
});
