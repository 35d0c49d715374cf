/** The pages of the console with what is done on each before it is looked at, and a world in which none is bare. */
import { generatePgpKey } from '@tocsin/mail';
import { type Page } from 'playwright-core';
import { apiWithSession } from './api.js';
import { type Analyst, newAnalyst, reportsFor } from './console.js';

export interface LookedAt {
  analyst: Analyst;
  /** A report in the queue, and an incident that was opened from another. */
  report: string;
  incident: string;
}

export async function worldToLookAt(name: string): Promise<LookedAt> {
  const analyst = await newAnalyst(name, ['administrator', 'duty-lead', 'auditor']);
  const text =
    'A ransom note on 192.0.2.7, see https://pay.example.net/x\n\n> We see\n> renamed files\n\nPlease call.';
  const [first = '', report = ''] = await reportsFor(analyst, [
    { subject: 'Looked at: opened', text },
    { subject: 'Looked at: in the queue', text },
  ]);
  const admin = await apiWithSession();
  const { body } = await admin.get<{ version: number }>(`/reports/${first}`);
  const opened = await admin.post<{ incident: { ref: string } }>(`/reports/${first}/open-incident`, {
    version: body.version,
  });
  const incident = opened.body.incident.ref;
  await admin.post(`/incidents/${incident}/notes`, { text: 'Called the duty number.' });
  await admin.post(`/incidents/${incident}/tasks`, { title: 'Ask for the logs' });
  await admin.post('/keys/team/generate', { algorithm: 'ed25519' });
  const createdAt = new Date(Date.now() - 60_000);
  for (const person of ['Ana', 'Ana on her new computer']) {
    const own = {
      name: person,
      address: 'ana.reyes@bank.example',
      createdAt,
      expiresAt: null,
      passphrase: null,
    };
    const { publicArmored } = await generatePgpKey({ ...own, algorithm: 'ed25519' });
    await admin.post('/keys/contacts', { source: publicArmored });
  }
  return { analyst, report, incident };
}

export type Step = (page: Page) => Promise<unknown>;
const press =
  (...keys: string[]): Step =>
  async (page) => {
    for (const key of keys) await page.keyboard.press(key);
    await page.waitForTimeout(300);
  };

/** Path and what is done there before looking. */
export const looks = ({ report, incident }: LookedAt): [path: string, step?: Step][] => [
  ['/inbox?view=mine'],
  ['/inbox?view=mine', press('y')],
  ['/inbox?view=mine', press('p')],
  ['/inbox?view=mine', press('x', '3')],
  ['/inbox?view=mine', press('?')],
  ['/inbox?view=mine', press('Control+k')],
  ['/inbox?view=snoozed'],
  [`/reports/${report}`],
  ['/reports/R-2026-999999'],
  ['/reports/new'],
  ['/incidents'],
  [`/incidents/${incident}`],
  [`/incidents/${incident}`, press('r')],
  [`/incidents/${incident}`, press('r', ':', ':')],
  [`/incidents/${incident}`, press('Shift+R')],
  [`/incidents/${incident}`, press('p')],
  [`/incidents/${incident}`, press('t')],
  [`/incidents/${incident}`, press('a')],
  [`/incidents/${incident}`, press('Shift+M')],
  [`/incidents/${incident}`, press('Shift+D')],
  [`/incidents/${incident}`, press('Shift+P')],
  [`/incidents/${incident}`, press('m')],
  [`/incidents/${incident}`, press('e')],
  [`/incidents/${incident}/sharing`],
  ['/ledger'],
  ['/ledger?tab=approvals'],
  ['/ledger?outcome=refused'],
  ['/my-work'],
  ['/search?q=ransom'],
  ['/search?q=tlp%3Apurple%20-spam'],
  ['/search?q=nothingofthekind'],
  ['/observables'],
  ['/observables?tab=list'],
  ['/observables/ipv4?value=192.0.2.7'],
  ['/constituents'],
  ['/constituents/imports'],
  ['/constituents/owners'],
  ['/constituents/new'],
  ['/deadlines'],
  ['/board'],
  ['/statistics'],
  ['/service-levels'],
  ['/playbooks'],
  ['/playbooks', (page) => page.locator('main a, main button').nth(3).click()],
  ['/countermeasures'],
  ['/investigations'],
  ['/duty'],
  ['/duty?tab=handover'],
  ['/duty?tab=handing-out'],
  ['/outbox'],
  ['/mail-health'],
  ['/notifications'],
  ['/inbox', (page) => page.locator('header [aria-haspopup=dialog]').first().click()],
  ['/templates'],
  ['/templates?name=closed&locale=ar'],
  ['/templates?name=received&locale=en', (page) => page.locator('textarea').first().fill('{{code}} {')],
  ['/templates?tab=modules'],
  ['/templates?tab=modules', (page) => page.locator('main h2 + button').first().click()],
  ['/templates?tab=signatures'],
  ['/partners'],
  ['/partners', (page) => page.locator('main h2 + button').first().click()],
  ['/partners/new'],
  ['/partners/feeds'],
  ['/partners/feeds', (page) => page.locator('main h2 + button').first().click()],
  ['/keys?view=all'],
  ['/keys?view=all', (page) => page.locator('main h2 + div button').first().click()],
  [
    '/keys?view=all',
    (page) =>
      page
        .getByRole('button', { name: /…|\.\.\./ })
        .first()
        .click(),
  ],
  ['/people'],
  ['/people', (page) => page.locator('main header button').first().click()],
  ['/api-keys'],
  ['/api-keys', (page) => page.locator('main header button').first().click()],
  ['/audit'],
  ['/settings'],
  ['/settings/keys'],
  ['/settings/keys', (page) => page.locator('main li button').first().click()],
  ['/nowhere'],
];
