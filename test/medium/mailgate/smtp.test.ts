import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadConfig } from '@tocsin/config';
import { DoorBook, type Envelope, StoreMessage } from '@tocsin/intake';
import { Clock } from '@tocsin/platform';
import nodemailer from 'nodemailer';
import { SmtpListener } from '../../../apps/mailgate/src/smtp/smtp-listener.js';
import { openDatabase, type OpenDatabase } from '../../support/open-database.js';
import { sendMail } from '../../support/send-mail.js';
import { testWhere } from '../../support/shared-folder.js';

const folder = mkdtempSync(join(tmpdir(), 'tocsin-tls-'));
const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
const REQUEST =
  'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost';
const made = spawnSync('/usr/bin/openssl', [...REQUEST.split(' '), '-keyout', key, '-out', cert]);

let db: OpenDatabase;
const listeners: SmtpListener[] = [];

beforeAll(async () => {
  db = await openDatabase();
});
afterAll(async () => {
  for (const listener of listeners) await listener.onApplicationShutdown();
  await db.close();
  rmSync(folder, { recursive: true, force: true });
});

async function listen(env: Record<string, string> = {}, store = storeOf(db)) {
  const book = new DoorBook(db.database, new Clock());
  const listener = new SmtpListener(store, book, loadConfig({ SMTP_PORT: '0', ...env }));
  listeners.push(listener);
  return listener.listen();
}

function storeOf({ database }: OpenDatabase): StoreMessage {
  return new StoreMessage(database, new Clock());
}

async function rowOf(id: string) {
  const [row] = await db.database.query<{
    source: string;
    envelope_from: string;
    envelope_to: string[];
    raw: Buffer;
  }>(
    `SELECT source, envelope_from, envelope_to, bytes AS raw
       FROM intake.inbound_message JOIN platform.blob ON sha256 = raw_sha256 WHERE id = $1`,
    [id],
  );
  return row;
}

const RAW = 'Subject: hello\r\n\r\nbody\r\n';

describe('the door for mail', () => {
  it('names what it has committed, with its envelope', async () => {
    const { port } = await listen();
    const id = await sendMail(RAW, {
      host: '127.0.0.1',
      port,
      from: 'a@example.org',
      to: ['cirt@cirt.example', 'b@cirt.example'],
    });
    expect(await rowOf(id)).toMatchObject({
      source: 'smtp',
      envelope_from: 'a@example.org',
      envelope_to: ['cirt@cirt.example', 'b@cirt.example'],
      raw: Buffer.from(RAW),
    });
  });

  it('speaks LMTP where a port is given', async () => {
    const { lmtpPort } = await listen({ LMTP_PORT: '0' });
    const id = await sendMail(RAW, { host: '127.0.0.1', port: lmtpPort!, lmtp: true, from: '' });
    expect(await rowOf(id)).toMatchObject({ source: 'lmtp', envelope_from: '' });
  });

  it('says 451 and keeps serving when it cannot store, so that the sender tries again', async () => {
    let down = true;
    const real = storeOf(db);
    const flaky = {
      execute: (raw: Buffer, envelope: Envelope) =>
        down ? Promise.reject(new Error('the database is away')) : real.execute(raw, envelope),
    } as StoreMessage;
    const { port } = await listen({}, flaky);
    await expect(sendMail(RAW, { host: '127.0.0.1', port })).rejects.toMatchObject({ responseCode: 451 });
    down = false;
    expect(await rowOf(await sendMail(RAW, { host: '127.0.0.1', port }))).toBeDefined();
  });

  it('refuses what is larger than the limit, by its announcement or by its bytes', async () => {
    const { port } = await listen({ SMTP_MAX_BYTES: '2048' });
    const large = `Subject: large\r\n\r\n${'x'.repeat(5_000)}\r\n`;
    await expect(sendMail(large, { host: '127.0.0.1', port })).rejects.toMatchObject({ responseCode: 552 });
  });

  testWhere(
    made.status === 0,
    'openssl is not installed',
    'takes STARTTLS with the given certificate',
    async () => {
      const { port } = await listen({ SMTP_TLS_CERT: cert, SMTP_TLS_KEY: key });
      const transport = nodemailer.createTransport({
        host: '127.0.0.1',
        port,
        requireTLS: true,
        tls: { rejectUnauthorized: false },
      });
      const sent = await transport.sendMail({
        envelope: { from: 'a@example.org', to: 'cirt@cirt.example' },
        raw: RAW,
      });
      expect(sent.response).toMatch(/^250 2\.0\.0 Stored as [0-9a-f-]{36}/u);
      transport.close();
    },
  );
});
