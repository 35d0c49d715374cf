import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiWithKey, apiWithSession } from '../../support/api.js';
import { eventually } from '../../support/eventually.js';
import { sendMail } from '../../support/send-mail.js';
import { runningSystem } from '../../support/system.js';

const XARF = join(import.meta.dirname, '..', '..', 'fixtures', 'formats', 'xarf.json');

/** What an hour brings in, by the way that it comes; families share a value, so that some belong together. */
export const HOUR = { mail: 130, api: 90, phone: 40, machine: 40 } as const;

const KINDS = [
  [
    'Phishing page',
    (n: number, word: string) => `hxxps://pay${n % 12}[.]${word}[.]example asks for passwords.`,
  ],
  ['Ransom note', (n: number) => `Files are encrypted since noon, the note names 192.0.2.${n % 20}.`],
  ['Scan of our network', (n: number) => `198.51.100.${n % 25} knocks at every port.`],
  ['Site is slow', () => 'A denial of service attack, they ask for money.'],
  ['You have won', () => 'Buy now and win a boat.'],
  ['A question', () => 'Which courses do you offer?'],
] as const satisfies readonly (readonly [string, (n: number, word: string) => string])[];

function words(n: number, word: string): { subject: string; text: string } {
  const [subject, text] = KINDS[n % KINDS.length] ?? KINDS[0];
  return { subject: `${subject} ${n} ${word}`, text: text(n, word) };
}

/** Sends them all in and waits until each is examined; their references. */
export async function mixedReports(word: string): Promise<string[]> {
  const refs = await Promise.all([byMail(word), byApi(word), byPhone(word), byMachine(word)]);
  const api = apiWithKey();
  return eventuallyExamined(refs.flat(), async (ref) => {
    const { body } = await api.get<{ examinedAt: string | null }>(`/reports/${ref}`);
    return body.examinedAt !== null;
  });
}

async function byMail(word: string): Promise<string[]> {
  const { smtp } = runningSystem();
  const api = apiWithKey();
  const refs: string[] = [];
  for (let n = 0; n < HOUR.mail; n += 1) {
    const { subject, text } = words(n, word);
    const from = `reporter${n % 60}.${word}@example.org`;
    const raw = [
      `From: Reporter ${n} <${from}>`,
      'To: cirt@cirt.example',
      `Subject: ${subject}`,
      `Message-ID: <${n}.${word}@example.org>`,
      '',
      text,
      '',
    ].join('\r\n');
    const message = await sendMail(raw, { ...smtp, from });
    refs.push(
      await eventually(async () => {
        const { body } = await api.get<{ items: { ref: string }[] }>(`/reports?message=${message}`);
        const [found] = body.items;
        if (!found) throw new Error(`mail ${n} is not filed yet`);
        return found.ref;
      }),
    );
  }
  return refs;
}

async function byApi(word: string): Promise<string[]> {
  const api = apiWithKey();
  const refs: string[] = [];
  for (let n = 0; n < HOUR.api; n += 1)
    refs.push(received(await api.post('/reports', words(n + 1_000, word))));
  return refs;
}

async function byPhone(word: string): Promise<string[]> {
  const desk = await apiWithSession();
  const refs: string[] = [];
  for (let n = 0; n < HOUR.phone; n += 1) {
    const from = { name: `Caller ${n}`, address: `caller${n}@ministry.example` };
    refs.push(received(await desk.post('/reports/phone', { ...words(n + 2_000, word), from })));
  }
  return refs;
}

async function byMachine(word: string): Promise<string[]> {
  const api = apiWithKey();
  const sample = JSON.parse(readFileSync(XARF, 'utf8')) as Record<string, unknown>;
  const refs: string[] = [];
  for (let n = 0; n < HOUR.machine; n += 1) {
    const report = { ...sample, report_id: crypto.randomUUID(), description: `${word} ${n}` };
    const { status, body } = await api.post<{ results: unknown[] }>('/reports/xarf', report);
    refs.push(received({ status, body: body.results[0] }));
  }
  return refs;
}

function received({ status, body }: { status: number; body: unknown }): string {
  const { ref } = body as { ref?: string };
  if (status >= 300 || ref === undefined) throw new Error(`not taken: ${status} ${JSON.stringify(body)}`);
  return ref;
}

async function eventuallyExamined(
  refs: string[],
  isExamined: (ref: string) => Promise<boolean>,
): Promise<string[]> {
  for (const ref of refs) {
    await eventually(async () => {
      if (!(await isExamined(ref))) throw new Error(`${ref} is not examined yet`);
    });
  }
  return refs;
}
