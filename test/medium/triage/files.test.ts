import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MessageAttachments } from '@tocsin/correspondence';
import { type Actor } from '@tocsin/identity';
import { sha256Hex } from '@tocsin/platform';
import { ReportFiles } from '@tocsin/triage';
import sharp from 'sharp';
import { TriageWorld } from '../../factories/triage-world.js';
import { MALWARE, SIGNATURE, startClamd, testWithClamd } from '../../support/clamd.js';

const file = (name: string, bytes: Buffer, contentType = 'application/octet-stream') => ({
  name,
  contentType,
  bytes,
});
const mailWith = (name: string, bytes: Buffer, more = '') =>
  `From: rosa@example.org\nTo: cirt@cirt.example\nSubject: With a file\nMessage-ID: <${sha256Hex(bytes)}${name}@example.org>\n${more}MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nLook at this.\n--b\nContent-Type: application/octet-stream; name="${name}"\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n\n${bytes.toString('base64')}\n--b--\n`;

describe('files, with no scanner', () => {
  let world: TriageWorld;
  let handler: Actor;
  let files: ReportFiles;
  beforeAll(async () => {
    world = await TriageWorld.open();
    handler = await world.person('handler');
    files = world.get(ReportFiles);
  });
  afterAll(() => world.close());

  test('are stored once, by whatever channel they come, and say that nobody scanned them', async () => {
    const bytes = Buffer.from('the same evidence, twice');
    await world.mail(mailWith('a.txt', bytes));
    const api = await world.report({ attachments: [file('b.txt', bytes, 'text/plain')] });
    const stored = await world.query(`SELECT size FROM platform.blob WHERE sha256 = $1`, [sha256Hex(bytes)]);
    const named = await world.query(`SELECT name FROM intake.attachment WHERE sha256 = $1 ORDER BY name`, [
      sha256Hex(bytes),
    ]);
    expect(stored).toEqual([{ size: bytes.length }]);
    expect(named).toEqual([{ name: 'a.txt' }, { name: 'b.txt' }]);
    const { attachments } = await world.detail(handler, api.ref);
    expect(attachments[0]?.file).toMatchObject({
      state: 'unscanned',
      type: 'text',
      marks: [],
      preview: 'text',
      locked: false,
    });
    const preview = await files.preview(handler, api.ref, sha256Hex(bytes));
    expect(preview).toEqual({ kind: 'text', text: bytes.toString(), cut: false });
  });

  test('suspicious ones leave as a locked archive that every unzip opens, and the record says to whom', async () => {
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300)]);
    const { ref, id } = await world.report({
      attachments: [file('invoice.pdf.exe', program, 'application/pdf')],
    });
    const { attachments } = await world.detail(handler, ref);
    expect(attachments[0]?.file).toMatchObject({
      type: 'pe',
      marks: ['executable'],
      locked: true,
      preview: null,
    });
    expect(attachments[0]?.problems.map(({ code }) => code)).toEqual([
      'double-ending',
      'executable',
      'name-differs-from-type',
    ]);
    const sha256 = sha256Hex(program);
    const handed = await files.attachment(handler, ref, sha256);
    expect(handed.name).toBe(`sample-${sha256.slice(0, 16)}.zip`);
    expect(handed.bytes.includes(program)).toBe(false);
    expect(unzipped(handed.bytes, 'invoice.pdf.exe.sample', 'infected')).toEqual(program);
    expect(unzipped(handed.bytes, 'invoice.pdf.exe.sample', 'wrong')).toBeNull();
    const downloads = (await world.record(id)).filter(({ action }) => action === 'file.downloaded');
    expect(downloads).toMatchObject([{ actor: 'A handler', detail: { sha256, name: 'invoice.pdf.exe' } }]);
  });

  test('ordinary ones leave as they are, locked only where that is asked for, and unrecorded', async () => {
    const text = Buffer.from('nothing to see');
    const { ref, id } = await world.report({ attachments: [file('note.txt', text, 'text/plain')] });
    expect((await files.attachment(handler, ref, sha256Hex(text))).bytes).toEqual(text);
    const archive = await files.attachment(handler, ref, sha256Hex(text), 'archive');
    expect(unzipped(archive.bytes, 'note.txt.sample', 'infected')).toEqual(text);
    expect((await world.record(id)).map(({ action }) => action)).toEqual(['report.received']);
  });

  test('pictures are drawn anew and small, without what they hide; what only pretends is not', async () => {
    const photo = await sharp({ create: { width: 2400, height: 1200, channels: 3, background: '#a33' } })
      .withExif({ IFD0: { Artist: 'Rosa Example' } })
      .jpeg()
      .toBuffer();
    const broken = Buffer.concat([photo.subarray(0, 300), Buffer.alloc(50, 9)]);
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>');
    const { ref } = await world.report({
      attachments: [file('p.jpg', photo), file('broken.jpg', broken), file('x.svg', svg)],
    });
    const { attachments } = await world.detail(handler, ref);
    expect(attachments.map((one) => one.file?.preview)).toEqual(['image', null, 'text']);
    const preview = await files.preview(handler, ref, sha256Hex(photo));
    if (preview.kind !== 'image') throw new Error('no picture');
    const made = await sharp(preview.bytes).metadata();
    expect(made).toMatchObject({ format: 'webp', width: 1600, height: 800 });
    expect(made.exif).toBeUndefined();
    await expect(files.preview(handler, ref, sha256Hex(broken))).rejects.toMatchObject({
      code: 'INTAKE.NO_PREVIEW',
    });
    expect((await files.preview(handler, ref, sha256Hex(svg))).kind).toBe('text');
  });

  test('a message has its files by the same rules', async () => {
    const report = await world.report({ from: { name: 'Rosa', address: 'rosa@example.org' } });
    const shell = Buffer.from('#!/bin/sh\necho hello\n');
    const [thread] = await world.query<{ token: string }>(
      `INSERT INTO correspondence.thread (id, report_id, token, subject) VALUES (gen_random_uuid(), $1, 'abcdefghijklmnopqrstuvwx', 's')
       RETURNING token`,
      [report.id],
    );
    await world.mail(mailWith('run.sh', shell), { to: [`cirt+r.${thread?.token}@cirt.example`] });
    await world.work();
    const [message] = await world.query<{ id: string }>(
      `SELECT m.id FROM correspondence.message m JOIN correspondence.thread t ON t.id = m.thread_id WHERE t.report_id = $1`,
      [report.id],
    );
    const attachments = world.get(MessageAttachments);
    const handed = await attachments.download(handler, message?.id ?? '', sha256Hex(shell));
    expect(unzipped(handed.bytes, 'run.sh.sample', 'infected')).toEqual(shell);
    await expect(attachments.download(handler, message?.id ?? '', 'a'.repeat(64))).rejects.toMatchObject({
      code: 'CORRESPONDENCE.ATTACHMENT_UNKNOWN',
    });
  });
});

