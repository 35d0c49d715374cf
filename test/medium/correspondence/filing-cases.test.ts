import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { QueueReply, ThreadsOfReport } from '@tocsin/correspondence';
import { type Actor } from '@tocsin/identity';
import { SendMail } from '../../../libs/correspondence/src/outbox/send-mail.js';
import { CorrespondenceWorld, eml, type ReportFacts } from '../../factories/correspondence-world.js';

let world: CorrespondenceWorld;
let ada: Actor & { id: string };
beforeAll(async () => {
  world = await CorrespondenceWorld.open({ handlers: { 'mail.send': SendMail } });
  ada = await world.person('handler');
});
afterAll(() => world.close());

let serial = 0;
const fresh = () => `<case-${++serial}@mail.example.net>`;

async function answered(facts: ReportFacts = {}) {
  const report = await world.report(facts);
  const { id } = await world
    .get(QueueReply)
    .execute(ada, { report: report.ref }, { text: 'What do you see?' });
  world.clock.forward(1);
  await world.work();
  return { ...report, ours: await world.messageIdOf({ id }), token: await world.token(report) };
}
type Answered = Awaited<ReturnType<typeof answered>>;

const thread = async (ref: string) => (await world.get(ThreadsOfReport).execute(ada, ref))[0]!;

/** Headers of a mail, given a thread that was answered; and what becomes of it. */
const CASES: [string, (it: Answered) => Record<string, string>, object][] = [
  [
    'the reporter, by our Message-ID',
    (it) => ({ From: it.from, 'In-Reply-To': it.ours }),
    { rule: 'references' },
  ],
  [
    'anybody, by our Message-ID among others',
    (it) => ({ References: `<a@b.example> ${it.ours} <c@d.example>` }),
    { rule: 'references' },
  ],
  [
    'anybody, by the token',
    (it) => ({ To: `x@y.example, cirt+r.${it.token}@cirt.example` }),
    { rule: 'token' },
  ],
  [
    'the reporter, by the tag, whatever else the subject says',
    (it) => ({ From: it.from, Subject: `WG: Fwd: [EXTERNAL] ${it.ref} urgent` }),
    { rule: 'tag' },
  ],
  [
    'the reporter, with a changed subject but a reference',
    (it) => ({ From: it.from, Subject: 'Lunch?', 'In-Reply-To': it.ours }),
    { rule: 'references' },
  ],
  [
    'the reporter, with the tag of another system beside ours',
    (it) => ({ From: it.from, Subject: `[rt.example.org #12] Re: [${it.ref}]` }),
    { rule: 'tag' },
  ],
  [
    'a stranger with the tag',
    (it) => ({ From: 'mallory@example.net', Subject: `Re: [${it.ref}]` }),
    { as: null },
  ],
  [
    'a stranger with the tag who calls himself the reporter',
    (it) => ({ From: `"${it.from}" <mallory@example.net>`, Subject: `Re: [${it.ref}]` }),
    { as: null },
  ],
  [
    'a stranger who writes as two',
    (it) => ({ From: `mallory@example.net, ${it.from}`, Subject: `Re: [${it.ref}]` }),
    { as: null },
  ],
  [
    'a stranger with the reporter as sender on behalf',
    (it) => ({ From: 'mallory@example.net', Sender: it.from, Subject: `Re: [${it.ref}]` }),
    { as: null },
  ],
  [
    'a stranger with the reporter as Reply-To',
    (it) => ({ From: 'mallory@example.net', 'Reply-To': it.from, Subject: `Re: [${it.ref}]` }),
    { as: null },
  ],
  [
    'an address that contains the reporter’s',
    (it) => ({ From: `x${it.from}`, Subject: `Re: [${it.ref}]` }),
    { as: null },
  ],
  [
    'the reporter without any of it',
    (it) => ({ From: it.from, Subject: 'Strange mail from my bank' }),
    { as: null },
  ],
  [
    'Outlook’s thread headers alone',
    (it) => ({ From: it.from, Subject: 'RE: x', 'Thread-Topic': it.ref, 'Thread-Index': 'AQHb1111' }),
    { as: null },
  ],
  ['a guessed token', () => ({ To: `cirt+r.${'b'.repeat(26)}@cirt.example` }), { as: null }],
  ['half a token', (it) => ({ To: `cirt+r.${it.token.slice(0, 20)}@cirt.example` }), { as: null }],
  ['the token in a subject', (it) => ({ Subject: `cirt+r.${it.token}@cirt.example` }), { as: null }],
  ['a Message-ID that contains ours', (it) => ({ 'In-Reply-To': it.ours.replace('<', '<x') }), { as: null }],
  [
    'the thread’s id in other headers',
    (it) => ({ 'X-In-Reply-To': it.ours, 'Thread-Index': it.ours }),
    { as: null },
  ],
  [
    'a Jira key that looks like ours',
    (it) => ({ From: it.from, Subject: `[INC-${it.ref.slice(2)}] x` }),
    { as: null },
  ],
  [
    'a Zammad tag that holds our number',
    (it) => ({ From: it.from, Subject: `[Ticket#${it.ref.slice(2)}] x` }),
    { as: null },
  ],
];

