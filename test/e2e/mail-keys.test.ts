import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import { parseMail } from '@tocsin/mail';
import { type Api, apiWithKey, apiWithSession } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { type Gnupg, hasGnupg, startGnupg, testWithGnupg } from '../support/gnupg.js';
import { hasOpenssl, type Openssl, startOpenssl, testWithOpenssl } from '../support/openssl.js';
import { type ReceivingServer, startReceivingServer } from '../support/receiving-server.js';
import { sendMail } from '../support/send-mail.js';
import { startSystem } from '../support/start-system.mjs';

// A whole system is started here, on machines that may be busy.
jest.setTimeout(180_000);

interface Detail {
  ref: string;
  version: number;
  subject: string;
  text: string;
  security: {
    form: string;
    encryption: { state: string } | null;
    signatures: { state: string; fingerprint: string | null; verifiedKey: boolean; matchesSender: boolean }[];
  } | null;
}
interface Key {
  id: string;
  fingerprint: string;
  publicKey: string;
  version: number;
  state: string;
  source: string;
  sourceRef: string | null;
}
interface Thread {
  messages: { direction: string; text: string; security: Detail['security'] }[];
}

let system: Awaited<ReturnType<typeof startSystem>>;
let outside: ReceivingServer;
let api: Api;
/** Whose word on a key counts: a machine's does not. */
let person: Api;
let gpg: Gnupg;
let openssl: Openssl;

beforeAll(async () => {
  outside = await startReceivingServer();
  system = await startSystem({ env: { SMTP_URL: outside.url, OUTBOX_HOLD_SECONDS: '0' } });
  const running = { ...system.local, dataDir: system.dataDir };
  api = apiWithKey(running);
  person = await apiWithSession(undefined, running);
  if (hasGnupg) gpg = startGnupg();
  if (hasOpenssl) openssl = startOpenssl();
});
afterAll(async () => {
  if (hasGnupg) gpg.stop();
  if (hasOpenssl) openssl.stop();
  await system.stop({ remove: true });
  await outside.stop();
});

/** Hands a mail in over SMTP. @returns the id that the 250 named */
const deliver = (raw: string, from: string) =>
  sendMail(Buffer.from(raw, 'latin1'), { ...system.local.smtp, from });

const reportOf = (message: string) =>
  eventually(async () => {
    const { body } = await api.get<{ items: { ref: string }[] }>(`/reports?message=${message}`);
    expect(body.items).toHaveLength(1);
    return body.items[0]!.ref;
  });
const detail = async (ref: string) => (await api.get<Detail>(`/reports/${ref}`)).body;

async function verified(key: Key, note: string): Promise<void> {
  const { status } = await person.post(`/keys/contacts/${key.id}/verify`, {
    version: key.version,
    how: 'phone',
    note,
  });
  expect(status).toBe(200);
}

/** Our answer, as it came to the reporter; past the acknowledgement. */
async function answer(ref: string, to: string, text: string): Promise<string> {
  await outside.next(to);
  const sent = await api.post<{ id: string }>(`/reports/${ref}/replies`, { text });
  expect(sent.status).toBe(201);
  return outside.next(to);
}

const header = (raw: string, name: string) =>
  new RegExp(`^${name}: *((?:.*(?:\\r\\n[ \\t])?)*)`, 'mi').exec(raw)?.[1]?.replaceAll(/\s+/g, ' ').trim() ??
  '';

/** The bytes between a head and its end, or between two boundaries. */
function body(raw: string): string {
  return raw.slice(raw.indexOf('\r\n\r\n') + 4);
}
function parts(raw: string): string[] {
  const boundary = /boundary="?([^";\r\n]+)"?/i.exec(raw.slice(0, raw.indexOf('\r\n\r\n')))![1]!;
  return body(raw)
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => part.replace(/^\r\n/, '').replace(/\r\n$/, ''));
}
const inner = (text: string) => ['Content-Type: text/plain; charset=utf-8', '', text, ''].join('\r\n');

