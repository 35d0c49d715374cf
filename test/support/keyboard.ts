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
  const source = `(${shows.toString()})(${JSON.stringify(given)})`;
  await page.evaluate((script) => {
    const seen = new Promise<number>((resolve, reject) => {
      // Written by the caller and run as it would be in the page; the page itself forbids eval, a story does not.
      const holds = new Function(`return ${script}`) as () => boolean;
      window.addEventListener(
        'keydown',
        ({ timeStamp }) => {
          const until = performance.now() + 10_000;
          const look = () => {
            if (holds()) requestAnimationFrame(() => resolve(performance.now() - timeStamp));
            else if (performance.now() > until) reject(new Error(`never seen: ${script}`));
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        },
        { capture: true, once: true },
      );
    });
    Object.assign(window, { seen });
  }, source);
  await page.keyboard.press(key);
  return page.evaluate(() => (window as unknown as { seen: Promise<number> }).seen);
}
