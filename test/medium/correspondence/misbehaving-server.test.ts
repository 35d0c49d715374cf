import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { SmtpCarrier } from '../../../libs/correspondence/src/outbox/smtp-carrier.js';

const parcel = {
  id: '01a2017e-230b-7aed-a1c9-c8aa9cf84ac9',
  reference: 'R-2026-000123',
  at: new Date('2026-11-22T04:05:01.250Z'),
  bytes: Buffer.from(`Subject: x\r\n\r\n${'body\r\n'.repeat(500)}`),
  envelope: { from: 'cirt+r.abc@cirt.example', to: ['reporter@example.org'] },
};
/** Long enough for a loopback answer, short enough to wait for. */
const PATIENCE = 'socketTimeout=500&greetingTimeout=500&connectionTimeout=500';

const open: { close: () => void }[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function smtp(options: SMTPServerOptions): Promise<string> {
  const server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'], ...options });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({ close: () => server.close(() => undefined) });
  return `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}?${PATIENCE}`;
}

/** A server of a few lines, for what no real one would do. */
async function rude(talk: (socket: Socket) => void): Promise<string> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    talk(socket);
  });
  const port = await listening(server);
  open.push({
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  });
  return `smtp://127.0.0.1:${port}?${PATIENCE}`;
}

const fail = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });
const swallow: SMTPServerOptions['onData'] = (stream, _session, done) => {
  stream.on('data', () => undefined);
  stream.on('end', () => done(fail(554, '5.6.0 the content is refused')));
};

describe('a server that', () => {
  test.each<[string, SMTPServerOptions, object]>([
    [
      'is busy at MAIL FROM',
      { onMailFrom: (_from, _session, done) => done(fail(421, 'come back later')) },
      { failure: 'busy', permanent: false },
    ],
    [
      'refuses our sender',
      { onMailFrom: (_from, _session, done) => done(fail(550, 'not from you')) },
      { failure: 'refused', permanent: true, message: '550 not from you' },
    ],
    ['refuses the content', { onData: swallow }, { failure: 'refused', permanent: true }],
    [
      'has no room just now',
      {
        onData: (stream, _session, done) => {
          stream.on('data', () => undefined);
          stream.on('end', () => done(fail(452, 'insufficient storage')));
        },
      },
      { failure: 'busy', permanent: false },
    ],
    [
      'takes less than we have, and says so beforehand',
      { size: 1_000 },
      {
        failure: 'too-large',
        permanent: true,
        message: expect.stringMatching(/^\d+ bytes are too large; the mail server takes 1000$/),
      },
    ],
    [
      'finds it too large when it has it',
      {
        onData: (stream, _session, done) => {
          stream.on('data', () => undefined);
          stream.on('end', () => done(fail(552, '5.3.4 message too big')));
        },
      },
      {
        failure: 'too-large',
        permanent: true,
        message: expect.stringContaining('552 5.3.4 message too big'),
      },
    ],
  ])('%s', async (_what, options, expected) => {
    await expect(new SmtpCarrier(await smtp(options)).carry(parcel)).rejects.toMatchObject(expected);
  });

  test('cuts the connection after the data is asked again: nobody can know whether it has it', async () => {
    const url = await smtp({
      onData: (stream, _session, done) => {
        stream.on('data', () => undefined);
        stream.on('end', () => done(fail(421, 'closing')));
      },
    });
    await expect(new SmtpCarrier(url).carry(parcel)).rejects.toMatchObject({ permanent: false });
    const cut = await rude((socket) => {
      let inData = false;
      socket.write('220 rude\r\n');
      socket.on('data', (chunk: Buffer) => {
        const line = chunk.toString();
        if (inData) {
          if (line.endsWith('\r\n.\r\n')) socket.destroy();
        } else if (line.startsWith('DATA')) {
          inData = true;
          socket.write('354 go on\r\n');
        } else socket.write('250 fine\r\n');
      });
    });
    await expect(new SmtpCarrier(cut).carry(parcel)).rejects.toMatchObject({
      permanent: false,
      failure: expect.stringMatching(/^(?:unreachable|silent)$/),
    });
  });

  test('says nothing is asked again', async () => {
    const url = await rude(() => undefined);
    await expect(new SmtpCarrier(url).carry(parcel)).rejects.toMatchObject({
      failure: 'silent',
      permanent: false,
    });
  });

  test('falls silent in the middle is asked again', async () => {
    const url = await rude((socket) => {
      socket.write('220 rude\r\n');
      socket.once('data', () => socket.write('250 fine\r\n'));
    });
    await expect(new SmtpCarrier(url).carry(parcel)).rejects.toMatchObject({ permanent: false });
  });

  test('breaks TLS, or shows a certificate that nobody vouches for, is not trusted, and asked again', async () => {
    const broken = await rude((socket) => {
      socket.write('220 rude\r\n');
      socket.on('data', (chunk: Buffer) => {
        const line = chunk.toString('latin1');
        if (line.startsWith('EHLO')) socket.write('250-rude\r\n250 STARTTLS\r\n');
        else if (line.startsWith('STARTTLS')) socket.write('220 go on\r\n');
        else socket.write('this is no TLS at all\r\n');
      });
    });
    await expect(new SmtpCarrier(broken).carry(parcel)).rejects.toMatchObject({
      failure: 'tls',
      permanent: false,
    });
    // smtp-server brings a certificate of its own making.
    const selfSigned = await smtp({ disabledCommands: [] });
    await expect(new SmtpCarrier(selfSigned).carry(parcel)).rejects.toMatchObject({
      failure: 'tls',
      permanent: false,
    });
  });

  test('is not there is asked again', async () => {
    await expect(new SmtpCarrier(`smtp://127.0.0.1:1?${PATIENCE}`).carry(parcel)).rejects.toMatchObject({
      failure: 'unreachable',
      permanent: false,
    });
  });
});
