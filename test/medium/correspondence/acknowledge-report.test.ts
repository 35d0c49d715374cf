import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AcknowledgeReport } from '@tocsin/correspondence';
import { parseMail } from '@tocsin/mail';
import { AcknowledgeExaminedReport } from '../../../libs/correspondence/src/commands/acknowledge-examined-report.js';
import { SendMail } from '../../../libs/correspondence/src/outbox/send-mail.js';
import { CorrespondenceWorld, eml } from '../../factories/correspondence-world.js';

let world: CorrespondenceWorld;
beforeAll(async () => {
  world = await CorrespondenceWorld.open({
    handlers: { 'mail.send': SendMail, 'report.examined': AcknowledgeExaminedReport },
  });
});
afterAll(() => world.close());

const acknowledge = (report: { id: string }) => world.get(AcknowledgeReport).execute(report.id);

describe('the acknowledgement', () => {
  test('tells a reporter in his language, says that it is automatic, and nothing of the report', async () => {
    const report = await world.report({ language: 'fr', subject: 'SECRET-WORD' });
    await acknowledge(report);
    await world.work();
    const parcel = world.carrier.parcels.at(-1)!;
    const mail = await parseMail(parcel.bytes);
    expect(mail).toMatchObject({
      subject: `[${report.ref}] Nous avons reçu votre signalement`,
      automatic: true,
      inReplyTo: report.messageId,
    });
    expect(mail.headers['auto-submitted']).toEqual(['auto-replied']);
    expect(mail.text).toContain(report.ref);
    expect(parcel.bytes.toString()).not.toContain('SECRET-WORD');
    expect(parcel.envelope).toEqual({ from: '', to: [report.from] });
  });

  test('once a thread and day', async () => {
    const report = await world.report();
    expect(await acknowledge(report)).not.toBeNull();
    expect(await acknowledge(report)).toBeNull();
    world.clock.forward(24 * 60 + 1);
    expect(await acknowledge(report)).not.toBeNull();
  });

  test('falls back to the site’s language, and the record says so', async () => {
    const report = await world.report({ language: 'pt' });
    await acknowledge(report);
    const [row] = await world.query<{ detail: object }>(
      `SELECT detail FROM audit.entry WHERE subject_id = $1 AND action = 'message.queued'`,
      [report.id],
    );
    expect(row!.detail).toMatchObject({ language: 'en', wanted: 'pt' });
  });

  test.each([
    [{ automatic: true }],
    [{ kind: 'auto-reply' }],
    [{ kind: 'bounce' }],
    [{ kind: 'abuse-report' }],
    [{ from: null }],
    [{ from: 'cirt@cirt.example' }],
    [{ anonymous: true, channel: 'web' }],
    [{ channel: 'bulk' }],
    [{ channel: 'api' }],
  ])('never for %j', async (facts) => {
    expect(await acknowledge(await world.report(facts))).toBeNull();
  });

  test('never for mail from the null sender', async () => {
    const report = await world.report();
    const { inboundId } = await world.receive(eml({}), { from: '' });
    await world.query(`UPDATE intake.inbound_message SET report_id = $1 WHERE id = $2`, [
      report.id,
      inboundId,
    ]);
    expect(await acknowledge(report)).toBeNull();
  });
});

describe('two systems that answer each other stop', () => {
  let robot = '';
  let robots = 0;

  /** The other system answers whatever came last, in its own way; ours files or takes it as a report, and answers. */
  async function pingPong(answer: (ours: { subject: string; messageId: string }) => string): Promise<number> {
    robot = `robot-${++robots}@vendor.example`;
    await world.work();
    const before = world.carrier.parcels.length;
    let report = await world.report({ from: robot });
    await acknowledge(report);
    for (let turn = 0; turn < 30; turn++) {
      const sent = world.carrier.parcels.length;
      await world.work();
      if (world.carrier.parcels.length === sent) break;
      const { subject, messageId } = await parseMail(world.carrier.parcels.at(-1)!.bytes);
      const raw = answer({ subject, messageId: messageId! });
      if ((await world.receive(raw)).as !== null) continue;
      const mail = await parseMail(Buffer.from(raw));
      report = await world.report({ from: robot, kind: mail.kind, automatic: mail.automatic });
      await acknowledge(report);
    }
    return world.carrier.parcels.length - before;
  }

  test('when it says that it is a machine', async () => {
    const sent = await pingPong(() =>
      eml({ From: robot, 'Auto-Submitted': 'auto-replied', Subject: 'Ticket opened' }),
    );
    expect(sent).toBe(1);
  });

  test('when it only keeps References, or only our tag', async () => {
    expect(
      await pingPong(({ messageId }) => eml({ From: robot, 'In-Reply-To': messageId, Subject: 'Got it' })),
    ).toBe(1);
    expect(await pingPong(({ subject }) => eml({ From: robot, Subject: `Re: ${subject}` }))).toBe(1);
  });

  test('even when it keeps nothing and makes each answer a new mail', async () => {
    const sent = await pingPong(() => eml({ From: robot, Subject: `Ticket ${Math.random()}` }));
    expect(sent).toBeLessThanOrEqual(5);
  });
});