describe('files, with clamd', () => {
  testWithClamd(
    'a hit quarantines, tells, deletes nothing; away is "waiting" and never "clean"',
    async () => {
      const clamd = await startClamd();
      const socket = join(tmpdir(), `tocsin-no-clamd-${process.pid}`);
      const world = await TriageWorld.open({ env: { CLAMD_SOCKET: clamd.socket, CLAMD_MAX_BYTES: '2000' } });
      const without = await TriageWorld.open({ env: { CLAMD_SOCKET: socket } });
      try {
        const [handler, viewer] = [await world.person('handler'), await world.person('viewer')];
        const large = Buffer.alloc(3000, 'a');
        const infected = await world.report({
          attachments: [
            file('cat.txt', MALWARE),
            file('ok.txt', Buffer.from('fine')),
            file('big.txt', large),
          ],
        });
        const { attachments } = await world.detail(handler, infected.ref);
        expect(attachments.map((one) => [one.file?.state, one.file?.signature, one.file?.locked])).toEqual([
          ['infected', `${SIGNATURE}.UNOFFICIAL`, true],
          ['clean', null, false],
          ['too-large', null, false],
        ]);
        expect(attachments[0]?.file).toMatchObject({
          preview: null,
          engine: expect.stringMatching(/^ClamAV/),
        });
        const files = world.get(ReportFiles);
        const sha256 = sha256Hex(MALWARE);
        const forbidden = { code: 'IDENTITY.FORBIDDEN' };
        await expect(files.attachment(viewer, infected.ref, sha256)).rejects.toMatchObject(forbidden);
        await expect(files.raw(viewer, infected.ref)).rejects.toMatchObject(forbidden);
        const handed = await files.attachment(handler, infected.ref, sha256);
        expect(unzipped(handed.bytes, 'cat.txt.sample', 'infected')).toEqual(MALWARE);
        expect((await files.raw(handler, infected.ref)).name).toMatch(/^sample-/);

        // The same bytes by another way: known at once, and told in that report's record as well.
        const again = await world.report({ attachments: [file('dog.txt', MALWARE)] });
        for (const id of [infected.id, again.id]) {
          const found = (await world.record(id)).filter(({ action }) => action === 'file.infected');
          expect(found).toMatchObject([{ detail: { sha256, signature: `${SIGNATURE}.UNOFFICIAL` } }]);
        }

        // Nobody there: it waits, comes back by itself, and is no more than waiting meanwhile.
        const waiting = await without.report({ attachments: [file('wait.txt', Buffer.from('waiting'))] });
        const person = await without.person('handler');
        const stateOf = async () => (await without.detail(person, waiting.ref)).attachments[0]?.file;
        expect(await stateOf()).toMatchObject({ state: 'waiting', problem: 'unreachable', locked: false });
        without.clock.forward(1);
        await without.work();
        expect(await stateOf()).toMatchObject({ state: 'waiting' });
        without.clock.forward(4 * 24 * 60);
        await without.work();
        expect(await stateOf()).toMatchObject({ state: 'failed' });
        await without
          .get(ReportFiles)
          .rescanAttachment(person, waiting.ref, sha256Hex(Buffer.from('waiting')));

        // What was found stays found when the scanner goes and somebody asks again.
        await clamd.stop();
        await files.rescanAttachment(handler, infected.ref, sha256);
        await world.work();
        expect((await world.detail(handler, infected.ref)).attachments[0]?.file?.state).toBe('infected');
      } finally {
        await clamd.stop();
        await world.close();
        await without.close();
      }
    },
  );
});

/** What Debian's unzip makes of a locked archive; null where the password is wrong. */
function unzipped(archive: Buffer, name: string, password: string): Buffer | null {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-unzip-'));
  try {
    const path = join(folder, 'a.zip');
    writeFileSync(path, archive);
    const { status, stdout } = spawnSync('unzip', ['-p', '-P', password, path, name]);
    return status === 0 ? stdout : null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
