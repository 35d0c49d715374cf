import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { parseMail } from '@tocsin/mail';
import { type Api, apiWithKey } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { type ReceivingServer, startReceivingServer } from '../support/receiving-server.js';
import { sendMail } from '../support/send-mail.js';
import { startSystem } from '../support/start-system.mjs';

// A whole system is started here, on machines that may be busy.
jest.setTimeout(180_000);

interface Investigation {
  ref: string;
  state: string;
  version: number;
  messages: { direction: string; text: string; state: string }[];
}
interface Detail {
  version: number;
  state: string;
  tasks: { id: string; title: string; playbook: string | null; version: number; state: string }[];
  timeline: { items: { kind: string; message: { audience: string; text: string } | null }[] };
}

let system: Awaited<ReturnType<typeof startSystem>>;
let outside: ReceivingServer;
let api: Api;

beforeAll(async () => {
  outside = await startReceivingServer();
  system = await startSystem({ env: { SMTP_URL: outside.url, OUTBOX_HOLD_SECONDS: '0' } });
  api = apiWithKey({ ...system.local, dataDir: system.dataDir });
});
afterAll(async () => {
  await system.stop({ remove: true });
  await outside.stop();
});

const deliver = (raw: string, from: string, to: string) =>
  sendMail(raw, { ...system.local.smtp, from, to: [to] });

