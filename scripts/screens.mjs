// npm run screens: starts a system of its own with the demo, and writes every page of it to docs/screens: light, dark
// and Arabic. `-- --only incident,board` writes some.
import { chromium as playwright } from 'playwright-core';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { startSystem } from '../test/support/start-system.mjs';
import { screenPages } from './screens/pages.mjs';
import { chromium } from './test/chromium.mjs';

const FOLDER = join(import.meta.dirname, '..', 'docs', 'screens');
const HELP = `Usage: npm run screens [-- --only inbox,incident,portal]
  Starts a system with the demo and writes docs/screens/<page>.webp, <page>-dark.webp and <page>-arabic.webp.`;
const SCHEMES = {
  light: { suffix: '', colorScheme: 'light', locale: 'en' },
  dark: { suffix: '-dark', colorScheme: 'dark', locale: 'en' },
  arabic: { suffix: '-arabic', colorScheme: 'light', locale: 'ar' },
};
/** A page has drawn what it got; charts end their entrance, which reduced motion keeps short. */
const SETTLE_MS = 900;
const say = (line) => console.log(line);

const args = process.argv.slice(2);
if (args.includes('--help')) say(HELP);
else await takeAll(args[args.indexOf('--only') + 1]?.split(',') ?? []);

async function takeAll(only) {
  const executablePath = chromium(say);
  if (executablePath === undefined) throw new Error('No Chromium here, and none could be installed.');
  mkdirSync(FOLDER, { recursive: true });
  const wanted = ({ name }) => only.length === 0 || only.includes(name);

  say('Starting a system with the demo …');
  const system = await startSystem({ flags: ['--demo'] });
  const browser = await playwright.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const { api, portal, admin, apiKey } = system.local;
    if (wanted({ name: 'portal' })) await portalPages(browser, portal);
    const pages = (await screenPages(api, apiKey)).filter(wanted);
    for (const scheme of Object.values(SCHEMES)) await consolePages(browser, { api, admin, pages, scheme });
  } finally {
    await browser.close();
    await system.stop({ remove: true });
  }
}

async function portalPages(browser, portal) {
  for (const locale of ['en', 'ar']) {
    const context = await browser.newContext({
      viewport: { width: 1100, height: 800 },
      javaScriptEnabled: false,
    });
    const page = await context.newPage();
    await page.goto(`${portal}/${locale}`);
    await save(page, locale === 'en' ? 'portal' : 'portal-arabic');
    await context.close();
  }
}

async function consolePages(browser, { api, admin, pages, scheme }) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    colorScheme: scheme.colorScheme,
    locale: scheme.locale,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  for (const { name, path, act } of pages.filter(({ signedOut }) => signedOut)) {
    await take(page, { name: `${name}${scheme.suffix}`, address: `${api}${path}`, act });
  }
  const login = await context.request.post(`${api}/api/v1/session`, { data: admin });
  const { csrfToken } = await login.json();
  await context.request.patch(`${api}/api/v1/session/preferences`, {
    headers: { 'x-csrf-token': csrfToken },
    data: { locale: scheme.locale },
  });
  for (const { name, path, act } of pages.filter(({ signedOut }) => !signedOut)) {
    await take(page, { name: `${name}${scheme.suffix}`, address: `${api}${path}`, act });
  }
  await context.close();
}

async function take(page, { name, address, act }) {
  await page.goto(address, { waitUntil: 'load' });
  await page.locator('h1').first().waitFor();
  await page.waitForTimeout(SETTLE_MS);
  if (act) {
    await act(page);
    await page.waitForTimeout(SETTLE_MS);
  }
  await save(page, name);
}

async function save(page, name) {
  // A hundred pictures lie in every clone: in this form they take a fifth of the room.
  await sharp(await page.screenshot())
    .webp({ quality: 78, effort: 6 })
    .toFile(join(FOLDER, `${name}.webp`));
  say(`docs/screens/${name}.webp`);
}
