import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import { FileMessage, ListReports } from '@tocsin/triage';
import { eml } from '../../factories/correspondence-world.js';
import { TriageWorld } from '../../factories/triage-world.js';

let world: TriageWorld;
let ada: Actor;
beforeAll(async () => {
  world = await TriageWorld.open();
  ada = await world.person('handler');
});
afterAll(() => world.close());

const inbound = async (id: string) => {
  const [row] = await world.query<{ filed_as: string; report_id: string; message_id: string | null }>(
    `SELECT filed_as, report_id, message_id FROM intake.inbound_message WHERE id = $1`,
    [id],
  );
  return row!;
};
const reportOf = async (message: string) => {
  const { items } = await world.get(ListReports).execute(ada, { message, limit: 10 });
  return items[0]!;
};

describe('a mail becomes a report', () => {
  test('with what it says, found by the id that the 250 named', async () => {
    const raw = eml(
      {
        From: 'Rosa Reporter <Rosa@Example.org>',
        To: 'CIRT <cirt@cirt.example>',
        Cc: 'boss@example.org',
        Subject: '=?utf-8?q?Hame=C3=A7onnage?= TLP:GREEN',
        'Message-ID': '<one@mail.example.org>',
        Date: 'Fri, 20 Nov 2026 08:30:00 +0100',
      },
      'Look at hxxps://login[.]evil.example/path please.',
    );
    const id = await world.mail(raw);
    expect(await world.work()).toEqual([]);
    const row = await reportOf(id);
    const detail = await world.detail(ada, row.ref);
    expect(detail).toMatchObject({
      channel: 'email',
      state: 'received',
      kind: 'human',
      subject: 'Hameçonnage TLP:GREEN',
      from: { name: 'Rosa Reporter', address: 'rosa@example.org' },
      to: [
        { name: 'CIRT', address: 'cirt@cirt.example' },
        { name: null, address: 'boss@example.org' },
      ],
      messageId: '<one@mail.example.org>',
      date: new Date('2026-11-20T07:30:00Z'),
      tlp: 'GREEN',
      tlpAssumed: false,
      incidents: [],
      problems: [],
    });
    expect(detail.observables.map(({ type, value, places }) => ({ type, value, places }))).toEqual(
      expect.arrayContaining([
        { type: 'url', value: 'https://login.evil.example/path', places: ['body'] },
        { type: 'domain', value: 'login.evil.example', places: ['body'] },
      ]),
    );
    expect((await reportOf('one@mail.example.org')).ref).toBe(row.ref);
    expect((await reportOf('<one@mail.example.org>')).ref).toBe(row.ref);
    expect((await inbound(id)).filed_as).toBe('report');
  });

  test('once, however often the job runs, and when it runs twice at once', async () => {
    const id = await world.mail(eml({ Subject: 'Twice', 'Message-ID': '<twice@mail.example.org>' }));
    const file = world.get(FileMessage);
    await Promise.all([file.run({ inboundId: id }), file.run({ inboundId: id })]);
    await file.run({ inboundId: id });
    const { items } = await world
      .get(ListReports)
      .execute(ada, { message: '<twice@mail.example.org>', limit: 10 });
    expect(items).toHaveLength(1);
    await world.work();
  });

  test('the same message by two routes is one; the same Message-ID with other content is two', async () => {
    const one = eml({ Subject: 'Same', 'Message-ID': '<same@mail.example.org>' }, 'First words');
    const first = await world.mail(`Received: by a.example; Fri, 20 Nov 2026 08:00:00 +0000\n${one}`);
    const again = await world.mail(`Received: by b.example; Fri, 20 Nov 2026 08:00:05 +0000\n${one}`);
    const other = await world.mail(
      eml({ Subject: 'Same', 'Message-ID': '<same@mail.example.org>' }, 'Other words'),
    );
    expect(await world.work()).toEqual([]);
    expect((await inbound(first)).filed_as).toBe('report');
    expect(await inbound(again)).toMatchObject({
      filed_as: 'duplicate',
      report_id: (await inbound(first)).report_id,
    });
    expect((await inbound(other)).filed_as).toBe('report');
    expect((await reportOf(again)).ref).toBe((await reportOf(first)).ref);
    expect((await reportOf(other)).ref).not.toBe((await reportOf(first)).ref);
  });
});

