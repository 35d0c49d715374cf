import { type Page, type Request } from 'playwright-core';

const QUIET_MS = 250;
const GIVE_UP_MS = 20_000;

/**
 * Opens an address and waits until the page has what it asks for. The browser's own "network idle" never comes: the
 * live stream of the console stays open for good.
 */
export async function openPage(page: Page, address: string): Promise<void> {
  const asked = new Set<Request>();
  let quietSince = Date.now();
  const begin = (request: Request) => {
    if (request.resourceType() !== 'eventsource') asked.add(request);
  };
  const end = (request: Request) => {
    asked.delete(request);
    quietSince = Date.now();
  };
  page.on('request', begin).on('requestfinished', end).on('requestfailed', end);
  try {
    await page.goto(address, { waitUntil: 'load' });
    const until = Date.now() + GIVE_UP_MS;
    while (asked.size > 0 || Date.now() - quietSince < QUIET_MS) {
      if (Date.now() > until)
        throw new Error(`${address} still asks for ${[...asked].map((request) => request.url()).join()}`);
      await page.waitForTimeout(50);
    }
  } finally {
    page.off('request', begin).off('requestfinished', end).off('requestfailed', end);
  }
}
