import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MessageDetail } from '@tocsin/correspondence';
import { type Actor } from '@tocsin/identity';
import { Events, sha256Hex } from '@tocsin/platform';
import { ReportFiles, SealReport } from '@tocsin/triage';
import sharp from 'sharp';
import { TriageWorld } from '../../factories/triage-world.js';

let world: TriageWorld;
let lead: Actor & { id: string };

beforeAll(async () => {
  world = await TriageWorld.open();
  lead = await world.person('duty-lead');
});
afterAll(() => world.close());

const seal = (ref: string, version: number) =>
  world.get(SealReport).execute(lead, ref, { version, reason: 'Shows a child' });

/** A mail with a picture, as an answer to `report`. */
async function answerWith(picture: Buffer, report: { id: string }): Promise<void> {
  const [thread] = await world.query<{ token: string }>(
    `INSERT INTO correspondence.thread (id, report_id, token, subject)
     VALUES (gen_random_uuid(), $1::uuid, substr(md5($1::uuid::text), 1, 24), 'x') RETURNING token`,
    [report.id],
  );
  await world.mail(
    `From: rosa@example.org\nTo: cirt@cirt.example\nSubject: one more\nMessage-ID: <${report.id}@example.org>\n` +
      `MIME-Version: 1.0\nContent-Type: image/png; name="one.png"\nContent-Transfer-Encoding: base64\n\n${picture.toString('base64')}\n`,
    { to: [`cirt+r.${thread?.token}@cirt.example`] },
  );
  expect(await world.work()).toEqual([]);
}

const pictureOf = (r: number) =>
  sharp({ create: { width: 40, height: 40, channels: 3, background: { r, g: 9, b: 90 } } })
    .png()
    .toBuffer();

test('a file that is sent after the seal is sealed by content, and no picture of it is kept', async () => {
  const report = await world.report();
  await seal(report.ref, (await world.detail(lead, report.ref)).version);
  const picture = await pictureOf(1);
  await answerWith(picture, report);
  const sha256 = sha256Hex(picture);
  const known = await world.query(
    `SELECT v.sealed, p.preview_sha256 AS preview FROM intake.file_verdict v LEFT JOIN intake.file_preview p USING (sha256)
      WHERE v.sha256 = $1`,
    [sha256],
  );
  expect(known).toEqual([{ sealed: true, preview: null }]);
  const other = await world.report({
    attachments: [{ name: 'x.png', contentType: 'image/png', bytes: picture }],
  });
  await expect(world.get(ReportFiles).attachment(lead, other.ref, sha256)).rejects.toMatchObject({
    code: 'INTAKE.FILE_SEALED',
  });
});

test('a message that carries what is sealed elsewhere does not show its own bytes', async () => {
  const picture = await pictureOf(2);
  const open = await world.report();
  await answerWith(picture, open);
  const [message] = await world.query<{ id: string }>(
    `SELECT message_id AS id FROM correspondence.message_attachment WHERE sha256 = $1`,
    [sha256Hex(picture)],
  );
  const raw = async () => (await world.get(MessageDetail).execute(lead, message!.id)).raw;
  expect(await raw()).toContain(picture.toString('base64').slice(0, 40));
  const evidence = await world.report({
    attachments: [{ name: 'x.png', contentType: 'image/png', bytes: picture }],
  });
  await seal(evidence.ref, (await world.detail(lead, evidence.ref)).version);
  expect(await raw()).toBeNull();
});

test('of several reports in one message, the bytes are sealed with any of them', async () => {
  const raw = { bytes: Buffer.from('one message with two complaints') };
  const [one, two] = [await world.report({ raw }), await world.report({ raw })];
  const bytes = () => world.get(ReportFiles).raw(lead, two.ref);
  expect((await bytes()).bytes).toEqual(raw.bytes);
  await seal(one.ref, (await world.detail(lead, one.ref)).version);
  await expect(bytes()).rejects.toMatchObject({ code: 'TRIAGE.REPORT_SEALED' });
});

test('a message that seals its report when a key opens it leaves no word in the index', async () => {
  const { id } = await world.report({ subject: 'Quokka', text: 'quokkas at https://evil.example/path' });
  const words = async () => {
    const [row] = await world.query<{ words: string }>(
      `SELECT r.search::text || coalesce(string_agg(s.excerpt, ' '), '') AS words FROM intake.report r
         LEFT JOIN observables.sighting s ON s.subject_id = r.id WHERE r.id = $1 GROUP BY r.id`,
      [id],
    );
    return row?.words;
  };
  expect(await words()).toMatch(/quokkas? at https/);
  // As `RereadMessage` does it, where the ciphertext held such a document.
  await world.db.database.transaction(async (tx) => {
    await tx.query(`UPDATE intake.report SET sealed_at = now() WHERE id = $1`, [id]);
    const opened = { messageId: '00000000-0000-7000-8000-000000000000', reportId: id };
    await world.get(Events).publish(tx, 'correspondence.message-opened', opened);
  });
  expect(await world.work()).toEqual([]);
  expect(await words()).not.toMatch(/quokka/i);
});
