import { randomBytes } from 'node:crypto';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { Clamd } from '../../../libs/intake/src/files/scanning/clamd.js';
import { eventually } from '../../support/eventually.js';
import { MALWARE, SIGNATURE, startClamd, testWithClamd } from '../../support/clamd.js';

describe('a real clamd', () => {
  testWithClamd('says what is clean, what is not, and what is too large for it', async () => {
    const server = await startClamd({ streamMaxLength: '1M' });
    try {
      const clamd = new Clamd({ path: server.socket }, 20_000);
      await clamd.ping();
      expect(await clamd.version()).toMatch(/^ClamAV \d/);
      expect(await clamd.scan(Buffer.from('an honest file'))).toEqual({ state: 'clean' });
      expect(await clamd.scan(Buffer.alloc(0))).toEqual({ state: 'clean' });
      const found = await clamd.scan(MALWARE);
      expect(found).toEqual({ state: 'infected', signature: `${SIGNATURE}.UNOFFICIAL` });
      expect(await clamd.scan(randomBytes(900_000))).toEqual({ state: 'clean' });
      // It hangs up while we still send; a cut is asked again, as the job does.
      const large = randomBytes(8_000_000);
      await eventually(async () => expect(await clamd.scan(large)).toEqual({ state: 'too-large' }));
    } finally {
      await server.stop();
    }
  });
});

describe('a clamd that fails', () => {
  let server: Server | undefined;
  const sockets = new Set<Socket>();
  afterEach(() => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
    server?.close();
  });

  /** @param play what it does with a connection */
  async function fake(play: (socket: Socket) => void): Promise<Clamd> {
    server = createServer((socket) => {
      sockets.add(socket.on('error', () => undefined));
      play(socket);
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', () => resolve()));
    const { port } = server.address() as AddressInfo;
    return new Clamd({ host: '127.0.0.1', port }, 2_000);
  }

  test('not there: unreachable, by socket and by network', async () => {
    const nowhere = new Clamd({ path: '/nowhere/clamd.socket' }, 300);
    await expect(nowhere.scan(MALWARE)).rejects.toMatchObject({ code: 'unreachable' });
    const port = new Clamd({ host: '127.0.0.1', port: 1 }, 300);
    await expect(port.ping()).rejects.toMatchObject({ code: 'unreachable' });
  });

  test.each<[string, (socket: Socket) => void, string]>([
    ['never answers', (socket) => socket.resume(), 'timeout'],
    ['does not even read', (socket) => socket.pause(), 'timeout'],
    ['hangs up without a word', (socket) => socket.destroy(), 'cut'],
    ['hangs up in the middle of a word', (socket) => socket.end('stream: O'), 'cut'],
    ['is something else', (socket) => socket.end('220 mail.example ESMTP\r\n\0'), 'unexpected'],
    ['talks without end', (socket) => socket.write('x'.repeat(5000)), 'unexpected'],
    [
      'reports an error of its own',
      (socket) => socket.end("stream: Can't allocate memory ERROR\0"),
      'unexpected',
    ],
    ['answers with nothing', (socket) => socket.end('\0'), 'unexpected'],
  ])('%s: no verdict', async (_what, play, code) => {
    const clamd = await fake(play);
    await expect(clamd.scan(randomBytes(3_000_000))).rejects.toMatchObject({ code });
  });

  test('a refusal of the size is an answer, also where it hangs up while we still send', async () => {
    const clamd = await fake((socket) => {
      socket.once('data', () => socket.end('INSTREAM size limit exceeded. ERROR\0'));
    });
    expect(await clamd.scan(randomBytes(3_000_000))).toEqual({ state: 'too-large' });
  });
});
