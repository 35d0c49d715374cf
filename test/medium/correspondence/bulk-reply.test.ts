import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type BulkOrder,
  BulkReplyDetail,
  CancelBulkReply,
  PreviewBulkReply,
  QueueBulkReply,
  QueueReply,
} from '@tocsin/correspondence';
import { type Actor } from '@tocsin/identity';
import { parseMail } from '@tocsin/mail';
import { newId } from '@tocsin/platform';
import { WriteBulkReply } from '../../../libs/correspondence/src/bulk/write-bulk-reply.js';
import { SendMail } from '../../../libs/correspondence/src/outbox/send-mail.js';
import { ReplyWriter } from '../../../libs/correspondence/src/thread/reply-writer.js';
import { CorrespondenceWorld } from '../../factories/correspondence-world.js';

let world: CorrespondenceWorld;
let ada: Actor & { id: string };
beforeAll(async () => {
  world = await CorrespondenceWorld.open({
    handlers: { 'mail.send': SendMail, 'correspondence.bulk-reply': WriteBulkReply },
  });
  ada = await world.person('handler');
});
afterAll(() => world.close());

const ORDER: Omit<BulkOrder, 'files'> = {
  text: 'It is solved. Your reference is {{reference}}.',
  language: 'en',
  template: 'closed',
  reason: 'resolved',
  tlp: 'GREEN',
};
const preview = (ref: string, order = ORDER) => world.get(PreviewBulkReply).execute(ada, ref, order);

/** Everybody whom the preview calls ready. */
async function chosen(ref: string, order = ORDER) {
  const { recipients } = await preview(ref, order);
  return recipients.filter(({ state }) => state === 'ready');
}

async function order(ref: string, words = ORDER) {
  const bulk = { ...words, id: newId(), recipients: await chosen(ref, words) };
  await world.get(QueueBulkReply).execute(ada, ref, bulk);
  return bulk;
}

const messagesOf = (ref: string) =>
  world.query<{ state: string; report: string; text: string; language: string }>(
    `SELECT m.state, r.reference AS report, m.body_text AS text, m.language FROM correspondence.message m
       JOIN correspondence.thread t ON t.id = m.thread_id JOIN intake.report r ON r.id = t.report_id
       JOIN incidents.incident i ON i.id = m.incident_id WHERE i.reference = $1 ORDER BY r.reference`,
    [ref],
  );

test('the preview says who gets what in which language, and who gets nothing and why', async () => {
  const english = await world.report({ language: 'en' });
  const russian = await world.report({ language: 'ru' });
  const swahili = await world.report({ language: 'sw' });
  const nobody = await world.report({ anonymous: true });
  const portal = await world.report({ anonymous: true, language: 'en', code: Buffer.from('d'.repeat(32)) });
  const again = await world.report({ from: english.from, language: 'en' });
  await world.query(`UPDATE intake.report SET received_at = received_at - interval '1 day' WHERE id = $1`, [
    again.id,
  ]);
  const incident = await world.incident([english, russian, swahili, nobody, portal, again]);
  const { recipients, samples, named } = await preview(incident.ref);
  const row = (report: { ref: string }) => recipients.find(({ reportRef }) => reportRef === report.ref);
  expect(row(english)).toMatchObject({ state: 'ready', wordingKey: 'text:en', wording: { match: 'same' } });
  expect(row(russian)).toMatchObject({
    state: 'ready',
    wordingKey: 'template:ru',
    wording: { match: 'same' },
  });
  expect(row(swahili)).toMatchObject({ state: 'ready', wordingKey: 'text:en', wording: { match: 'other' } });
  expect(row(nobody)).toMatchObject({ state: 'unreachable', reason: 'anonymous', channel: null });
  expect(row(portal)).toMatchObject({ state: 'ready', channel: 'portal' });
  expect(row(again)).toMatchObject({ state: 'double', reason: english.ref });
  expect(samples.map(({ wordingKey }) => wordingKey).toSorted()).toEqual(['template:ru', 'text:en']);
  expect(samples.find(({ wordingKey }) => wordingKey === 'template:ru')?.text).toContain('вопрос решён');
  expect(named).toEqual([]);
  const refused = await preview(incident.ref, { ...ORDER, tlp: 'AMBER+STRICT' });
  expect(refused.recipients.filter(({ state }) => state === 'refused').length).toBe(5);
  expect((await preview(incident.ref, { ...ORDER, text: `As in ${english.ref}` })).named).toEqual([
    english.ref,
  ]);
  expect(await messagesOf(incident.ref)).toEqual([]);
});

