import { type Browser, chromium } from 'playwright-core';

/** Headless Chromium of the machine (`CHROMIUM_PATH`, found by scripts/test/chromium.mjs), without calls home. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      // As root Chromium has no sandbox of its own; the pages are ours.
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