describe('a conversation with GnuPG', () => {
  let team: Key;
  beforeAll(async () => {
    const made = await api.post<Key>('/keys/team/generate', { algorithm: 'ed25519' });
    expect(made.status).toBe(201);
    team = made.body;
  });

  function encrypted(fields: Record<string, string>, text: string, signer: string): string {
    const sealed = gpg.run(
      ['--armor', '--local-user', signer, '--recipient', team.fingerprint, '--sign', '--encrypt'],
      inner(text),
    ).stdout;
    return [
      ...Object.entries(fields).map(([name, value]) => `${name}: ${value}`),
      'MIME-Version: 1.0',
      'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary="b"',
      '',
      '--b',
      'Content-Type: application/pgp-encrypted',
      '',
      'Version: 1',
      '--b',
      'Content-Type: application/octet-stream; name=encrypted.asc',
      '',
      sealed.toString('latin1').replaceAll(/\r?\n/g, '\r\n').trimEnd(),
      '--b--',
      '',
    ].join('\r\n');
  }

  for (const algorithm of ['ed25519', 'rsa3072'] as const) {
    testWithGnupg(`with ${algorithm}, both ways, over SMTP`, async () => {
      const published = await fetch(`${system.local.portal}/keys/${team.fingerprint}.asc`);
      gpg.run(['--import'], await published.text());
      const from = `ana-${randomUUID()}@bank.example`;
      const ana = gpg.makeKey(`Ana <${from}>`, algorithm);
      const id = `<${randomUUID()}@bank.example>`;
      const fields = {
        From: `Ana <${from}>`,
        To: 'cirt@cirt.example',
        Subject: 'Strange mail',
        'Message-ID': id,
      };
      const ref = await reportOf(await deliver(encrypted(fields, 'Look at 192.0.2.10.', ana), from));

      expect(await detail(ref)).toMatchObject({
        text: expect.stringContaining('Look at 192.0.2.10.'),
        security: {
          form: 'pgp-mime',
          encryption: { state: 'decrypted' },
          signatures: [{ state: 'unknown-key' }],
        },
      });

      const [key] = (await api.post<Key[]>('/keys/contacts', { source: gpg.publicKey(ana) })).body;
      expect(key).toMatchObject({ fingerprint: ana, state: 'offered', source: 'upload' });
      const signature = () => detail(ref).then(({ security }) => security?.signatures[0]);
      await eventually(async () =>
        expect(await signature()).toMatchObject({ state: 'valid', verifiedKey: false, matchesSender: true }),
      );
      await verified(key!, 'read over the phone');
      await eventually(async () =>
        expect(await signature()).toMatchObject({ state: 'valid', verifiedKey: true, fingerprint: ana }),
      );

      const raw = await answer(ref, from, 'Thank you. Block it – now.');
      expect(raw).not.toContain('Block it');
      expect(header(raw, 'Subject')).toBe(`[${ref}]`);
      expect(header(raw, 'In-Reply-To')).toBe(id);
      expect(header(raw, 'References')).toContain(id);
      const [, sealed] = parts(raw);
      const opened = gpg.run(['--decrypt'], Buffer.from(body(sealed!), 'latin1'));
      expect(opened.status.join('\n')).toMatch(new RegExp(`VALIDSIG .*${team.fingerprint}`));
      expect(opened.status.join('\n')).toContain('DECRYPTION_OKAY');
      const read = await parseMail(opened.stdout);
      expect(read.text).toContain('Thank you. Block it – now.');
      expect(read.subject).toContain('Strange mail');

      const again = {
        ...fields,
        'Message-ID': `<${randomUUID()}@bank.example>`,
        Subject: `Re: [${ref}]`,
        'In-Reply-To': header(raw, 'Message-ID'),
      };
      await deliver(encrypted(again, 'Done, it is 192.0.2.11 too.', ana), from);
      await eventually(async () => {
        const threads = await api.get<Thread[]>(`/reports/${ref}/threads`);
        expect(threads.body[0]!.messages.at(-1)).toMatchObject({
          direction: 'in',
          text: expect.stringContaining('192.0.2.11'),
          security: {
            encryption: { state: 'decrypted' },
            signatures: [{ state: 'valid', verifiedKey: true }],
          },
        });
      });
    });
  }
});