test('each gets a mail of his own in his thread and language, and none sees another', async () => {
  const reports = [await world.report({ language: 'en' }), await world.report({ language: 'fr' })];
  const incident = await world.incident(reports);
  const bulk = await order(incident.ref);
  await world.work();
  world.clock.forward(1);
  await world.work();
  const mails = await Promise.all(
    world.carrier.parcels.map(async ({ bytes, envelope }) => ({ mail: await parseMail(bytes), envelope })),
  );
  expect(mails).toHaveLength(2);
  for (const report of reports) {
    const { mail } = mails.find(({ envelope }) => envelope.to[0] === report.from)!;
    expect(mail.to.map(({ address }) => address)).toEqual([report.from]);
    expect(mail.cc).toEqual([]);
    expect(mail.inReplyTo).toBe(report.messageId);
    const [other] = reports.filter(({ id }) => id !== report.id);
    expect(mail.text).toContain(report.ref);
    expect(`${mail.text}${mail.subject}`).not.toContain(other!.ref);
    expect(mail.text).toMatch(/^TLP:GREEN\n/);
  }
  const texts = await messagesOf(incident.ref);
  expect(texts.map(({ language }) => language)).toEqual(['en', 'fr']);
  expect(texts[1]!.text).toContain('réglée');
  const progress = await world.get(BulkReplyDetail).execute(ada, incident.ref, bulk.id);
  expect(progress).toMatchObject({ state: 'done', total: 2, counts: { written: 2, waiting: 0 } });
  expect(progress.items.every(({ messageState }) => messageState === 'sent')).toBe(true);
});

describe('sent twice', () => {
  test('with one id it is sent once; the id is not used for anything else', async () => {
    const incident = await world.incident([await world.report(), await world.report()]);
    const bulk = await order(incident.ref);
    await Promise.all([1, 2].map(() => world.get(QueueBulkReply).execute(ada, incident.ref, bulk)));
    await world.work();
    expect(await messagesOf(incident.ref)).toHaveLength(2);
    const other = world.get(QueueBulkReply).execute(ada, incident.ref, { ...bulk, text: 'Something else.' });
    await expect(other).rejects.toMatchObject({ code: 'CORRESPONDENCE.BULK_MISMATCH' });
  });

  test('killed anywhere, the worker goes on: everybody gets his message once', async () => {
    const incident = await world.incident(await Promise.all(Array.from({ length: 5 }, () => world.report())));
    const { id: bulkId } = await order(incident.ref);
    const writer = world.get(ReplyWriter);
    const write = writer.write.bind(writer);
    let calls = 0;
    writer.write = async (...args) => {
      const outcome = await write(...args);
      if (++calls === 3) throw new Error('killed after writing, before the commit');
      return outcome;
    };
    const job = world.get(WriteBulkReply);
    await expect(job.run({ bulkId })).rejects.toThrow('killed');
    writer.write = write;
    expect(await messagesOf(incident.ref)).toHaveLength(2);
    await Promise.all([job.run({ bulkId }), job.run({ bulkId })]);
    const written = await messagesOf(incident.ref);
    expect(new Set(written.map(({ report }) => report)).size).toBe(5);
    expect(written).toHaveLength(5);
  });
});

