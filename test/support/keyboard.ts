import { type Page } from 'playwright-core';

/**
 * How long a key takes until its result can be seen: from the keydown to the frame after the one in which `shows`
 * (run in the page, with `given`) first holds, in milliseconds.
 */
export async function keyToVisible<T>(
  page: Page,
  key: string,
  shows: (given: T) => boolean,
  given: T,
): Promise<number> {
  await page.evaluate(WATCH.replace('HOLDS', `(${shows.toString()})(${JSON.stringify(given)})`));
  await page.keyboard.press(key);
  return page.evaluate(() => (window as unknown as { seen: Promise<number> }).seen);
}

/** As text, because the condition is the caller's. */
const WATCH = `
window.seen = new Promise((resolve, reject) => {
  const from = ({ timeStamp }) => {
    const until = performance.now() + 10_000;
    const look = () => {
      if (HOLDS) requestAnimationFrame(() => resolve(performance.now() - timeStamp));
      else if (performance.now() > until) reject(new Error('the result of the key was never seen'));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  };
  window.addEventListener('keydown', from, { capture: true, once: true });
}); undefined`;
