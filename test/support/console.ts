import { randomUUID } from 'node:crypto';
import { type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { apiWithSession } from './api.js';
import { eventually } from './eventually.js';
import { runningSystem } from './system.js';

export interface Analyst {
  id: string;
  name: string;
  login: { email: string; password: string };
}

/** A person of the story's own, so that stories do not work in each other's queues. */
export async function newAnalyst(name: string, roles: string[] = ['handler']): Promise<Analyst> {
  const admin = await apiWithSession();
  const email = `${randomUUID()}@cirt.example`;
  const password = 'a long password for a test';
  const made = await admin.post<{ id: string }>('/people', { name, email, password, roles });
  if (made.status !== 201) throw new Error(`no person: ${made.status} ${JSON.stringify(made.body)}`);
  return { id: made.body.id, name, login: { email, password } };
}

/** Reports that were examined and given to the analyst: they stand in the view "mine", with their suggestions. */
export async function reportsFor(
  analyst: Analyst,
  reports: readonly { subject: string; text: string }[],
): Promise<string[]> {
  const admin = await apiWithSession();
  const refs: string[] = [];
  for (const report of reports) {
    const from = { name: 'Ana Reyes', address: 'ana.reyes@bank.example' };
    const made = await admin.post<{ ref: string }>('/reports/phone', { ...report, from });
    if (made.status !== 201) throw new Error(`no report: ${made.status} ${JSON.stringify(made.body)}`);
    refs.push(made.body.ref);
  }
  for (const ref of refs) {
    const { version } = await eventually(async () => {
      const { body } = await admin.get<{ version: number; examinedAt: string | null }>(`/reports/${ref}`);
      if (body.examinedAt === null) throw new Error(`${ref} is not examined yet`);
      return body;
    });
    const given = await admin.post(`/reports/${ref}/assign`, { version, personId: analyst.id });
    if (given.status !== 200) throw new Error(`not assigned: ${JSON.stringify(given.body)}`);
  }
  return refs;
}

export interface Desk {
  context: BrowserContext;
  page: Page;
  /** What the browser complained of: script errors, and what the content policy refused. */
  complaints: string[];
}

/** A signed-in browser; the console is open at `path`. */
export async function openDesk(
  browser: Browser,
  { login }: Pick<Analyst, 'login'>,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Desk> {
  const { api } = runningSystem();
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  const signedIn = await context.request.post(`${api}/api/v1/session`, { data: login });
  if (!signedIn.ok()) throw new Error(`log-in failed: ${signedIn.status()}`);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    // A refused request is the story's to expect; anything else is ours.
    if (message.type() === 'error' && !message.text().includes('Failed to load resource'))
      complaints.push(message.text());
  });
  await page.goto(`${api}${path}`);
  await page.locator('main').waitFor();
  return { context, page, complaints };
}