test('taken back within the hold time, nothing leaves: neither what is written nor what is not', async () => {
  const incident = await world.incident([await world.report(), await world.report(), await world.report()]);
  const { id } = await order(incident.ref);
  await world.query(
    `UPDATE correspondence.bulk_reply_item SET state = 'refused', reason = 'x' WHERE bulk_id = $1 AND position = 3`,
    [id],
  );
  await world.get(WriteBulkReply).run({ bulkId: id });
  await world.query(
    `UPDATE correspondence.bulk_reply_item SET state = 'waiting', reason = NULL WHERE bulk_id = $1 AND position = 3`,
    [id],
  );
  const progress = await world.get(CancelBulkReply).execute(ada, incident.ref, id);
  expect(progress).toMatchObject({ state: 'cancelled', counts: { cancelled: 3 } });
  await world.get(WriteBulkReply).run({ bulkId: id });
  world.clock.forward(1);
  await world.work();
  expect((await messagesOf(incident.ref)).map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
  expect(await world.actions(incident.id)).toEqual(
    expect.arrayContaining(['message.bulk-queued', 'message.cancelled', 'message.bulk-cancelled']),
  );
});

test('who was answered meanwhile, or reads another language by now, gets nothing unseen', async () => {
  const [answered, changed, plain] = [await world.report(), await world.report(), await world.report()];
  const incident = await world.incident([answered, changed, plain]);
  const recipients = await chosen(incident.ref);
  await world.get(QueueReply).execute(ada, { report: answered.ref }, { text: 'By hand.' });
  await world.query(`UPDATE intake.report SET language = 'ar' WHERE id = $1`, [changed.id]);
  const id = newId();
  await world.get(QueueBulkReply).execute(ada, incident.ref, { ...ORDER, id, recipients });
  await world.get(WriteBulkReply).run({ bulkId: id });
  const { items, counts } = await world.get(BulkReplyDetail).execute(ada, incident.ref, id);
  expect(counts).toMatchObject({ written: 1, refused: 2 });
  const reason = (report: { ref: string }) => items.find(({ reportRef }) => reportRef === report.ref)?.reason;
  expect(reason(answered)).toBe('CORRESPONDENCE.STALE');
  expect(reason(changed)).toBe('language-changed');
});

test('500 reporters: one order, a result for each', async () => {
  const reports = [];
  for (let n = 0; n < 500; n++) reports.push(await world.report());
  const incident = await world.incident(reports);
  const { id, recipients } = await order(incident.ref);
  expect(recipients).toHaveLength(500);
  await world.get(WriteBulkReply).run({ bulkId: id });
  const progress = await world.get(BulkReplyDetail).execute(ada, incident.ref, id);
  expect(progress).toMatchObject({ state: 'done', total: 500, counts: { written: 500 } });
});

test('strangers to the case, empty words and unknown variables are refused', async () => {
  const incident = await world.incident([await world.report()]);
  const stranger = await world.report();
  const queue = world.get(QueueBulkReply);
  const recipients = [{ reportRef: stranger.ref, lastMessageId: null, wordingKey: 'text:en' }];
  await expect(queue.execute(ada, incident.ref, { ...ORDER, id: newId(), recipients })).rejects.toMatchObject(
    {
      code: 'CORRESPONDENCE.REPORT_UNKNOWN',
    },
  );
  await expect(preview(incident.ref, { ...ORDER, text: null, template: null })).rejects.toMatchObject({
    code: 'CORRESPONDENCE.BULK_UNWORDED',
  });
  await expect(preview(incident.ref, { ...ORDER, text: '{{code}}' })).rejects.toMatchObject({
    code: 'CORRESPONDENCE.TEXT_REFUSED',
  });
  const viewer = await world.person('viewer');
  await expect(world.get(PreviewBulkReply).execute(viewer, incident.ref, ORDER)).rejects.toMatchObject({
    status: 403,
  });
});

test('the preview warns of answers that go to another domain than the sender’s', async () => {
  const [near, far, plain] = [await world.report(), await world.report(), await world.report()];
  const elsewhere = (id: string, address: string) =>
    world.query(`UPDATE intake.report SET reply_to = $2 WHERE id = $1`, [id, address]);
  await elsewhere(near.id, `desk@${near.from.split('@')[1]}`);
  await elsewhere(far.id, 'me@private.example');
  const incident = await world.incident([near, far, plain]);
  const { recipients } = await preview(incident.ref);
  const warned = recipients.filter(({ otherDomain }) => otherDomain);
  expect(warned).toMatchObject([
    { reportRef: far.ref, to: { address: 'me@private.example' }, state: 'ready' },
  ]);
  expect(recipients).toHaveLength(3);
});

describe('what one reporter told in confidence is not told to the next', () => {
  const SAID = 'The password of the old laboratory is Sesame';
  const quoting = { ...ORDER, text: `We were told:\n${SAID}.` };
  const reasons = async (ref: string, words: typeof ORDER = quoting) =>
    (await preview(ref, words)).recipients.map(({ state, reason }) => `${state} ${reason}`);
  /** Queued as if the preview had allowed it. */
  async function forced(ref: string) {
    const recipients = await chosen(ref, { ...quoting, text: 'Nothing of it.' });
    const id = newId();
    await world.get(QueueBulkReply).execute(ada, ref, { ...quoting, id, recipients });
    await world.get(WriteBulkReply).run({ bulkId: id });
    return (await world.get(BulkReplyDetail).execute(ada, ref, id)).items.map(({ reason }) => reason);
  }

  test('lines that came encrypted leave readable to nobody, be they another reporter’s', async () => {
    const [secret, other, portal, french] = [
      await world.report({ language: 'en' }),
      await world.report({ language: 'en' }),
      await world.report({ language: 'en', anonymous: true, code: Buffer.from('e'.repeat(32)) }),
      await world.report({ language: 'fr' }),
    ];
    await world.query(
      `UPDATE intake.report SET body_text = $2, security = '{"encryption":{"state":"decrypted"}}' WHERE id = $1`,
      [secret.id, SAID],
    );
    const incident = await world.incident([secret, other]);
    const refused = 'refused confidential-not-encrypted';
    expect(await reasons(incident.ref)).toEqual([refused, refused]);
    expect(await reasons(incident.ref, ORDER)).toEqual(['ready null', 'ready null']);
    expect(await forced(incident.ref)).toEqual(['confidential-not-encrypted', 'confidential-not-encrypted']);
    // The status page is read by one person over TLS; a template's words are nobody's.
    const more = await world.incident([secret, portal, french]);
    expect((await reasons(more.ref)).toSorted()).toEqual(['ready null', 'ready null', refused]);
  });

  test('sealed evidence goes to nobody at all', async () => {
    const reports = [
      await world.report({ language: 'en' }),
      await world.report({ language: 'en', anonymous: true, code: Buffer.from('f'.repeat(32)) }),
    ];
    await world.query(`UPDATE intake.report SET body_text = $2, sealed_at = now() WHERE id = $1`, [
      reports[0]!.id,
      SAID,
    ]);
    const incident = await world.incident(reports);
    expect(await reasons(incident.ref)).toEqual(['refused sealed', 'refused sealed']);
    expect(await reasons(incident.ref, ORDER)).toEqual(['ready null', 'ready null']);
    expect(await forced(incident.ref)).toEqual(['sealed', 'sealed']);
  });
});
