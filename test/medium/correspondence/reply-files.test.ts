import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  CancelMessage,
  ListIncidentFiles,
  PreviewReply,
  QueueReply,
  SaveSignature,
} from '@tocsin/correspondence';
import { type Actor } from '@tocsin/identity';
import { parseMail } from '@tocsin/mail';
import { Blobs, newId, sha256Hex } from '@tocsin/platform';
import { SendMail } from '../../../libs/correspondence/src/outbox/send-mail.js';
import { CorrespondenceWorld } from '../../factories/correspondence-world.js';

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

/** A file of a report. */
async function fileOf(report: { id: string }, name: string, content: string): Promise<string> {
  const bytes = Buffer.from(content);
  const id = newId();
  await world.db.database.transaction((tx) => world.get(Blobs).put(tx, bytes));
  await world.query(
    `INSERT INTO intake.attachment (id, report_id, position, name, content_type, size, sha256)
     VALUES ($1, $2, 0, $3, 'text/plain', $4, $5)`,
    [id, report.id, name, bytes.length, sha256Hex(bytes)],
  );
  return id;
}

async function judge(content: string, verdict: { infected?: boolean; sealed?: boolean }): Promise<void> {
  await world.query(
    `INSERT INTO intake.file_verdict (sha256, state, sealed, asked_at) VALUES ($1, $2, $3, now())`,
    [sha256Hex(Buffer.from(content)), verdict.infected ? 'infected' : 'clean', verdict.sealed ?? false],
  );
}

const upload = (name: string, content: string) => ({
  name,
  contentType: 'text/plain',
  bytes: Buffer.from(content),
});

async function leave() {
  const before = world.carrier.parcels.length;
  world.clock.forward(1);
  await world.work();
  return Promise.all(world.carrier.parcels.slice(before).map(({ bytes }) => parseMail(bytes)));
}

describe('files', () => {
  test('of the case and fresh ones leave with the answer, byte for byte', async () => {
    const [one, two] = [await world.report(), await world.report()];
    const incident = await world.incident([one, two]);
    const log = await fileOf(two, 'log.txt', 'from the second report');
    expect(await world.get(ListIncidentFiles).execute(ada, incident.ref)).toMatchObject([
      { id: log, name: 'log.txt', source: 'report', report: two.ref, tlp: 'AMBER', held: null },
    ]);
    const message = await reply.execute(
      ada,
      { incident: incident.ref, report: one.ref },
      { text: 'See the files.', attach: [log], uploads: [upload('../../gu\u202eide.txt', 'advice')] },
    );
    expect(message.attachments.map(({ name }) => name)).toEqual(['log.txt', 'gu_ide.txt']);
    const [mail] = await leave();
    expect(mail!.attachments.map(({ name, content }) => [name, content.toString()])).toEqual([
      ['log.txt', 'from the second report'],
      ['gu_ide.txt', 'advice'],
    ]);
    expect(mail!.headers['x-tlp']).toEqual(['TLP:AMBER']);
  });

  test('of an answer that was taken back can be chosen again', async () => {
    const report = await world.report();
    const incident = await world.incident([report]);
    const { id } = await reply.execute(
      ada,
      { incident: incident.ref },
      { text: 'Oops.', uploads: [upload('a.txt', 'once')] },
    );
    await world.get(CancelMessage).execute(ada, id);
    const [file] = await world.get(ListIncidentFiles).execute(ada, incident.ref);
    expect(file).toMatchObject({ name: 'a.txt', ours: true, source: 'message' });
    const again = await reply.execute(ada, { incident: incident.ref }, { text: 'Now.', attach: [file!.id] });
    expect(again.attachments).toMatchObject([{ name: 'a.txt' }]);
    await leave();
  });

  test('make the label as strict as they are, and the gate goes by that', async () => {
    const open = await world.report({ tlp: 'GREEN' });
    const strict = await world.report({ tlp: 'AMBER+STRICT' });
    const incident = await world.incident([open, strict], { tlp: 'GREEN' });
    const file = await fileOf(strict, 'names.txt', 'only inside');
    const place = { incident: incident.ref, report: open.ref };
    const draft = { text: 'Here.', attach: [file], tlp: 'CLEAR' as const };
    const preview = await world.get(PreviewReply).execute(ada, place, draft);
    expect(preview).toMatchObject({ tlp: 'AMBER+STRICT', refused: 'above-clearance' });
    expect(preview.text).toMatch(/^TLP:AMBER\+STRICT\n/);
    await expect(reply.execute(ada, place, draft)).rejects.toMatchObject({
      code: 'RELEASE.REFUSED',
      extra: { label: 'AMBER+STRICT' },
    });
    // He himself put that label on it, and may have it back where nobody reads along.
    const back = await world.get(PreviewReply).execute(ada, { ...place, report: strict.ref }, draft);
    expect(back).toMatchObject({
      tlp: 'AMBER+STRICT',
      encrypted: false,
      refused: expect.stringContaining('encrypted'),
    });
  });

  test.each([
    ['infected', { infected: true }],
    ['sealed', { sealed: true }],
  ])('that are %s do not leave, neither chosen nor brought again', async (reason, verdict) => {
    const report = await world.report();
    const incident = await world.incident([report]);
    const content = `a ${reason} file`;
    const file = await fileOf(report, 'bad.bin', content);
    await judge(content, verdict);
    expect(await world.get(ListIncidentFiles).execute(ada, incident.ref)).toMatchObject([{ held: reason }]);
    for (const choice of [{ attach: [file] }, { uploads: [upload('innocent.txt', content)] }])
      await expect(
        reply.execute(ada, { incident: incident.ref }, { text: 'Hi.', ...choice }),
      ).rejects.toMatchObject({
        status: 403,
        code: 'CORRESPONDENCE.FILE_HELD',
        extra: { files: [{ reason }] },
      });
  });

  test('found infected while the answer waits stay here, and the answer with them', async () => {
    const report = await world.report();
    const { id } = await reply.execute(
      ada,
      { report: report.ref },
      { text: 'Hi.', uploads: [upload('late.bin', 'found late')] },
    );
    await judge('found late', { infected: true });
    expect(await leave()).toEqual([]);
    expect(await world.state(id)).toMatchObject({
      state: 'dead',
      last_error: expect.stringContaining('late.bin'),
    });
  });

  test('of a case that he may not see, or of none, are not there', async () => {
    const [mine, other] = [await world.report(), await world.report()];
    const incident = await world.incident([mine]);
    const hidden = await world.incident([other], { restricted: true });
    const file = await fileOf(other, 'secret.txt', 'not yours');
    await expect(world.get(ListIncidentFiles).execute(ada, hidden.ref)).rejects.toMatchObject({
      status: 404,
    });
    const stolen = reply.execute(ada, { incident: incident.ref }, { text: 'Hi.', attach: [file] });
    await expect(stolen).rejects.toMatchObject({ code: 'CORRESPONDENCE.FILE_UNKNOWN' });
    // A report that a hidden case holds as well gives its files to nobody outside.
    await world.query(
      `INSERT INTO incidents.incident_report (incident_id, report_id, linked_at) VALUES ($1, $2, now())`,
      [incident.id, other.id],
    );
    expect(await world.get(ListIncidentFiles).execute(ada, incident.ref)).toEqual([]);
  });

  test('are bounded in number and size, and do not go to the status page', async () => {
    const report = await world.report({ code: Buffer.from('c'.repeat(32)) });
    const place = { report: report.ref };
    const many = Array.from({ length: 11 }, (_, n) => upload(`${n}.txt`, `${n}`));
    await expect(reply.execute(ada, place, { text: 'Hi.', uploads: many })).rejects.toMatchObject({
      status: 413,
    });
    const large = [{ ...upload('l', ''), bytes: Buffer.alloc(world.config.mail.maxFileBytes + 1) }];
    await expect(reply.execute(ada, place, { text: 'Hi.', uploads: large })).rejects.toMatchObject({
      status: 413,
    });
    await expect(
      reply.execute(ada, place, { text: 'Hi.', channel: 'portal', uploads: [upload('a', 'b')] }),
    ).rejects.toMatchObject({ code: 'CORRESPONDENCE.NO_FILES_ON_PORTAL' });
  });
});

