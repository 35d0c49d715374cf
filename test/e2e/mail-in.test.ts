import { connect } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { apiWithKey } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { sendMail } from '../support/send-mail.js';
import { runningSystem } from '../support/system.js';

const api = apiWithKey();
const { smtp } = runningSystem();

interface Report {
  ref: string;
  kind: string;
  subject: string;
  problems: { code: string }[];
}

/** The report that a stored message became. */
const reportOf = (message: string) =>
  eventually(async () => {
    const { body } = await api.get<{ items: Report[] }>(`/reports?message=${message}`);
    expect(body.items).toHaveLength(1);
    return body.items[0]!;
  }, 30_000);

async function rawOf(ref: string): Promise<Buffer> {
  const { api: address, apiKey } = runningSystem();
  const answer = await fetch(`${address}/api/v1/reports/${ref}/raw`, {
    headers: { authorization: `Bearer ${apiKey}` },
  });
  return Buffer.from(await answer.arrayBuffer());
}

const mail = (id: string, body: string) =>
  `From: Ana <ana@example.org>\r\nTo: cirt@cirt.example\r\nSubject: =?utf-8?q?Facture_suspecte_=C3=A9?=\r\n` +
  `Message-ID: <${id}@example.org>\r\nDate: Sat, 21 Nov 2026 10:00:00 +0000\r\n` +
  `Content-Type: text/plain; charset=utf-8\r\n\r\n${body}\r\n`;
const unique = (name: string) => `${name}-${Date.now()}-${Math.random().toString(36).slice(2)}`;

describe('a mail by SMTP', () => {
  it("leads from the server's answer to a parsed report, kept byte for byte", async () => {
    const raw = mail(unique('first'), 'Voir hxxp://evil[.]example/é');
    const report = await reportOf(await sendMail(raw, { ...smtp, from: 'ana@example.org' }));
    const { body } = await api.get<Record<string, unknown>>(`/reports/${report.ref}`);
    expect(body).toMatchObject({
      channel: 'email',
      kind: 'human',
      subject: 'Facture suspecte é',
      from: { name: 'Ana', address: 'ana@example.org' },
      to: [{ address: 'cirt@cirt.example' }],
      date: '2026-11-21T10:00:00.000Z',
    });
    expect((await rawOf(report.ref)).toString()).toBe(raw);
  });

  it('delivered twice is one report; the same Message-ID with other content is two', async () => {
    const id = unique('twice');
    const route = 'Received: from a.example by b.example; Sat, 21 Nov 2026 10:00:01 +0000\r\n';
    const one = await reportOf(await sendMail(mail(id, 'same'), smtp));
    const two = await reportOf(await sendMail(route + mail(id, 'same'), smtp));
    const three = await reportOf(await sendMail(mail(id, 'other'), smtp));
    expect(two.ref).toBe(one.ref);
    expect(three.ref).not.toBe(one.ref);
  });

  it.each([
    ['no header at all', Buffer.from('\0\0\x01 nothing like a mail')],
    ['an empty message', Buffer.from('\r\n')],
    [
      'an absurd charset',
      Buffer.from('Subject: c\r\nContent-Type: text/plain; charset="x-\u00ff\'; DROP"\r\n\r\nhi'),
    ],
    [
      'nesting 1,000 deep',
      Buffer.from(
        Array.from(
          { length: 1_000 },
          (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
        ).join(''),
      ),
    ],
    ['100,000 headers', Buffer.from(`${'X-H: y\r\n'.repeat(100_000)}Subject: many\r\n\r\nbody`)],
    ['cut off in base64', Buffer.from('Subject: cut\r\nContent-Transfer-Encoding: base64\r\n\r\nAAA')],
    ['header injection', Buffer.from('Subject: =?utf-8?q?a=0D=0ABcc:_x@example.org?=\r\n\r\nhi')],
  ])('with %s is kept, readable as it came, and stops nothing', async (_what, raw) => {
    const report = await reportOf(await sendMail(raw, smtp));
    // SMTP carries lines: the client ends the last one.
    const carried = raw.toString('latin1').endsWith('\r\n') ? raw : Buffer.concat([raw, Buffer.from('\r\n')]);
    expect((await rawOf(report.ref)).equals(carried)).toBe(true);
    expect(report.subject).not.toMatch(/[\r\n\0]/u);
  });

  it('too large is refused with 552, and nothing of it is kept in memory or store', async () => {
    const tooLarge = Buffer.alloc(31 * 1024 * 1024, 'x');
    await expect(sendMail(tooLarge, smtp)).rejects.toMatchObject({ responseCode: 552 });
    await reportOf(await sendMail(mail(unique('after'), 'still here'), smtp));
  });

  it('broken off before its end is not taken', async () => {
    const subject = unique('broken off');
    await new Promise<void>((resolve, reject) => {
      const socket = connect(smtp.port, smtp.host, () =>
        socket.write('EHLO x\r\nMAIL FROM:<>\r\nRCPT TO:<cirt@cirt.example>\r\nDATA\r\n'),
      );
      socket.on('error', reject).on('close', () => resolve());
      socket.on('data', (answer) => {
        if (!answer.toString().includes('354')) return;
        socket.write(`Subject: ${subject}\r\n\r\nhalf`, () => socket.destroy());
      });
    });
    await reportOf(await sendMail(mail(unique('next'), 'whole'), smtp));
    const { body } = await api.get<{ items: unknown[] }>(`/reports?q=${encodeURIComponent(subject)}`);
    expect(body.items).toEqual([]);
  });

  it('an automatic one is labelled and never answered', async () => {
    const raw = `Auto-Submitted: auto-replied\r\n${mail(unique('auto'), 'I am away')}`;
    const report = await reportOf(await sendMail(raw, { ...smtp, from: 'ana@example.org' }));
    expect(report.kind).toBe('auto-reply');
    const { body } = await api.get<{ items: { to: { address: string }[]; subject: string }[] }>(
      '/outbox?limit=200',
    );
    expect(body.items.filter((item) => item.subject.includes(report.ref))).toEqual([]);
  });
});
