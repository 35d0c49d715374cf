import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import { type RidHandover } from '@tocsin/formats';
import { AnswerHandover, PartnerThread, SendCaseWord, UndoCaseWord } from '@tocsin/sharing';
import { OpenIncidentFromReport, TriageModule } from '@tocsin/triage';
import { type Cirt, FederationWorld } from '../../factories/federation-world.js';
import { eventOf, heard, reportOf, say, sharedCase } from '../../factories/partner-cases.js';

let world: FederationWorld;
let aa: Cirt;
let bb: Cirt;
let handler: Actor;
let lead: Actor;
let ref: string;
let partnerId: string;

const document = sharedCase({ id: 'I-2026-000061' });
const about = () => ({ owner: document.owner, caseId: document.id, partnerId });

beforeAll(async () => {
  world = await FederationWorld.open(['aa', 'bb'], { modules: [TriageModule] });
  aa = world.cirt('aa');
  bb = world.cirt('bb');
  handler = await bb.person('handler', 'Bela');
  lead = await bb.person('duty-lead', 'Lena');
  partnerId = await bb.partnerId(aa);
  await say(aa, bb, reportOf(aa, document));
  await world.work();
  const [report] = await bb.query<{ ref: string; version: number }>(
    `SELECT reference AS ref, version FROM intake.report`,
  );
  const opened = await bb
    .get(OpenIncidentFromReport)
    .execute(handler, report!.ref, { version: report!.version });
  ref = opened.incident.ref;
  await world.work();
});
afterAll(() => world.close());

describe('the thread with a partner about his case', () => {
  test('takes his words, once, and tells who said them', async () => {
    const word = eventOf(aa, 'message', document, {
      id: 'm-1',
      in_reply_to: null,
      author: 'Amina',
      text: 'Is it down?',
    });
    await say(aa, bb, word);
    await say(aa, bb, word);
    expect(await world.work()).toEqual([]);
    const { messages, partners } = await bb.get(PartnerThread).execute(handler, ref);
    expect(messages.map(({ author, text, direction }) => [author, text, direction])).toEqual([
      ['Amina', 'Is it down?', 'in'],
    ]);
    expect(partners).toEqual([expect.objectContaining({ caseId: document.id, weLead: false, active: true })]);
  });

  test('takes ours to him after ten seconds, and the gate has asked about the words', async () => {
    const sent = await bb.get(SendCaseWord).execute(handler, ref, {
      ...about(),
      kind: 'message',
      text: 'It is down since noon.',
      tlp: 'AMBER',
      inReplyTo: 'm-1',
    });
    expect(await world.work()).toEqual([]);
    expect(await heard(aa, 'message')).toEqual([]);
    world.forward(1);
    await world.work();
    expect((await heard(aa, 'message')).at(-1)).toMatchObject({
      text: 'It is down since noon.',
      author: 'Bela',
      in_reply_to: 'm-1',
    });
    const { messages } = await bb.get(PartnerThread).execute(handler, ref);
    expect(messages.find(({ id }) => id === sent.id)).toMatchObject({ delivery: 'delivered' });
    const [line] = await bb.query(
      `SELECT outcome, content FROM release.ledger WHERE direction = 'out' AND content = 'message'`,
    );
    expect(line).toEqual({ outcome: 'released', content: 'message' });
  });

  test('gives a word back that was undone in time, and it never leaves', async () => {
    const { id } = await bb.get(SendCaseWord).execute(handler, ref, {
      ...about(),
      kind: 'message',
      text: 'Too early.',
      tlp: 'AMBER',
    });
    expect(await bb.get(UndoCaseWord).execute(handler, ref, id)).toEqual({ text: 'Too early.' });
    world.forward(1);
    await world.work();
    expect((await heard(aa, 'message')).map(({ text }) => text)).not.toContain('Too early.');
    await expect(bb.get(UndoCaseWord).execute(handler, ref, id)).rejects.toMatchObject({ status: 404 });
  });

  test('lets nothing out above what was agreed, and keeps the refusal', async () => {
    await expect(
      bb
        .get(SendCaseWord)
        .execute(handler, ref, { ...about(), kind: 'message', text: 'Secret.', tlp: 'RED' }),
    ).rejects.toMatchObject({ code: 'RELEASE.REFUSED' });
    const [refused] = await bb.query(
      `SELECT detail->>'label' AS label FROM audit.entry WHERE action = 'release.refused'`,
    );
    expect(refused).toEqual({ label: 'RED' });
    world.forward(1);
    await world.work();
    expect((await heard(aa, 'message')).map(({ text }) => text)).not.toContain('Secret.');
  });

  test('lets no words out of a case that holds sealed evidence', async () => {
    const seal = (at: string) =>
      bb.query(
        `UPDATE intake.report r SET sealed_at = ${at} FROM incidents.incident_report ir, incidents.incident i
          WHERE ir.report_id = r.id AND i.id = ir.incident_id AND i.reference = $1`,
        [ref],
      );
    await seal('now()');
    await expect(
      bb
        .get(SendCaseWord)
        .execute(handler, ref, { ...about(), kind: 'message', text: 'What it shows.', tlp: 'GREEN' }),
    ).rejects.toMatchObject({ code: 'RELEASE.REFUSED', extra: { reason: 'child-protection' } });
    await seal('NULL');
  });

  test('brings results and proposals to whoever leads', async () => {
    const send = bb.get(SendCaseWord);
    await send.execute(handler, ref, {
      ...about(),
      kind: 'result',
      text: 'A customer of ours.',
      tlp: 'AMBER',
    });
    await send.execute(handler, ref, {
      ...about(),
      kind: 'proposal',
      text: 'It is contained.',
      content: { state: 'contained' },
      tlp: 'AMBER',
    });
    world.forward(1);
    expect(await world.work()).toEqual([]);
    expect(await heard(aa, 'result')).toEqual([expect.objectContaining({ text: 'A customer of ours.' })]);
    expect(await heard(aa, 'proposal')).toEqual([
      expect.objectContaining({ text: 'It is contained.', changes: { state: 'contained' } }),
    ]);
  });

  test('is of no use to somebody whose incident it is not', async () => {
    await expect(
      bb.get(SendCaseWord).execute(handler, ref, {
        ...about(),
        caseId: 'I-2026-999999',
        kind: 'message',
        text: 'x',
        tlp: 'GREEN',
      }),
    ).rejects.toMatchObject({ code: 'SHARING.CASE_UNKNOWN' });
  });
});