describe('a signature', () => {
  test('is the team’s of the case, in the reader’s language, and stays as it was written', async () => {
    const [night, day] = [newId(), newId()];
    await world.query(`INSERT INTO identity.team (id, name) VALUES ($1, 'Night'), ($2, 'Day')`, [night, day]);
    await world.query(`INSERT INTO identity.team_member (team_id, person_id) VALUES ($1, $2)`, [day, ada.id]);
    const sign = world.get(SaveSignature);
    const site = await sign.execute(lead, { teamId: null, locale: 'en', text: 'The desk', version: 0 });
    await sign.execute(lead, { teamId: night, locale: 'en', text: 'Night desk\n{{phone}}', version: 0 });
    await sign.execute(lead, { teamId: night, locale: 'fr', text: 'Équipe de nuit', version: 0 });
    await sign.execute(lead, { teamId: day, locale: 'en', text: 'Day desk', version: 0 });
    const report = await world.report({ language: 'fr' });
    const incident = await world.incident([report]);
    const signedBy = async (actor: Actor) => {
      const { text } = await world
        .get(PreviewReply)
        .execute(actor, { incident: incident.ref }, { text: 'Hi.' });
      return text.split('\n-- \n')[1];
    };
    expect(await signedBy(ada)).toBe(`Day desk\n[${report.ref}]\n`);
    expect(await signedBy(lead)).toBe(`The desk\n[${report.ref}]\n`);
    await world.query(`UPDATE incidents.incident SET team_id = $2 WHERE id = $1`, [incident.id, night]);
    expect(await signedBy(ada)).toBe(`Équipe de nuit\n[${report.ref}]\n`);
    await reply.execute(ada, { incident: incident.ref }, { text: 'Bonjour.' });
    await sign.execute(lead, { teamId: night, locale: 'fr', text: '', version: 1 });
    const [mail] = await leave();
    expect(mail!.text).toContain('Équipe de nuit');
    await expect(
      sign.execute(lead, { teamId: null, locale: 'en', text: 'Other', version: 0 }),
    ).rejects.toMatchObject({ status: 409, extra: { current: { version: site!.version } } });
    await expect(
      sign.execute(lead, { teamId: null, locale: 'en', text: '{{code}}', version: 1 }),
    ).rejects.toMatchObject({ status: 422 });
  });
});
