import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { QueueReply } from '@tocsin/correspondence';
import { type Actor } from '@tocsin/identity';
import { FileMessage, ListReports } from '@tocsin/triage';
import { eml } from '../../factories/correspondence-world.js';
import { TriageWorld } from '../../factories/triage-world.js';

let world: TriageWorld;
let ada: Actor & { id: string };
beforeAll(async () => {
  world = await TriageWorld.open();
  ada = await world.person('handler');
});
afterAll(() => world.close());

let serial = 0;
const fresh = () => `<double-${++serial}@mail.example.org>`;
const FOOTER = '\r\n\r\n____________\r\nabuse mailing list\r\nhttps://lists.example.org/';

async function filed(
  ids: string[],
): Promise<{ filed_as: string; report_id: string; message_id: string | null }[]> {
  const rows = await world.query<{
    id: string;
    filed_as: string;
    report_id: string;
    message_id: string | null;
  }>(`SELECT id, filed_as, report_id, message_id FROM intake.inbound_message WHERE id = ANY($1)`, [ids]);
  return ids.map((id) => rows.find((row) => row.id === id)!);
}

const mailOf = (id: string, headers: Record<string, string> = {}, text = 'Look at this.') =>
  eml(
    {
      From: 'rosa@example.org',
      Subject: 'Phishing',
      'Message-ID': id,
      Date: 'Fri, 20 Nov 2026 08:30:00 +0100',
      ...headers,
    },
    text,
  );

describe('one mail to two of our mailboxes', () => {
  test.each<[string, (raw: string) => string]>([
    ['the very same', (raw) => raw],
    [
      'with another way behind it',
      (raw) =>
        `Delivered-To: abuse@cirt.example\r\nReceived: by mx2.example.org; Fri, 20 Nov 2026 07:31:00 +0000\r\n${raw}`,
    ],
    ['with the footer of a list', (raw) => raw.replace('Look at this.', `Look at this.${FOOTER}`)],
    ['with a mark on its subject', (raw) => raw.replace('Subject: ', 'Subject: [EXTERNAL] ')],
  ])('is one report: %s', async (_how, changed) => {
    const raw = mailOf(fresh());
    const ids = [await world.mail(raw), await world.mail(changed(raw), { to: ['abuse@cirt.example'] })];
    expect(await world.work()).toEqual([]);
    const [one, two] = await filed(ids);
    expect([one!.filed_as, two!.filed_as].toSorted()).toEqual(['duplicate', 'report']);
    expect(one!.report_id).toBe(two!.report_id);
    const { items } = await world.get(ListReports).execute(ada, { message: ids[0]!, limit: 5 });
    const { alsoCame } = await world.detail(ada, items[0]!.ref);
    expect(alsoCame).toMatchObject([{ source: 'smtp', mailbox: 'abuse@cirt.example' }]);
  });

  test('is one report at the same moment on two workers, footer or not', async () => {
    for (let round = 0; round < 8; round++) {
      const raw = mailOf(fresh());
      const other = round % 2 === 0 ? raw : raw.replace('Look at this.', `Look at this.${FOOTER}`);
      const ids = [await world.mail(raw), await world.mail(other), await world.mail(raw)];
      await Promise.all(ids.map((inboundId) => world.get(FileMessage).run({ inboundId })));
      const rows = await filed(ids);
      expect(rows.map((row) => row.filed_as).toSorted()).toEqual(['duplicate', 'duplicate', 'report']);
      expect(new Set(rows.map((row) => row.report_id)).size).toBe(1);
    }
  });

  test('without a Message-ID is one report where date and content agree', async () => {
    const raw = mailOf('').replace(/^Message-ID: .*\r\n/m, '');
    const ids = [await world.mail(raw), await world.mail(`Received: by mx2.example.org\r\n${raw}`)];
    await world.work();
    expect((await filed(ids)).map((row) => row.filed_as).toSorted()).toEqual(['duplicate', 'report']);
    const later = await world.mail(raw.replace('08:30:00', '08:31:00'));
    await world.work();
    expect((await filed([later]))[0]!.filed_as).toBe('report');
  });

  test('with a Message-ID that somebody else used again is two', async () => {
    const id = fresh();
    const ids = [await world.mail(mailOf(id)), await world.mail(mailOf(id, { From: 'mallory@example.net' }))];
    ids.push(await world.mail(mailOf(id, {}, 'Something else.')));
    await world.work();
    expect((await filed(ids)).map((row) => row.filed_as)).toEqual(['report', 'report', 'report']);
  });
});

describe('a reply to two of our mailboxes', () => {
  async function answered() {
    const inbound = await world.mail(mailOf(fresh()));
    await world.work();
    const { items } = await world.get(ListReports).execute(ada, { message: inbound, limit: 5 });
    const report = items[0]!;
    await world.get(QueueReply).execute(ada, { report: report.ref }, { text: 'Which host?' });
    world.clock.forward(1);
    await world.work();
    const [thread] = await world.query<{ token: string; id: string }>(
      `SELECT t.token, t.report_id AS id FROM correspondence.thread t JOIN intake.report r ON r.id = t.report_id
        WHERE r.reference = $1`,
      [report.ref],
    );
    return { ref: report.ref, ...thread! };
  }

  test('is one message, though only one copy has the secret address', async () => {
    const it = await answered();
    const raw = mailOf(fresh(), { Subject: 'That one', To: 'undisclosed-recipients:;' });
    const token = [`cirt+r.${it.token}@cirt.example`];
    const ids = [await world.mail(raw, { to: token }), await world.mail(raw, { to: ['abuse@cirt.example'] })];
    for (const inboundId of ids) await world.get(FileMessage).run({ inboundId });
    const [first, second] = await filed(ids);
    expect(first).toMatchObject({ filed_as: 'reply', report_id: it.id });
    expect(second).toMatchObject({ filed_as: 'duplicate', report_id: it.id, message_id: first!.message_id });
  });

  test('whose other copy became a report is in its thread all the same: misfiled would be lost', async () => {
    const it = await answered();
    const raw = mailOf(fresh(), { Subject: 'That one', To: 'undisclosed-recipients:;' });
    const token = [`cirt+r.${it.token}@cirt.example`];
    const ids = [await world.mail(raw, { to: ['abuse@cirt.example'] }), await world.mail(raw, { to: token })];
    for (const inboundId of ids) await world.get(FileMessage).run({ inboundId });
    expect((await filed(ids)).map((row) => row.filed_as)).toEqual(['report', 'reply']);
  });
});
