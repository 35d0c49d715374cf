/** UX.md §1: forced colours. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { openDesk } from '../support/console.js';
import { type LookedAt, worldToLookAt } from '../support/console-looks.js';

let browser: Browser;
let world: LookedAt;

beforeAll(async () => {
  browser = await launchBrowser();
  world = await worldToLookAt('Noa Access');
});
afterAll(() => browser.close());

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