describe('a conversation by S/MIME with OpenSSL', () => {
  let team: Key & { pem: string; file: string };
  beforeAll(async () => {
    if (!hasOpenssl) return;
    const own = openssl.issue('Team', 'cirt@cirt.example', 'rsa:2048', openssl.authority);
    const made = await api.post<Key>('/keys/team/import', {
      kind: 'smime',
      source: own.certificate + own.privateKey,
    });
    expect(made.status).toBe(201);
    team = { ...made.body, pem: own.certificate, file: own.certificateFile };
  });

  for (const algorithm of ['rsa:2048', 'ec'] as const) {
    testWithOpenssl(`with ${algorithm}, both ways, over SMTP`, async () => {
      const from = `ben-${randomUUID()}@isp.example`;
      const name = `ben-${algorithm.slice(0, 3)}`;
      const ben = openssl.issue(name, from, algorithm, openssl.authority);
      const id = `<${randomUUID()}@isp.example>`;
      const wrapped = (fields: Record<string, string>, text: string) => {
        const signer = ['-signer', ben.certificateFile, '-inkey', ben.keyFile];
        const signed = openssl.run(['cms', '-sign', '-crlfeol', ...signer], {
          input: Buffer.from(inner(text)),
        }).stdout;
        const sealed = openssl.run(['cms', '-encrypt', '-aes256', '-crlfeol', '-recip', team.file], {
          input: signed,
        }).stdout;
        const head = Object.entries(fields).map(([field, value]) => `${field}: ${value}\r\n`);
        return head.join('') + sealed.toString('latin1').replaceAll(/\r?\n/g, '\r\n');
      };
      const fields = {
        From: `Ben <${from}>`,
        To: 'cirt@cirt.example',
        Subject: 'Odd traffic',
        'Message-ID': id,
      };
      const ref = await reportOf(await deliver(wrapped(fields, 'Look at 192.0.2.20.'), from));

      expect(await detail(ref)).toMatchObject({
        text: expect.stringContaining('Look at 192.0.2.20.'),
        security: {
          form: 'smime',
          encryption: { state: 'decrypted' },
          signatures: [{ state: 'unknown-key' }],
        },
      });
      const { body: found } = await api.get<{ items: Key[] }>(`/keys/contacts?q=${encodeURIComponent(from)}`);
      expect(found.items).toMatchObject([{ state: 'offered', source: 'signature', sourceRef: ref }]);
      await verified(found.items[0]!, 'compared in person');
      await eventually(async () => {
        const { security } = await detail(ref);
        expect(security?.signatures).toMatchObject([
          { state: 'valid', verifiedKey: true, matchesSender: true },
        ]);
      });

      const raw = await answer(ref, from, 'Thank you, Ben.');
      expect(raw).not.toContain('Thank you, Ben');
      expect(header(raw, 'Subject')).toBe(`[${ref}]`);
      expect(header(raw, 'In-Reply-To')).toBe(id);
      const mail = openssl.write(`${name}.eml`, Buffer.from(raw, 'latin1'));
      const opened = openssl.run([
        'cms',
        '-decrypt',
        '-in',
        mail,
        '-recip',
        ben.certificateFile,
        '-inkey',
        ben.keyFile,
      ]);
      const checked = openssl.run(
        ['cms', '-verify', '-CAfile', openssl.authority.certificateFile, '-purpose', 'any'],
        { input: opened.stdout },
      );
      const read = await parseMail(checked.stdout);
      expect(read.text).toContain('Thank you, Ben.');
      expect(read.subject).toContain('Odd traffic');

      const again = {
        ...fields,
        'Message-ID': `<${randomUUID()}@isp.example>`,
        Subject: 'Re: Odd traffic',
        'In-Reply-To': header(raw, 'Message-ID'),
      };
      await deliver(wrapped(again, 'It has stopped.'), from);
      await eventually(async () => {
        const threads = await api.get<Thread[]>(`/reports/${ref}/threads`);
        expect(threads.body[0]!.messages.at(-1)).toMatchObject({
          direction: 'in',
          text: expect.stringContaining('It has stopped.'),
          security: {
            encryption: { state: 'decrypted' },
            signatures: [{ state: 'valid', verifiedKey: true }],
          },
        });
      });
    });
  }
});