describe('a reply goes to its thread', () => {
  test('and leads to the report; a stranger with the number gets one of his own', async () => {
    const first = await world.mail(
      eml({ From: 'rosa@example.org', Subject: 'Help', 'Message-ID': '<help@mail.example.org>' }),
    );
    await world.work();
    const { ref } = await reportOf(first);
    const reply = await world.mail(
      eml({
        From: 'rosa@example.org',
        Subject: `Re: [${ref}] Help`,
        'Message-ID': '<re@mail.example.org>',
        'In-Reply-To': '<help@mail.example.org>',
      }),
    );
    const stranger = await world.mail(
      eml({ From: 'eve@example.net', Subject: `Re: [${ref}] Help`, 'Message-ID': '<eve@mail.example.net>' }),
    );
    expect(await world.work()).toEqual([]);
    expect((await inbound(reply)).filed_as).toBe('reply');
    expect((await inbound(reply)).message_id).not.toBeNull();
    expect((await reportOf(reply)).ref).toBe(ref);
    expect((await reportOf('<re@mail.example.org>')).ref).toBe(ref);
    const own = await reportOf(stranger);
    expect(own.ref).not.toBe(ref);
    expect(await world.detail(ada, own.ref)).toMatchObject({ mentions: [ref], mentionedBy: [] });
    expect(await world.detail(ada, ref)).toMatchObject({ mentions: [], mentionedBy: [own.ref] });
  });
});

describe('what cannot be read', () => {
  const hostile: [string, Buffer][] = [
    ['nothing', Buffer.alloc(0)],
    ['bytes', Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256))],
    ['NUL', Buffer.from('Subject: a\u0000b\r\n\r\ntext\u0000')],
    [
      'a Message-ID of 60 kB',
      Buffer.from(`Message-ID: <${'x'.repeat(60_000)}@example.org>\r\nSubject: long\r\n\r\nhi`),
    ],
    [
      'an address of 60 kB',
      Buffer.from(`From: ${'x'.repeat(60_000)}@example.org\r\nSubject: long\r\n\r\nhi`),
    ],
    ['a subject of 1 MB', Buffer.from(`Subject: ${'слово '.repeat(90_000)}\r\n\r\nhi`)],
    [
      '1 MB of different words',
      Buffer.from(
        `Subject: w\r\n\r\n${Array.from({ length: 90_000 }, (_, i) => `w${i.toString(36)}é`).join(' ')}`,
      ),
    ],
    [
      'surrogates and year 0',
      Buffer.from(
        'Subject: =?utf-8?b?7aCA?=\r\nDate: Mon, 1 Jan 0000 00:00:00 +0000\r\n\r\n\xed\xa0\x80',
        'latin1',
      ),
    ],
  ];
  test.each(hostile)('%s is a report with its bytes, and stops nothing', async (_name, bytes) => {
    const id = await world.mail(bytes);
    const next = await world.mail(eml({ Subject: 'Next' }));
    expect(await world.work()).toEqual([]);
    const { ref } = await reportOf(id);
    const [raw] = await world.query<{ bytes: Buffer }>(
      `SELECT b.bytes FROM intake.report r JOIN platform.blob b ON b.sha256 = r.raw_sha256 WHERE r.reference = $1`,
      [ref],
    );
    expect(raw!.bytes.equals(bytes)).toBe(true);
    expect((await world.detail(ada, ref)).examinedAt).not.toBeNull();
    expect((await inbound(next)).filed_as).toBe('report');
  });
});
