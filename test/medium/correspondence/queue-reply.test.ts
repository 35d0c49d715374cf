import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  CancelMessage,
  DeliveryError,
  QueueReply,
  RetryMessage,
  ThreadsOfReport,
} from '@tocsin/correspondence';
import { type Actor } from '@tocsin/identity';
import { parseMail } from '@tocsin/mail';
import { SendMail } from '../../../libs/correspondence/src/outbox/send-mail.js';
import { CorrespondenceWorld, eml } from '../../factories/correspondence-world.js';

let world: CorrespondenceWorld;
let ada: Actor & { id: string };
let lead: Actor & { id: string };
let reply: QueueReply;
beforeAll(async () => {
  world = await CorrespondenceWorld.open({ handlers: { 'mail.send': SendMail } });
  ada = await world.person('handler');
  lead = await world.person('duty-lead');
  reply = world.get(QueueReply);
});
afterAll(() => world.close());

describe('a reply', () => {
  test('waits ten seconds, then leaves once, so that every mail program threads it', async () => {
    const report = await world.report({ subject: 'Re: [TLP:RED] Strange mail\r\nBcc: all@example.net' });
    const message = await reply.execute(
      ada,
      { report: report.ref },
      { text: 'Please keep the mail.', tlp: 'GREEN' },
    );
    expect(message).toMatchObject({ state: 'held', author: { id: ada.id }, to: [{ address: report.from }] });
    await world.work();
    expect(world.carrier.parcels).toHaveLength(0);
    world.clock.forward(1);
    await world.work();
    const [parcel] = world.carrier.parcels;
    const mail = await parseMail(parcel!.bytes);
    const token = await world.token(report);
    expect(mail).toMatchObject({
      subject: `Re: [${report.ref}] [TLP:GREEN] Strange mail Bcc: all@example.net`,
      inReplyTo: report.messageId,
      references: [report.messageId],
      messageId: await world.messageIdOf(message),
      replyTo: [{ address: `cirt+r.${token}@cirt.example` }],
      automatic: false,
    });
    expect(token).toMatch(/^[a-z2-7]{26}$/);
    expect(mail.messageId).toMatch(/@cirt\.example>$/);
    expect(mail.text).toMatch(/^TLP:GREEN\n\nPlease keep the mail\./);
    expect(parcel!.envelope).toEqual({ from: `cirt+r.${token}@cirt.example`, to: [report.from] });
    expect(await world.state(message.id)).toMatchObject({ state: 'sent', attempts: 1 });
    await world.get(SendMail).run({ messageId: message.id });
    expect(world.carrier.parcels).toHaveLength(1);
    expect(await world.actions(report.id)).toEqual(['message.queued', 'message.sent']);
  });

  test('taken back within the ten seconds never leaves, and its text is handed out', async () => {
    const report = await world.report();
    const sent = world.carrier.parcels.length;
    const { id } = await reply.execute(ada, { report: report.ref }, { text: 'Too early.' });
    expect(await world.get(CancelMessage).execute(ada, id)).toEqual({
      id,
      state: 'cancelled',
      text: 'Too early.',
    });
    world.clock.forward(1);
    await world.work();
    expect(world.carrier.parcels).toHaveLength(sent);
    await expect(world.get(CancelMessage).execute(ada, id)).rejects.toMatchObject({
      code: 'CORRESPONDENCE.NOT_HELD',
    });
  });

  test('written past something new is refused with what came, and nothing is sent', async () => {
    const report = await world.report();
    const first = await reply.execute(ada, { report: report.ref }, { text: 'One.', lastMessageId: null });
    const stale = reply.execute(lead, { report: report.ref }, { text: 'Two.', lastMessageId: null });
    await expect(stale).rejects.toMatchObject({
      code: 'CORRESPONDENCE.STALE',
      status: 409,
      extra: { lastMessageId: first.id, messages: [{ id: first.id, text: 'One.' }] },
    });
    await world.receive(
      eml({ From: report.from, 'In-Reply-To': report.messageId!, 'Message-ID': '<late@example.org>' }),
    );
    await expect(
      reply.execute(lead, { report: report.ref }, { text: 'Two.', lastMessageId: first.id }),
    ).rejects.toMatchObject({ extra: { messages: [{ direction: 'in' }] } });
    const [thread] = await world.get(ThreadsOfReport).execute(lead, report.ref);
    expect(thread!.messages).toHaveLength(2);
    await reply.execute(lead, { report: report.ref }, { text: 'Two.', lastMessageId: thread!.lastMessageId });
  });

  test('two at once: one wins, the other is told', async () => {
    const report = await world.report();
    const both = await Promise.allSettled(
      [ada, lead].map((who) =>
        reply.execute(who, { report: report.ref }, { text: 'Me first.', lastMessageId: null }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('goes from an incident to its only report, and asks which where there are several', async () => {
    const [one, two] = [await world.report(), await world.report()];
    const alone = await world.incident([one]);
    const message = await reply.execute(ada, { incident: alone.ref }, { text: 'From the case.' });
    expect(message.to).toEqual([{ name: 'Rosa Reporter', address: one.from }]);
    expect(await world.actions(alone.id)).toEqual(['message.queued']);
    const many = await world.incident([one, two]);
    await expect(reply.execute(ada, { incident: many.ref }, { text: 'Whom?' })).rejects.toMatchObject({
      code: 'CORRESPONDENCE.REPORT_NOT_NAMED',
    });
    await reply.execute(ada, { incident: many.ref, report: two.ref }, { text: 'You.' });
    const stranger = await world.report();
    await expect(
      reply.execute(ada, { incident: many.ref, report: stranger.ref }, { text: 'You?' }),
    ).rejects.toMatchObject({ code: 'CORRESPONDENCE.REPORT_UNKNOWN' });
  });

  test.each([{ automatic: true }, { automatic: true, kind: 'abuse-report' }, { kind: 'auto-reply' }])(
    'may go by a person to whoever runs the machine of %j',
    async (facts) => {
      const report = await world.report(facts);
      const { id } = await reply.execute(ada, { report: report.ref }, { text: 'Who are you?' });
      world.clock.forward(1);
      await world.work();
      expect(await world.state(id)).toMatchObject({ state: 'sent' });
    },
  );

  test('goes only to people of the thread', async () => {
    const report = await world.report();
    const strange = reply.execute(ada, { report: report.ref }, { text: 'Hi.', to: ['stranger@example.net'] });
    await expect(strange).rejects.toMatchObject({ code: 'CORRESPONDENCE.NOT_A_PARTICIPANT' });
  });

  test.each([
    [{ kind: 'bounce' }, 'automatic'],
    [{ from: 'no-reply@vendor.example' }, 'automatic'],
    [{ from: null }, 'no-address'],
    [{ anonymous: true }, 'anonymous'],
    [{ from: 'CIRT+r.aaaaaaaaaaaaaaaaaaaaaaaaaa@cirt.example' }, 'own-address'],
  ])('never goes to %j', async (facts, reason) => {
    const report = await world.report(facts);
    await expect(reply.execute(ada, { report: report.ref }, { text: 'Hi.' })).rejects.toMatchObject({
      code: 'CORRESPONDENCE.NO_WAY_TO_REPORTER',
      extra: { reason },
    });
    const [thread] = await world.get(ThreadsOfReport).execute(ada, report.ref);
    expect(thread).toMatchObject({ channel: null, channelReason: reason, recipient: null });
  });

  test('needs the right to send', async () => {
    const report = await world.report();
    const viewer = await world.person('viewer');
    await expect(reply.execute(viewer, { report: report.ref }, { text: 'Hi.' })).rejects.toMatchObject({
      status: 403,
    });
  });
});

describe('the gate', () => {
  test('refuses what is above the reporter, and the record keeps the refusal', async () => {
    const report = await world.report();
    const refused = reply.execute(ada, { report: report.ref }, { text: 'Secret.', tlp: 'AMBER+STRICT' });
    await expect(refused).rejects.toMatchObject({
      code: 'RELEASE.REFUSED',
      extra: { reason: 'above-clearance' },
    });
    expect(await world.actions(report.id)).toEqual(['release.refused']);
  });

  test('a reporter of RED is not answered in RED by mail', async () => {
    const report = await world.report({ tlp: 'RED' });
    const refused = reply.execute(ada, { report: report.ref }, { text: 'Secret.' });
    await expect(refused).rejects.toMatchObject({ extra: { reason: 'red-not-encrypted' } });
    await reply.execute(ada, { report: report.ref }, { text: 'Harmless.', tlp: 'GREEN' });
  });

  test('an exercise is not mailed to an outsider', async () => {
    const report = await world.report();
    const drill = await world.incident([report], { drill: true });
    await expect(reply.execute(ada, { incident: drill.ref }, { text: 'Fire!' })).rejects.toMatchObject({
      extra: { reason: 'drill-to-outsider' },
    });
    const { email } = await world.person('handler');
    const staff = await world.report({ from: email });
    const inner = await world.incident([staff], { drill: true });
    const message = await reply.execute(ada, { incident: inner.ref }, { text: 'Fire!' });
    expect(message.subject).toMatch(/^EXERCISE Re: \[R-/);
  });
});

describe('a message that is not taken', () => {
  beforeAll(async () => {
    world.clock.forward(1);
    await world.work();
  });

  test('is tried again with the same bytes, then given up, then sent by hand', async () => {
    const report = await world.report();
    const { id } = await reply.execute(ada, { report: report.ref }, { text: 'Hello.' });
    world.clock.forward(1);
    world.carrier.fail = new DeliveryError('451 try later', 'busy', false);
    expect(await world.work()).toEqual([]);
    const first = await world.state(id);
    expect(first).toMatchObject({ state: 'retrying', attempts: 1, last_error: '451 try later' });
    // A day of tries, each at the time that the one before it named.
    for (let hours = 0; hours < 36 && (await world.state(id)).state === 'retrying'; hours++) {
      world.clock.forward(60);
      await world.work();
    }
    expect(await world.state(id)).toMatchObject({
      state: 'dead',
      attempts: 17,
      raw_sha256: first.raw_sha256,
    });
    expect(await world.actions(report.id)).toEqual(['message.queued', 'message.dead']);
    await expect(world.get(RetryMessage).execute(ada, id)).rejects.toMatchObject({ status: 403 });
    world.carrier.fail = null;
    await world.get(RetryMessage).execute(lead, id);
    await world.work();
    expect(await world.state(id)).toMatchObject({
      state: 'sent',
      raw_sha256: first.raw_sha256,
      last_error: null,
    });
  });

  test('is given up at once where the server refuses it for good', async () => {
    const report = await world.report();
    const { id } = await reply.execute(ada, { report: report.ref }, { text: 'Hello.' });
    world.clock.forward(1);
    world.carrier.fail = new DeliveryError('550 no such user', 'refused', true);
    expect(await world.work()).toEqual([]);
    world.carrier.fail = null;
    expect(await world.state(id)).toMatchObject({ state: 'dead', last_error: '550 no such user' });
  });

  test('to an address that no server can take is dead, not stuck', async () => {
    const report = await world.report({ from: 'no body@example.org' });
    const { id } = await reply.execute(ada, { report: report.ref }, { text: 'Hello.' });
    world.clock.forward(1);
    expect(await world.work()).toEqual([]);
    expect(await world.state(id)).toMatchObject({ state: 'dead' });
  });
});
