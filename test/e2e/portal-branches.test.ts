/** Every branch of the form, walked with plain HTTP and a cookie jar, becomes a report that analysts can read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { parseMail } from '@tocsin/mail';
import { apiWithKey } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { PortalVisitor } from '../support/portal-visitor.js';
import { runningSystem } from '../support/system.js';

const { portal, outbox } = runningSystem();
const api = apiWithKey();
const run = Date.now().toString(36);

interface Report {
  ref: string;
  channel: string;
  subject: string;
  text: string;
  language: string;
  from: { name: string | null; address: string | null } | null;
  attachments: { name: string; size: number }[];
  observables: { type: string; value: string }[];
}

type Answers = Record<string, string | string[]>;

/** What is answered in each branch, and an observable that must be found in it. */
const BRANCHES: { kind: string; answers: Answers; found?: string }[] = [
  {
    kind: 'phishing',
    answers: {
      suspectContact: 'hxxps://pay[.]bank-login[.]example/x',
      dataEntered: 'card',
      moneyLost: '٢٥٠ €',
    },
    found: 'https://pay.bank-login.example/x',
  },
  { kind: 'account-takeover', answers: { takenService: 'Webmail', lockedOut: 'yes' } },
  {
    kind: 'extortion',
    answers: { extortionDemand: '500', extorterContact: 'bad@extort.example', underEighteen: 'no' },
    found: 'bad@extort.example',
  },
  {
    kind: 'malware',
    answers: { infectedDevice: 'Laptop', maliciousFile: '9e107d9d372bb6826bd81d3542a419d6' },
    found: '9e107d9d372bb6826bd81d3542a419d6',
  },
  { kind: 'ransomware', answers: { ransomwareRunning: 'yes', backups: 'none', ransomPaid: 'no' } },
  {
    kind: 'intrusion',
    answers: { siteAddress: 'www[.]shop-site[.]example', systemsConcerned: 'CMS', howNoticed: 'A customer' },
    found: 'www.shop-site.example',
  },
  { kind: 'breach', answers: { dataTypes: ['health', 'identity'], peopleConcerned: '1200' } },
  {
    kind: 'ddos',
    answers: { attackTarget: '198.51.100.77', attackStart: '10:00 UTC' },
    found: '198.51.100.77',
  },
  {
    kind: 'vulnerability',
    answers: { product: 'Widget 2, CVE-2026-12345', exploited: 'unknown' },
    found: 'CVE-2026-12345',
  },
  { kind: 'other', answers: {} },
  { kind: 'unsure', answers: {} },
];

it.each(BRANCHES)('$kind', async ({ kind, answers, found }) => {
  const description = `${kind} ${run}\nReceived: from mail.example.net`;
  const address = `${kind}.${run}@example.org`;
  const visitor = new PortalVisitor(portal, kind === 'ransomware' ? 'fr' : 'en');
  await visitor.start('named');
  await visitor.submit({ who: kind === 'ransomware' ? 'duty' : 'self' });
  await visitor.submit({ kind });
  while (!visitor.page.path.endsWith('/check')) {
    expect({ path: visitor.page.path, status: visitor.page.status }).toMatchObject({ status: 200 });
    const all: Answers = {
      ...answers,
      description,
      identity: 'named',
      name: 'Ada',
      email: address,
      who: 'self',
    };
    const asked = visitor.inputs();
    const files = asked.includes('files')
      ? [{ name: 'log.txt', type: 'text/plain', bytes: new TextEncoder().encode('line') }]
      : [];
    await visitor.submit(
      Object.fromEntries(Object.entries(all).filter(([name]) => asked.includes(name))),
      files,
    );
  }
  await visitor.submit();
  const text = visitor.text();
  const ref = /R-\d{4}-\d{6,}/.exec(text)![0];
  const code = /\d{4} \d{4} \d{4} \d{4}/.exec(text)![0];

  const report = await eventually(async () => {
    const { body } = await api.get<Report>(`/reports/${ref}`);
    expect(body.observables.map(({ value }) => value)).toEqual(expect.arrayContaining(found ? [found] : []));
    return body;
  });
  expect(report).toMatchObject({
    channel: 'web',
    from: { name: 'Ada', address },
    attachments: [{ name: 'log.txt' }],
  });
  expect(report.subject).toContain(`${kind} ${run}`);
  expect(report.text).toContain(description);

  const mail = await eventually(async () => {
    const mails = await Promise.all(
      readdirSync(outbox)
        .filter((name) => name.endsWith('.eml'))
        .map(async (name) => {
          const bytes = readFileSync(join(outbox, name));
          return { bytes: bytes.toString('latin1'), mail: await parseMail(bytes) };
        }),
    );
    const own = mails.filter((one) => one.mail.to.some((to) => to.address === address));
    expect(own).toHaveLength(1);
    return own[0]!;
  });
  expect(mail.mail.subject).toContain(`[${ref}]`);
  for (const secret of [code, code.replaceAll(' ', '')]) expect(mail.bytes).not.toContain(secret);
});