/** A mail from outside; its headers in order. */
function mail(headers: Record<string, string>, text: string): string {
  const lines = Object.entries({ Date: new Date().toUTCString(), ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return [...lines, '', text, ''].join('\r\n');
}

describe('a takedown by mail', () => {
  const word = randomUUID().slice(0, 8);
  const reporter = `rosa-${word}@victim.example`;
  const hoster = `abuse-${word}@hoster.example`;
  let report: string;
  let incident: string;
  let investigation: string;
  let request: string;

  const detail = async () => (await api.get<Detail>(`/incidents/${incident}`)).body;
  const here = async () => {
    const { body } = await api.get<Investigation[]>(`/incidents/${incident}/investigations`);
    const found = body.find(({ ref }) => ref === investigation);
    if (!found) throw new Error(`${investigation} is not at ${incident}`);
    return found;
  };

  it('begins with a report; its incident gets the steps of its type by itself', async () => {
    const id = `<${randomUUID()}@victim.example>`;
    const text = `My name is Rosa Reporter. A page at http://${word}.bad.example/login asks for my password.`;
    await deliver(
      mail(
        {
          From: `Rosa Reporter <${reporter}>`,
          To: 'cirt@cirt.example',
          Subject: `Strange page ${word}`,
          'Message-ID': id,
        },
        text,
      ),
      reporter,
      'cirt@cirt.example',
    );
    report = await eventually(async () => {
      const { body } = await api.get<{ items: { ref: string }[] }>(`/search?q=${word}`);
      const found = body.items.find(({ ref }) => ref.startsWith('R-'));
      if (!found) throw new Error('the report is not there yet');
      return found.ref;
    });
    await outside.next(reporter);
    const opened = await api.post<{ ref: string }>('/incidents', {
      title: 'Phishing page',
      rsitClass: 'fraud',
      rsitType: 'phishing',
      tlp: 'AMBER',
    });
    expect(opened.status).toBe(201);
    incident = opened.body.ref;
    const linked = await api.post(`/incidents/${incident}/reports`, { report });
    expect(linked.status).toBe(200);
    const { tasks } = await eventually(async () => {
      const found = await detail();
      expect(found.tasks.length).toBeGreaterThan(0);
      return found;
    });
    expect(tasks.every(({ playbook }) => playbook === 'phishing')).toBe(true);
  });

  it('asks the hoster under a number of its own, and tells him nothing of the reporter', async () => {
    const opened = await api.post<{ ref: string }>(`/incidents/${incident}/investigations`, {
      kind: 'hoster',
      party: 'Example Hosting',
      to: [hoster],
      subject: 'Harmful page on your server',
      language: 'en',
    });
    expect(opened.status).toBe(201);
    investigation = opened.body.ref;
    const { body: texts } = await api.get<{ template: string | null; text: string }[]>(
      `/answer-texts?investigation=${investigation}`,
    );
    const takedown = texts.find(({ template }) => template === 'takedown-request');
    expect(takedown?.text).toContain(investigation);
    const text = takedown?.text.replace('\n- \n', `\n- http://${word}.bad.example/login\n`) ?? '';

    const strict = await api.post(`/investigations/${investigation}/messages`, { text });
    expect(strict).toMatchObject({ status: 403, body: { code: 'RELEASE.REFUSED' } });
    const named = await api.post(`/investigations/${investigation}/messages`, {
      text: `${text}\n\nRosa Reporter saw it.`,
      tlp: 'GREEN',
    });
    expect(named).toMatchObject({
      status: 422,
      body: { code: 'CORRESPONDENCE.NAMES_REPORTER', named: ['Rosa Reporter'] },
    });
    const sent = await api.post(`/investigations/${investigation}/messages`, {
      text,
      tlp: 'GREEN',
      template: 'takedown-request',
    });
    expect(sent.status).toBe(201);

    request = await outside.next(hoster);
    const read = await parseMail(Buffer.from(request, 'latin1'));
    expect(read.subject).toBe(`[${investigation}] [TLP:GREEN] Harmful page on your server`);
    expect(read.text).toContain(`http://${word}.bad.example/login`);
    for (const secret of [reporter, 'Rosa', 'Reporter', report, incident, 'Strange page', 'victim.example'])
      expect(request).not.toContain(secret);
    expect(read.references).toEqual([]);
  });

  it('files his answer, which no reporter and no stranger’s tag gets at', async () => {
    const read = await parseMail(Buffer.from(request, 'latin1'));
    const replyTo = /^Reply-To:.*?([\w.+-]+\+r\.[a-z0-9]+@[\w.-]+)/imu.exec(request)?.[1] ?? '';
    await deliver(
      mail(
        {
          From: `Abuse Desk <${hoster}>`,
          To: replyTo,
          Subject: `Re: ${read.subject}`,
          'Message-ID': `<${randomUUID()}@hoster.example>`,
          'In-Reply-To': read.messageId ?? '',
          References: read.messageId ?? '',
        },
        'The page is offline since 10:00 UTC.',
      ),
      hoster,
      replyTo,
    );
    await eventually(async () => expect((await here()).state).toBe('answered'));
    expect((await here()).messages.at(-1)?.text).toContain('offline since 10:00');
    const { body: threads } = await api.get<{ messages: { text: string }[] }[]>(`/reports/${report}/threads`);
    expect(JSON.stringify(threads)).not.toContain('offline since 10:00');
    const said = (await detail()).timeline.items.filter(({ message }) => message?.audience === 'third-party');
    expect(said).toHaveLength(2);

    // Somebody else who knows the number has a report of his own.
    await deliver(
      mail(
        {
          From: 'x@stranger.example',
          To: 'cirt@cirt.example',
          Subject: `[${investigation}] let me in ${word}x`,
        },
        'Hello.',
      ),
      'x@stranger.example',
      'cirt@cirt.example',
    );
    await eventually(async () => {
      const { body } = await api.get<{ items: { ref: string }[] }>(`/search?q=${word}x`);
      expect(body.items.some(({ ref }) => ref.startsWith('R-'))).toBe(true);
    });
    expect((await here()).messages).toHaveLength(2);
  });

  it('is settled with the incident, whose required steps ask to be done or left with a reason', async () => {
    for (const to of ['in-progress', 'contained', 'resolved']) {
      const { version } = await detail();
      expect((await api.post(`/incidents/${incident}/transitions`, { version, to })).status).toBe(200);
    }
    const { version } = await detail();
    const refused = await api.post<{ steps: string[] }>(`/incidents/${incident}/transitions`, {
      version,
      to: 'closed',
    });
    expect(refused).toMatchObject({ status: 409, body: { code: 'INCIDENT.STEPS_REQUIRED' } });
    expect(refused.body.steps.length).toBeGreaterThan(0);
    const closed = await api.post(`/incidents/${incident}/transitions`, {
      version,
      to: 'closed',
      skipRequired: true,
      reason: 'The reporter was told by telephone.',
    });
    expect(closed.status).toBe(200);
    await eventually(async () => expect((await here()).state).toBe('closed'));
  });
});