describe('a mail by', () => {
  test.each(CASES)('%s', async (_who, headers, expected) => {
    const it = await answered();
    const filed = await world.receive(eml({ 'Message-ID': fresh(), ...headers(it) }));
    expect(filed).toMatchObject('as' in expected ? expected : { as: 'reply', reportId: it.id, ...expected });
    if (filed.as === null && /mallory|x@/.test(headers(it)['From'] ?? ''))
      expect((await thread(it.ref)).participants).toEqual([it.from]);
  });
});

describe('who is part of a thread', () => {
  test('are the colleagues whom the reporter copied in, and they may answer by the tag', async () => {
    const report = await world.report();
    await world.query(`UPDATE intake.report SET recipients = $2 WHERE id = $1`, [
      report.id,
      JSON.stringify([
        { name: '', address: 'cirt+x@cirt.example' },
        { name: 'Col', address: 'Colleague@bank.example' },
        { name: '', address: 'no-reply@bank.example' },
      ]),
    ]);
    await world.get(QueueReply).execute(ada, { report: report.ref }, { text: 'Hello.' });
    expect((await thread(report.ref)).participants).toEqual(
      ['colleague@bank.example', report.from].toSorted(),
    );
    const mail = eml({ From: 'colleague@bank.example', Subject: `[${report.ref}]`, 'Message-ID': fresh() });
    expect(await world.receive(mail)).toMatchObject({ as: 'reply', rule: 'tag' });
    await world
      .get(QueueReply)
      .execute(
        ada,
        { report: report.ref },
        { text: 'To both.', to: [report.from, 'colleague@bank.example'] },
      );
  });

  test('whom a proven mail copies in joins; whom an unproven one names does not', async () => {
    const it = await answered();
    await world.receive(
      eml({
        From: it.from,
        'In-Reply-To': it.ours,
        Cc: 'boss@bank.example, cirt@cirt.example',
        'Message-ID': fresh(),
      }),
    );
    await world.receive(
      eml({ From: it.from, Subject: `[${it.ref}]`, Cc: 'mallory@example.net', 'Message-ID': fresh() }),
    );
    await world.receive(
      eml({
        From: 'm@example.net',
        'In-Reply-To': it.messageId!,
        Cc: 'n@example.net',
        'Message-ID': fresh(),
      }),
    );
    expect((await thread(it.ref)).participants).toEqual(['boss@bank.example', it.from].toSorted());
  });
});

describe('References of two threads', () => {
  test('the nearest wins, and the message says which other it names', async () => {
    const [near, far] = [await answered(), await answered()];
    const filed = await world.receive(
      eml({ From: near.from, References: `${far.ours} ${near.ours}`, 'Message-ID': fresh() }),
    );
    expect(filed).toMatchObject({ reportId: near.id });
    expect((await thread(near.ref)).messages.at(-1)!.problems).toEqual([
      { code: 'names-other-thread', detail: far.ref },
    ]);
    const answeredTo = await world.receive(
      eml({ From: near.from, 'In-Reply-To': far.ours, References: near.ours, 'Message-ID': fresh() }),
    );
    expect(answeredTo).toMatchObject({ reportId: far.id });
  });

  test('a restricted case is not named to the readers of another', async () => {
    const [near, secret] = [await answered(), await answered()];
    await world.incident([secret], { restricted: true });
    await world.receive(
      eml({ From: near.from, References: `${secret.ours} ${near.ours}`, 'Message-ID': fresh() }),
    );
    expect((await thread(near.ref)).messages.at(-1)!.problems).toEqual([]);
  });
});

