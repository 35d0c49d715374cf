import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Parcel, QueueReply } from '@tocsin/correspondence';
import { type Actor } from '@tocsin/identity';
import { parseMail, type ParsedMail } from '@tocsin/mail';
import { ListNotifications, NotificationsModule } from '@tocsin/notifications';
import { ListReports } from '@tocsin/triage';
import { eml } from '../../factories/correspondence-world.js';
import { TriageWorld } from '../../factories/triage-world.js';

let world: TriageWorld;
let ada: Actor & { id: string };
let lead: Actor & { id: string };
beforeAll(async () => {
  world = await TriageWorld.open({ modules: [NotificationsModule] });
  ada = await world.person('handler');
  lead = await world.person('duty-lead');
});
afterAll(() => world.close());

interface Letter {
  raw: string;
  from: string | null;
}
/** What the other system does with a mail of ours: an answer, or silence. */
type System = (ours: { mail: ParsedMail; parcel: Parcel; turn: number }) => Letter | null;

const HOPELESS = 60;
let serial = 0;
const fresh = () => `<loop-${++serial}@vendor.example>`;

/** To staff, not to the other side. */
const isInternal = ({ envelope }: Parcel) =>
  envelope.to.every((address) => address.endsWith('@staff.example'));

/** Lets the two talk until one falls silent. @returns how many mails each sent after the first */
async function talk(first: Letter, system: System): Promise<{ ours: number; theirs: number }> {
  const stored = [await world.mail(first.raw, { from: first.from })];
  let read = world.carrier.parcels.length;
  let [ours, theirs] = [0, 0];
  for (let turn = 0; turn < HOPELESS; turn++) {
    expect(await world.work()).toEqual([]);
    const sent = world.carrier.parcels.slice(read).filter((parcel) => !isInternal(parcel));
    read = world.carrier.parcels.length;
    if (sent.length === 0) break;
    ours += sent.length;
    for (const parcel of sent) {
      const answer = system({ mail: await parseMail(parcel.bytes), parcel, turn });
      if (!answer) continue;
      theirs++;
      stored.push(await world.mail(answer.raw, { from: answer.from }));
    }
  }
  await world.work();
  const [lost] = await world.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM intake.inbound_message
      WHERE id = ANY($1) AND (filed_at IS NULL OR report_id IS NULL)`,
    [stored],
  );
  expect(lost!.count).toBe(0);
  return { ours, theirs };
}

const hello = (from: string, headers: Record<string, string> = {}): Letter => ({
  raw: eml({ From: from, Subject: 'Your host attacks us', 'Message-ID': fresh(), ...headers }),
  from,
});

/** A system that answers everything, in its way; each test under an address of its own. */
const answering =
  (
    from: string,
    headers: (ours: ParsedMail, turn: number) => Record<string, string>,
    envelope: string | null = from,
  ): System =>
  ({ mail, turn }) => ({
    raw: eml({ From: from, 'Message-ID': fresh(), ...headers(mail, turn) }),
    from: envelope,
  });

describe('we and a system that answers every mail', () => {
  test('marking itself: it is answered once, and its answer is filed', async () => {
    const robot = answering('marked@vendor.example', (ours) => ({
      Subject: `Auto: ${ours.subject}`,
      'In-Reply-To': ours.messageId!,
      'Auto-Submitted': 'auto-replied',
    }));
    expect(await talk(hello('marked@vendor.example'), robot)).toEqual({ ours: 1, theirs: 1 });
  });

  test.each<[string, Record<string, string>]>([
    ['Precedence: bulk', { Precedence: 'bulk' }],
    ['a list header', { 'List-Id': '<abuse.vendor.example>' }],
    ['X-Auto-Response-Suppress', { 'X-Auto-Response-Suppress': 'All' }],
  ])('marking itself by %s, without our tag or reference', async (name, marks) => {
    const from = `robot-${name.length}@vendor.example`;
    expect(
      await talk(
        hello(from),
        answering(from, () => ({ Subject: 'Ticket', ...marks })),
      ),
    ).toEqual({
      ours: 1,
      theirs: 1,
    });
  });

  test('under the null sender, saying nothing else', async () => {
    const robot = answering('null@vendor.example', () => ({ Subject: 'Ticket' }), '');
    expect(await talk(hello('null@vendor.example'), robot)).toEqual({ ours: 1, theirs: 1 });
  });

  test('marking nothing, keeping our reference or only our tag', async () => {
    const byReference = answering('ref@vendor.example', (ours) => ({ 'In-Reply-To': ours.messageId! }));
    expect(await talk(hello('ref@vendor.example'), byReference)).toEqual({ ours: 1, theirs: 1 });
    const byTag = answering('tag@vendor.example', (ours) => ({ Subject: `Re: ${ours.subject}` }));
    expect(await talk(hello('tag@vendor.example'), byTag)).toEqual({ ours: 1, theirs: 1 });
  });

  test('stripping our tag and marking nothing: the count ends it, and people see that it did', async () => {
    const robot = answering('strip@vendor.example', (_ours, turn) => ({ Subject: `Ticket ${turn} opened` }));
    const { ours } = await talk(hello('strip@vendor.example'), robot);
    expect(ours).toBe(5);
    const marked = await world.query(
      `SELECT 1 FROM intake.report WHERE from_address = 'strip@vendor.example' AND problems @> '[{"code":"loop-cut"}]'`,
    );
    expect(marked).toHaveLength(1);
    const { items } = await world.get(ListNotifications).execute(lead, { limit: 50 });
    expect(items.map(({ kind }) => kind)).toContain('loop-cut');
    const [ref] = items.filter(({ kind }) => kind === 'loop-cut').map((item) => item.ref);
    expect((await world.detail(ada, ref!)).problems).toContainEqual({
      code: 'loop-cut',
      detail: 'too-often',
    });
  });

  test('from a new address for every ticket', async () => {
    const plus: System = ({ turn }) => hello(`desk+id${turn}@plus.example`, { Subject: `T${turn}` });
    expect((await talk(hello('desk@plus.example'), plus)).ours).toBe(5);
    const numbered: System = ({ turn }) => hello(`ticket-${turn}@number.example`, { Subject: `T${turn}` });
    expect((await talk(hello('ticket-0@number.example'), numbered)).ours).toBeLessThanOrEqual(20);
  });

  test('bouncing every mail, as the standards ask or as they should not', async () => {
    const toEnvelope: System = ({ parcel, mail }) =>
      parcel.envelope.from === ''
        ? null
        : { raw: eml({ From: 'MAILER-DAEMON@bounce.example', 'In-Reply-To': mail.messageId! }), from: '' };
    expect(await talk(hello('gone@bounce.example'), toEnvelope)).toEqual({ ours: 1, theirs: 0 });
    const toFrom: System = ({ mail }) => ({
      raw: eml(
        { From: 'postmaster@rude.example', Subject: 'Undelivered', 'Message-ID': fresh() },
        `Your mail ${mail.messageId} could not be delivered: 550 no such user`,
      ),
      from: 'postmaster@rude.example',
    });
    expect(await talk(hello('gone@rude.example'), toFrom)).toEqual({ ours: 1, theirs: 1 });
  });

  test('sending our own mail back to us', async () => {
    const echo: System = ({ parcel }) => ({ raw: parcel.bytes.toString(), from: 'echo@vendor.example' });
    expect(await talk(hello('echo@vendor.example'), echo)).toEqual({ ours: 1, theirs: 1 });
    const resender: System = ({ parcel }) => ({
      raw: parcel.bytes.toString().replace(/^Message-ID: .*$/im, `Message-ID: ${fresh()}`),
      from: 'resend@vendor.example',
    });
    expect(await talk(hello('resend@vendor.example'), resender)).toEqual({ ours: 1, theirs: 1 });
  });

  test('in our name: our address, our Message-ID domain, our loop mark', async () => {
    const inOurName: [string, Record<string, string>, string][] = [
      ['own-address', { From: 'CIRT <cirt@cirt.example>' }, 'a@forged.example'],
      ['own-message-id', { 'Message-ID': '<never-sent@cirt.example>' }, 'b@forged.example'],
      ['own-loop-mark', { 'X-Loop': 'cirt@cirt.example' }, 'c@forged.example'],
    ];
    for (const [sign, headers, from] of inOurName) {
      expect(await talk(hello(from, headers), () => null)).toEqual({ ours: 0, theirs: 0 });
      const [row] = await world.query<{ ref: string }>(
        `SELECT reference AS ref FROM intake.report WHERE problems @> $1::jsonb ORDER BY received_at DESC, id DESC`,
        [JSON.stringify([{ code: 'loop-cut', detail: sign }])],
      );
      expect(row).toBeDefined();
    }
    const { items } = await world.get(ListNotifications).execute(lead, { limit: 50 });
    expect(items.filter(({ kind }) => kind === 'loop-cut').length).toBeGreaterThanOrEqual(4);
  });

  test('a person’s answer starts nothing either', async () => {
    const robot = answering('chat@vendor.example', (_ours, turn) => ({ Subject: `Ticket ${turn}` }));
    await talk(hello('chat@vendor.example'), () => null);
    const { items } = await world.get(ListReports).execute(ada, { limit: 1 });
    await world.get(QueueReply).execute(ada, { report: items[0]!.ref }, { text: 'Who are you?' });
    world.clock.forward(1);
    const { ours } = await talk(hello('other@vendor.example'), robot);
    expect(ours).toBeLessThanOrEqual(7);
  });
});

test('two Tocsins tell each other once, then people talk, and every word is in its thread', async () => {
  const other = await TriageWorld.open({
    env: { MAIL_ADDRESS: 'cert@partner.example' },
    modules: [NotificationsModule],
  });
  try {
    const bob = await other.person('handler');
    const between = [world, other] as const;
    const read = between.map((side) => side.carrier.parcels.length);
    /** Carries what each wrote to the other until both are silent. */
    const exchange = async (): Promise<number> => {
      let carried = 0;
      for (let round = 0; round < HOPELESS; round++) {
        let moved = 0;
        for (const [index, side] of between.entries()) {
          expect(await side.work()).toEqual([]);
          const parcels = side.carrier.parcels.slice(read[index]);
          read[index] = side.carrier.parcels.length;
          for (const { bytes, envelope } of parcels.filter((parcel) => !isInternal(parcel))) {
            moved++;
            await between[1 - index]!.mail(bytes, envelope);
          }
        }
        carried += moved;
        if (moved === 0) return carried;
      }
      throw new Error('they would talk for ever');
    };
    // A colleague there writes with his own mail program; our acknowledgement comes to their desk as a report.
    await world.mail(
      eml({
        From: 'cert@partner.example',
        To: 'cirt@cirt.example',
        Subject: 'A host of yours',
        'Message-ID': fresh(),
      }),
      { from: 'cert@partner.example' },
    );
    expect(await exchange()).toBe(1);
    const { items } = await other.get(ListReports).execute(bob, { limit: 5 });
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ from: { address: 'cirt@cirt.example' } });
    // A machine wrote it, and a person may answer all the same.
    await other.get(QueueReply).execute(bob, { report: items[0]!.ref }, { text: 'Which host?' });
    other.clock.forward(1);
    expect(await exchange()).toBe(1);
    const [ours] = (await world.get(ListReports).execute(ada, { limit: 1 })).items;
    await world.get(QueueReply).execute(ada, { report: ours!.ref }, { text: 'This one.' });
    world.clock.forward(1);
    expect(await exchange()).toBe(1);
    for (const side of between) {
      const threads = await side.query<{ incoming: number }>(
        `SELECT count(*) FILTER (WHERE m.direction = 'in')::int AS incoming FROM correspondence.message m
           JOIN correspondence.thread t ON t.id = m.thread_id JOIN intake.report r ON r.id = t.report_id
          WHERE r.from_address IN ('cirt@cirt.example', 'cert@partner.example') GROUP BY t.id`,
      );
      expect(threads).toEqual([{ incoming: 1 }]);
    }
  } finally {
    await other.close();
  }
});