describe('the lead of a case', () => {
  test('changes hands when both have signed, and not before', async () => {
    const offer = eventOf(aa, 'handover', document, {
      step: 'offer',
      to: bb.issuer,
      reason: 'Your network.',
    });
    const offerJti = await say(aa, bb, offer);
    expect(await world.work()).toEqual([]);
    const { messages } = await bb.get(PartnerThread).execute(lead, ref);
    const shown = messages.find((message) => message.offer);
    expect(shown).toMatchObject({ kind: 'handover', text: 'Your network.' });
    await expect(
      bb.get(AnswerHandover).execute(handler, ref, shown!.id, { accept: true, reason: '' }),
    ).rejects.toMatchObject({ code: 'IDENTITY.FORBIDDEN' });
    await bb.get(AnswerHandover).execute(lead, ref, shown!.id, { accept: true, reason: 'Agreed.' });
    expect(await world.work()).toEqual([]);
    const [accepted] = (await heard(aa, 'handover')) as unknown as RidHandover[];
    expect(accepted).toMatchObject({ step: 'accept', to: bb.issuer });

    const done = (consents: [string, string]) =>
      eventOf(aa, 'handover', document, { step: 'done', to: bb.issuer, reason: 'Your network.', consents });
    const [offered] = await aa.query<{ jws: string }>(
      `SELECT jws FROM sharing.outgoing_message WHERE jti = $1`,
      [offerJti],
    );
    const [consent] = await bb.query<{ jws: string }>(
      `SELECT jws FROM sharing.outgoing_message WHERE event = 'handover'`,
    );
    await say(aa, bb, done([offered!.jws, offered!.jws]));
    await world.work();
    expect(await bb.query(`SELECT leader FROM sharing.foreign_case`)).toEqual([{ leader: aa.issuer }]);
    expect((await heard(aa, 'acknowledgement')).at(-1)).toMatchObject({ reason: 'consents-missing' });
    await say(aa, bb, done([offered!.jws, consent!.jws]));
    await world.work();
    expect(await bb.query(`SELECT leader FROM sharing.foreign_case`)).toEqual([{ leader: bb.issuer }]);
  });
});
