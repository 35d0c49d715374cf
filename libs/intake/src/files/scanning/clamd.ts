import { connect, type Socket } from 'node:net';

/** Where clamd listens. */
export type ClamdAddress = { readonly path: string } | { readonly host: string; readonly port: number };

export type ClamdVerdict =
  { state: 'clean' } | { state: 'infected'; signature: string } | { state: 'too-large' };

/** clamd gave no verdict: not there, too slow, cut off, or not speaking its own language. Asked again later. */
export class ClamdError extends Error {
  constructor(readonly code: 'unreachable' | 'timeout' | 'cut' | 'unexpected') {
    super(`clamd: ${code}`);
    this.name = 'ClamdError';
  }
}

const CHUNK = 64 * 1024;
const LONGEST_REPLY = 1024;

/**
 * clamd(8) by INSTREAM: `zINSTREAM\0`, chunks with their length before them (32 bits, big-endian), a chunk of no length;
 * it answers `stream: OK`, `stream: NAME FOUND` or `… ERROR`, and a NUL. The bytes go over the socket, so clamd needs
 * no right to read anything of ours and may stand elsewhere.
 */
export class Clamd {
  constructor(
    private readonly address: ClamdAddress,
    private readonly timeoutMs: number,
  ) {}

  /** @throws ClamdError */
  async scan(bytes: Buffer): Promise<ClamdVerdict> {
    const reply = await this.ask('INSTREAM', bytes);
    if (reply === 'stream: OK') return { state: 'clean' };
    const found = /^stream: (.{1,500}) FOUND$/.exec(reply);
    if (found?.[1]) return { state: 'infected', signature: found[1] };
    if (/size limit exceeded/i.test(reply)) return { state: 'too-large' };
    throw new ClamdError('unexpected');
  }

  /** Engine and signatures, e.g. `ClamAV 1.4.6/27100/Sun Nov 22 08:00:00 2026`. @throws ClamdError */
  async version(): Promise<string> {
    const reply = await this.ask('VERSION');
    if (!reply.startsWith('ClamAV')) throw new ClamdError('unexpected');
    return reply.slice(0, 120);
  }

  /** @throws ClamdError */
  async ping(): Promise<void> {
    if ((await this.ask('PING')) !== 'PONG') throw new ClamdError('unexpected');
  }

  private ask(command: string, bytes?: Buffer): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect({ ...this.address, timeout: 0 });
      let reply = '';
      let connected = false;
      const end = (outcome: string | ClamdError): void => {
        clearTimeout(timer);
        socket.destroy();
        if (typeof outcome === 'string') resolve(outcome);
        else reject(outcome);
      };
      const timer = setTimeout(() => end(new ClamdError('timeout')), this.timeoutMs);
      socket.setEncoding('utf8');
      socket.on('data', (part: string) => {
        reply += part;
        const nul = reply.indexOf('\0');
        if (nul >= 0) end(reply.slice(0, nul).trim());
        else if (reply.length > LONGEST_REPLY) end(new ClamdError('unexpected'));
      });
      socket.on('connect', () => {
        connected = true;
        socket.write(`z${command}\0`);
        if (bytes) send(socket, bytes);
      });
      socket.on('error', () => end(new ClamdError(connected ? 'cut' : 'unreachable')));
      socket.on('close', () => end(new ClamdError('cut')));
    });
  }
}

/**
 * Chunk after chunk, each when the one before has gone and what came in has been read: a large file fills no buffer, and
 * "too large" is heard before the hang-up that follows it. Where the hang-up wins the race, the scan is cut and asked again.
 */
function send(socket: Socket, bytes: Buffer, from = 0): void {
  if (socket.destroyed) return;
  const chunk = bytes.subarray(from, from + CHUNK);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  const packet = Buffer.concat([length, chunk]);
  socket.write(packet, () => {
    if (chunk.length > 0) setImmediate(() => send(socket, bytes, from + chunk.length));
  });
}