describe('where an answer is wanted', () => {
  async function reportWith(replyTo: string | null) {
    const report = await world.report();
    await world.query(`UPDATE intake.report SET reply_to = $2 WHERE id = $1`, [report.id, replyTo]);
    return report;
  }

  test('it goes, with a mark where that is another domain', async () => {
    const near = await reportWith('desk@example.org');
    expect(await thread(near.ref)).toMatchObject({
      recipient: { address: 'desk@example.org', name: '' },
      replyTo: { address: 'desk@example.org', otherDomain: false },
    });
    const far = await reportWith('me@private.example');
    expect((await thread(far.ref)).replyTo).toEqual({ address: 'me@private.example', otherDomain: true });
    const message = await world.get(QueueReply).execute(ada, { report: far.ref }, { text: 'Hello.' });
    expect(message.to).toEqual([{ name: '', address: 'me@private.example' }]);
    expect((await thread(far.ref)).participants).toContain('me@private.example');
  });

  test('as his newest proven mail says, and never as an unproven one does', async () => {
    const it = await answered();
    await world.receive(
      eml({
        From: it.from,
        Subject: `[${it.ref}]`,
        'Reply-To': 'mallory@example.net',
        'Message-ID': fresh(),
      }),
    );
    expect((await thread(it.ref)).recipient).toMatchObject({ address: it.from });
    await world.receive(
      eml({ From: it.from, 'In-Reply-To': it.ours, 'Reply-To': 'desk@bank.example', 'Message-ID': fresh() }),
    );
    expect((await thread(it.ref)).recipient).toMatchObject({ address: 'desk@bank.example' });
    await world.receive(eml({ From: it.from, 'In-Reply-To': it.ours, 'Message-ID': fresh() }));
    expect((await thread(it.ref)).replyTo).toBeNull();
  });

  test('not as a forger says who has had mail of ours', async () => {
    const it = await answered();
    const authentication = {
      checkedAt: '2026-11-22T08:00:00Z',
      by: 'us',
      spf: { result: 'fail' as const, domain: 'example.org' },
      dkim: [],
      dmarc: { result: 'fail' as const, domain: 'example.org', policy: 'reject' },
      arc: { result: 'none' as const, sealedBy: [] },
    };
    const forged = {
      From: it.from,
      'In-Reply-To': it.ours,
      'Reply-To': 'mallory@example.net',
      'Message-ID': fresh(),
    };
    expect(await world.receive(eml(forged), { authentication })).toMatchObject({
      as: 'reply',
      reportId: it.id,
    });
    expect((await thread(it.ref)).recipient).toMatchObject({ address: it.from });
  });
});

test('a list’s mail is answered by no machine, and a person may answer it', async () => {
  const report = await world.report({ automatic: true });
  expect(await thread(report.ref)).toMatchObject({ automatic: true, channel: 'email', channelReason: null });
  const bounce = await world.report({ kind: 'bounce' });
  expect(await thread(bounce.ref)).toMatchObject({ channel: null, channelReason: 'automatic' });
});

test('a reply to a report that was rejected as a double stays in its own thread', async () => {
  const [first, second] = [await answered(), await answered()];
  await world.query(
    `UPDATE intake.report SET state = 'rejected', rejected_reason = 'duplicate', duplicate_of = $2 WHERE id = $1`,
    [second.id, first.id],
  );
  const filed = await world.receive(
    eml({ From: second.from, 'In-Reply-To': second.ours, 'Message-ID': fresh() }),
  );
  expect(filed).toMatchObject({ as: 'reply', reportId: second.id });
});
