import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { QueueReply, ThreadsOfReport } from '@tocsin/correspondence';
import { type Actor } from '@tocsin/identity';
import { parseMail } from '@tocsin/mail';
import { newId } from '@tocsin/platform';
import { AnnouncePortalMessage } from '../../../libs/correspondence/src/outbox/announce-portal-message.js';
import { SendMail } from '../../../libs/correspondence/src/outbox/send-mail.js';
import { FilePortalMessage } from '../../../libs/correspondence/src/portal/file-portal-message.js';
import { CorrespondenceWorld, eml, type ReportFacts } from '../../factories/correspondence-world.js';

let world: CorrespondenceWorld;
let ada: Actor & { id: string };
beforeAll(async () => {
  world = await CorrespondenceWorld.open({
    handlers: {
      'mail.send': SendMail,
      'portal.message-received': FilePortalMessage,
      'correspondence.message-sent': AnnouncePortalMessage,
    },
  });
  ada = await world.person('handler');
});
afterAll(() => world.close());

async function coded(facts: ReportFacts = {}) {
  const code = randomBytes(32);
  return { ...(await world.report({ channel: 'web', code, ...facts })), code: code.toString('hex') };
}

/** As the portal: its role, and a code. */
async function asPortal<T>(code: string, statements: [string, unknown[]?][]): Promise<T[]> {
  return world.db.database.transaction(async (tx) => {
    await tx.query('SET LOCAL ROLE tocsin_portal');
    await tx.query(`SELECT set_config('tocsin.access_code_hash', $1, true)`, [code]);
    let rows: T[] = [];
    for (const [sql, params] of statements) rows = await tx.query<T>(sql, params);
    return rows;
  });
}

const READ = `SELECT direction, text FROM correspondence.portal_conversation ORDER BY at, id`;
const WRITE = `INSERT INTO correspondence.portal_message (id, report_id, text) VALUES ($1, $2, $3)`;

describe('a reporter without an address', () => {
  test('talks with the team on the status page', async () => {
    const report = await coded({ from: null, anonymous: true });
    const id = newId();
    await asPortal(report.code, [[WRITE, [id, report.id, 'It happened again.']]]);
    expect(await asPortal(report.code, [[READ]])).toEqual([{ direction: 'in', text: 'It happened again.' }]);
    await world.get(FilePortalMessage).handle({ messageId: id });
    await world.get(FilePortalMessage).handle({ messageId: id });
    expect(await asPortal(report.code, [[READ]])).toHaveLength(1);
    const reply = { text: 'When exactly?', lastMessageId: id };
    const message = await world.get(QueueReply).execute(ada, { report: report.ref }, reply);
    expect(message).toMatchObject({ channel: 'portal', to: [] });
    expect(await asPortal(report.code, [[READ]])).toHaveLength(1);
    world.clock.forward(1);
    const mails = world.carrier.parcels.length;
    await world.work();
    expect(world.carrier.parcels).toHaveLength(mails);
    const said = await asPortal<{ text: string }>(report.code, [[READ]]);
    expect(said.map(({ text }) => text).toSorted()).toEqual([
      'It happened again.',
      'TLP:AMBER\n\nWhen exactly?',
    ]);
    expect(await world.actions(report.id)).toEqual(['message.received', 'message.queued', 'message.sent']);
  });
});

describe('a reporter with an address and a code', () => {
  test('is told by mail that something waits, without a word of it', async () => {
    const report = await coded({ tlp: 'RED' });
    const secret = { text: 'The RED thing.', channel: 'portal' as const };
    await world.get(QueueReply).execute(ada, { report: report.ref }, secret);
    world.clock.forward(1);
    await world.work();
    await world.work();
    const mail = await parseMail(world.carrier.parcels.at(-1)!.bytes);
    expect(mail.subject).toBe(`[${report.ref}] A message is waiting for you`);
    expect(mail.headers['auto-submitted']).toEqual(['auto-generated']);
    expect(mail.text).not.toContain('RED thing');
    expect(await asPortal(report.code, [[READ]])).toEqual([
      { direction: 'out', text: 'TLP:RED\n\nThe RED thing.' },
    ]);
  });

  test('sees his own mail there, and not that of others in the thread', async () => {
    const report = await coded();
    await world.receive(eml({ From: report.from, 'In-Reply-To': report.messageId! }, 'Mine.'));
    await world.receive(eml({ From: 'other@example.net', 'In-Reply-To': report.messageId! }, 'Not his.'));
    expect(await asPortal(report.code, [[READ]])).toEqual([{ direction: 'in', text: 'Mine.' }]);
    const [thread] = await world.get(ThreadsOfReport).execute(ada, report.ref);
    expect(thread!.messages).toHaveLength(2);
  });
});

describe('the portal’s role', () => {
  test('sees nothing without a code or with a wrong one', async () => {
    const report = await coded();
    await asPortal(report.code, [[WRITE, [newId(), report.id, 'Hello.']]]);
    for (const code of ['', randomBytes(32).toString('hex')])
      expect(await asPortal(code, [[READ]])).toEqual([]);
  });

  test('cannot write to a report whose code it has not, nor under a number that is none', async () => {
    const [mine, other] = [await coded(), await coded()];
    const refused = /row-level security/;
    await expect(asPortal(mine.code, [[WRITE, [newId(), other.id, 'x']]])).rejects.toThrow(refused);
    await expect(asPortal('', [[WRITE, [newId(), other.id, 'x']]])).rejects.toThrow(refused);
    await expect(asPortal(mine.code, [[WRITE, [newId(), mine.id, 'x'.repeat(5001)]]])).rejects.toThrow(
      /ck_portal_message/,
    );
  });

  test.each(['message', 'thread', 'participant', 'message_attachment', 'portal_message'])(
    'cannot read correspondence.%s',
    async (table) => {
      const { code } = await coded();
      await expect(asPortal(code, [[`SELECT 1 FROM correspondence.${table}`]])).rejects.toThrow(
        /permission denied/,
      );
    },
  );
});
