import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { QueueReply } from '@tocsin/correspondence';
import { type Actor } from '@tocsin/identity';
import { parseMail, type ParsedMail } from '@tocsin/mail';
import { SendMail } from '../../../libs/correspondence/src/outbox/send-mail.js';
import { CorrespondenceWorld, eml } from '../../factories/correspondence-world.js';

let world: CorrespondenceWorld;
let ada: Actor & { id: string };
beforeAll(async () => {
  world = await CorrespondenceWorld.open({ handlers: { 'mail.send': SendMail } });
  ada = await world.person('handler');
});
afterAll(() => world.close());

/** How a mail program answers ours: which headers it sets, in the shapes that it writes them. */
type Client = (ours: ParsedMail, id: string) => Record<string, string>;

const replyTo = (ours: ParsedMail) => ours.replyTo[0]!.address;
const references = (ours: ParsedMail) => [...ours.references, ours.messageId!].join('\r\n ');

const CLIENTS: Record<string, Client> = {
  Thunderbird: (ours, id) => ({
    To: replyTo(ours),
    Subject: `Re: ${ours.subject.replace(/^Re: /, '')}`,
    'Message-ID': id,
    'In-Reply-To': ours.messageId!,
    References: references(ours),
    'User-Agent': 'Mozilla Thunderbird',
  }),
  Gmail: (ours, id) => ({
    To: `National CIRT <${replyTo(ours)}>`,
    Subject: ours.subject.startsWith('Re: ') ? ours.subject : `Re: ${ours.subject}`,
    'Message-ID': id.replace('<', '<CA+'),
    'In-Reply-To': ours.messageId!,
    References: references(ours),
  }),
  Outlook: (ours, id) => ({
    To: replyTo(ours),
    Subject: `RE: ${ours.subject.replace(/^Re: /, '')}`,
    'Thread-Topic': ours.subject.replace(/^Re: /, ''),
    'Thread-Index': 'AQHb1111111111111111111111==',
    'Message-ID': id.replace('@', '@PROD.OUTLOOK.'),
    References: references(ours),
    'In-Reply-To': ours.messageId!,
  }),
  'Outlook that drops References': (ours, id) => ({
    To: replyTo(ours),
    Subject: `AW: ${ours.subject}`,
    'Thread-Topic': 'something else entirely',
    'Thread-Index': 'AQHb2222222222222222222222==',
    'Message-ID': id,
  }),
  'RT, which keeps the subject and its own tag': (ours, id) => ({
    To: 'cirt@cirt.example',
    Subject: `[rt.hoster.example #4711] ${ours.subject}`,
    'Message-ID': id.replace('<', '<rt-5.0-4711-1-0.'),
    'In-Reply-To': ours.messageId!,
    References: `<RT-Ticket-4711@hoster.example> ${ours.messageId!}`,
    'RT-Ticket': 'rt.hoster.example #4711',
  }),
  'a telephone that changes the subject': (ours, id) => ({
    To: replyTo(ours),
    Subject: 'Sent from my phone',
    'Message-ID': id,
    'In-Reply-To': ours.messageId!,
  }),
};

let serial = 0;

describe.each(Object.entries(CLIENTS))('five messages with %s', (name, client) => {
  test('stay one conversation on both sides', async () => {
    const report = await world.report({ subject: `Strange mail ${++serial}` });
    const sent: ParsedMail[] = [];
    const theirs = [report.messageId!];
    for (let turn = 0; turn < 5; turn++) {
      await world.get(QueueReply).execute(ada, { report: report.ref }, { text: `Answer ${turn}.` });
      world.clock.forward(1);
      await world.work();
      const ours = await parseMail(world.carrier.parcels.at(-1)!.bytes);
      // What the other side threads by: the mail that it wrote last, and the way back to the first.
      expect(ours.inReplyTo).toBe(theirs.at(-1));
      expect(ours.references[0]).toBe(report.messageId);
      expect(ours.references).toEqual(
        expect.arrayContaining([...theirs, ...sent.map((each) => each.messageId)]),
      );
      sent.push(ours);
      const id = `<${name.length}-${turn}-${serial}@mail.client.example>`;
      const filed = await world.receive(eml({ From: report.from, ...client(ours, id) }));
      expect(filed).toMatchObject({ as: 'reply', reportId: report.id, duplicate: false });
      const [row] = await world.query<{ message_id: string }>(
        `SELECT message_id FROM correspondence.message WHERE id = $1`,
        [(filed as { messageId: string }).messageId],
      );
      theirs.push(row!.message_id);
    }
    // Outlook and RT go by the subject: from our second mail on it must not change any more.
    expect(new Set(sent.slice(1).map(({ subject }) => subject)).size).toBe(1);
    expect(sent.at(-1)!.subject).toContain(`[${report.ref}]`);
    expect(new Set(sent.map((each) => each.replyTo[0]!.address)).size).toBe(1);
    if (name.startsWith('RT')) expect(sent.at(-1)!.subject).toContain('[rt.hoster.example #4711]');
  });
});

test('of a long conversation the root and the nearest thirty are kept', async () => {
  const report = await world.report();
  let parent = report.messageId!;
  for (let turn = 0; turn < 40; turn++) {
    const id = `<long-${turn}@mail.client.example>`;
    await world.receive(eml({ From: report.from, 'In-Reply-To': parent, 'Message-ID': id }));
    parent = id;
  }
  await world.get(QueueReply).execute(ada, { report: report.ref }, { text: 'At last.' });
  world.clock.forward(1);
  await world.work();
  const ours = await parseMail(world.carrier.parcels.at(-1)!.bytes);
  expect(ours.references).toHaveLength(31);
  expect([ours.references[0], ours.references.at(-1)]).toEqual([report.messageId, parent]);
});
