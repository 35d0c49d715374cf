// npm run screens: starts a system of its own with the demo, and writes docs/screens from it.
import { chromium as playwright } from 'playwright-core';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { startSystem } from '../test/support/start-system.mjs';
import { chromium } from './test/chromium.mjs';

const FOLDER = join(import.meta.dirname, '..', 'docs', 'screens');
const say = (line) => console.log(line);

const executablePath = chromium(say);
if (executablePath === undefined) throw new Error('No Chromium here, and none could be installed.');
mkdirSync(FOLDER, { recursive: true });

say('Starting a system with the demo …');
const system = await startSystem({ flags: ['--demo'] });
const browser = await playwright.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const { api, portal, admin, apiKey } = system.local;
  await portalPages(portal);
  const { items } = await (
    await fetch(`${api}/api/v1/incidents?state=in-progress`, {
      headers: { authorization: `Bearer ${apiKey}` },
    })
  ).json();
  const { items: reports } = await (
    await fetch(`${api}/api/v1/reports?limit=100`, { headers: { authorization: `Bearer ${apiKey}` } })
  ).json();
  const evidence = reports.find(({ subject }) => subject === 'Is this really from my bank?');
  const incident = items.find(({ title }) => title.startsWith('Ransomware')) ?? items[0];
  const refs = { incident: incident.ref, report: evidence.ref };
  for (const scheme of ['light', 'dark', 'arabic']) await consolePages(api, admin, refs, scheme);
} finally {
  await browser.close();
  await system.stop({ remove: true });
}

async function portalPages(portal) {
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

async function consolePages(api, admin, refs, scheme) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    colorScheme: scheme === 'dark' ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const login = await context.request.post(`${api}/api/v1/session`, { data: admin });
  const { csrfToken } = await login.json();
  await context.request.patch(`${api}/api/v1/session/preferences`, {
    headers: { 'x-csrf-token': csrfToken },
    data: { locale: scheme === 'arabic' ? 'ar' : 'en' },
  });
  const page = await context.newPage();
  const suffix = scheme === 'light' ? '' : `-${scheme}`;
  for (const [name, path, shown] of [
    ['inbox', '/inbox', '[role=option]'],
    ['incident', `/incidents/${refs.incident}`, 'article'],
    ['report', `/reports/${refs.report}`, 'article, main h1'],
    ['keys', '/keys', 'main h2'],
    ['templates', '/templates', 'main table'],
    ['mail-health', '/mail-health', 'main table'],
    ['notifications', '/notifications', 'main h1'],
  ]) {
    await page.goto(`${api}${path}`);
    await page.locator(shown).first().waitFor();
    await page.waitForLoadState('networkidle');
    await save(page, `${name}${suffix}`);
  }
  await context.close();
}

async function save(page, name) {
  // Few colours stand on a page: with a palette the pictures take a third of the room in every clone
  await sharp(await page.screenshot())
    .png({ palette: true })
    .toFile(join(FOLDER, `${name}.png`));
  say(`docs/screens/${name}.png`);
}
