import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { OutboxFolder } from '../../../libs/correspondence/src/outbox/outbox-folder.js';
import { SmtpCarrier } from '../../../libs/correspondence/src/outbox/smtp-carrier.js';

const parcel = {
  id: '01a2017e-230b-7aed-a1c9-c8aa9cf84ac9',
  reference: 'R-2026-000123',
  at: new Date('2026-11-22T04:05:01.250Z'),
  bytes: Buffer.from('Subject: x\r\n\r\n.leading dot\r\nbody\r\n'),
  envelope: { from: 'cirt+r.abc@cirt.example', to: ['reporter@example.org'] },
};

describe('the outbox folder', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tocsin-outbox-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('holds a mail once, whole, for its owner only, however often it is carried', async () => {
    const place = join(folder, 'made', 'on', 'demand');
    const carrier = new OutboxFolder(place);
    await carrier.carry(parcel);
    await carrier.carry(parcel);
    const name = '20261122T040501Z-R-2026-000123-01a2017e-230b-7aed-a1c9-c8aa9cf84ac9.eml';
    expect(readdirSync(place)).toEqual([name]);
    expect(readFileSync(join(place, name))).toEqual(parcel.bytes);
    expect(statSync(join(place, name)).mode & 0o077).toBe(0);
  });

  test('names nothing outside itself', async () => {
    const place = join(folder, 'names');
    await new OutboxFolder(place).carry({ ...parcel, reference: '../../etc/passwd\0' });
    expect(readdirSync(place)).toEqual([expect.stringMatching(/^20261122T040501Z-[\w-]+\.eml$/)]);
  });

  test('that cannot be written is a failure to try again', async () => {
    writeFileSync(join(folder, 'a-file'), '');
    await expect(new OutboxFolder(join(folder, 'a-file')).carry(parcel)).rejects.toMatchObject({
      permanent: false,
    });
  });
});

describe('a mail server', () => {
  const taken: { from: string; to: string[]; bytes: string }[] = [];
  let server: SMTPServer;
  let url: string;
  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(new Error('535 wrong password')),
      onRcptTo: ({ address }, _session, done) =>
        done(
          address.startsWith('unknown')
            ? Object.assign(new Error('no such user'), { responseCode: 550 })
            : address.startsWith('busy')
              ? Object.assign(new Error('try later'), { responseCode: 451 })
              : null,
        ),
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const { mailFrom, rcptTo } = session.envelope;
          taken.push({
            from: mailFrom ? mailFrom.address : '',
            to: rcptTo.map(({ address }) => address),
            bytes: Buffer.concat(chunks).toString(),
          });
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise<void>((resolve) => server.close(resolve)));

  const to = (address: string) => ({ ...parcel, envelope: { ...parcel.envelope, to: [address] } });

  test('gets the exact bytes and the envelope', async () => {
    await new SmtpCarrier(url).carry(parcel);
    await new SmtpCarrier(url).carry({ ...parcel, envelope: { from: '', to: ['a@example.org'] } });
    expect(taken).toEqual([
      { ...parcel.envelope, bytes: parcel.bytes.toString() },
      { from: '', to: ['a@example.org'], bytes: parcel.bytes.toString() },
    ]);
  });

  test('says of each recipient what becomes of him', async () => {
    const all = ['unknown@example.org', 'Taken@example.org', 'busy@example.org'];
    const parcels = { ...parcel, envelope: { ...parcel.envelope, to: all } };
    expect(await new SmtpCarrier(url).carry(parcels)).toEqual([
      { address: 'unknown@example.org', state: 'refused', reply: '550 no such user' },
      { address: 'taken@example.org', state: 'taken', reply: null },
      { address: 'busy@example.org', state: 'deferred', reply: '451 try later' },
    ]);
    expect(await new SmtpCarrier(url).carry(to('unknown@example.org'))).toMatchObject([{ state: 'refused' }]);
    expect(await new SmtpCarrier(url).carry(to('busy@example.org'))).toMatchObject([{ state: 'deferred' }]);
  });

  test('that refuses our login, or is away, is asked again, and the password is nowhere', async () => {
    const withLogin = url.replace('smtp://', 'smtp://user:s3cret@');
    await expect(new SmtpCarrier(withLogin).carry(parcel)).rejects.toMatchObject({
      permanent: false,
      message: expect.not.stringContaining('s3cret'),
    });
    await expect(new SmtpCarrier('smtp://127.0.0.1:1').carry(parcel)).rejects.toMatchObject({
      permanent: false,
    });
  });
});
