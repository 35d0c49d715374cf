import { createHash } from 'node:crypto';
import { Agent, request as httpsRequest } from 'node:https';
import { type IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { type Duplex } from 'node:stream';
import { connect, type TLSSocket } from 'node:tls';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { Config } from '@tocsin/platform';
import { OwnIdentity, type TlsIdentity } from '../../partners/identity/own-identity.js';
import {
  type ChannelAnswer,
  ChannelError,
  PartnerChannel,
  type ChannelRequest,
  type Peer,
} from './partner-channel.js';

/** Connections to one partner at a time. */
const MOST_SOCKETS = 8;
/** Who takes a connection and never says who he is would keep it for good: no request has it yet, so none ends it. */
const HANDSHAKE_MS = 20_000;

/**
 * HTTPS to partners. Neither side asks an authority: each knows the hash of the other's certificate. Connections are
 * kept, since a handshake costs more than a message.
 */
@Injectable()
export class HttpsChannel extends PartnerChannel implements OnApplicationShutdown {
  private readonly agents = new Map<string, PinnedAgent>();

  constructor(
    private readonly identity: OwnIdentity,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {
    super();
  }

  async request(peer: Peer, request: ChannelRequest): Promise<ChannelAnswer> {
    const agent = this.agentFor(peer, await this.identity.tls());
    return await new Promise<ChannelAnswer>((resolve, reject) => {
      const { method, headers, body } = request;
      const length = body ? { 'content-length': String(body.length) } : {};
      const signal = AbortSignal.timeout(this.config.federation.timeoutMs);
      const outgoing = httpsRequest(request.url, {
        method,
        agent,
        signal,
        headers: { ...headers, ...length },
      });
      const fail = (error: Error) =>
        reject(signal.aborted ? new ChannelError('timeout', 'no answer in time') : channelError(error));
      outgoing.once('error', fail);
      outgoing.once('response', (incoming) => {
        read(incoming, request.maxBytes).then(resolve, fail);
      });
      outgoing.end(body);
    });
  }

  onApplicationShutdown(): void {
    for (const agent of this.agents.values()) agent.destroy();
  }

  /** A new one where his certificate or ours has changed: connections under the old ones end. */
  private agentFor(peer: Peer, own: TlsIdentity): PinnedAgent {
    const key = [own.sha256, ...peer.certificates].join(' ');
    const known = this.agents.get(peer.partnerId);
    if (known?.key === key) return known;
    known?.destroy();
    const agent = new PinnedAgent(key, own, peer.certificates);
    this.agents.set(peer.partnerId, agent);
    return agent;
  }
}

/** Hands a socket on only after the certificate at its other end was looked at: not a byte is sent to anybody else. */
class PinnedAgent extends Agent {
  constructor(
    readonly key: string,
    private readonly own: TlsIdentity,
    private readonly pins: readonly string[],
  ) {
    super({ keepAlive: true, maxSockets: MOST_SOCKETS, timeout: 60_000, scheduling: 'lifo' });
  }

  override createConnection(
    options: { host?: string; port?: number | string },
    callback?: (error: Error | null, stream: Duplex) => void,
  ): undefined {
    const host = options.host ?? '';
    const socket = connect({
      host,
      port: Number(options.port ?? 443),
      servername: isIP(host) === 0 ? host : undefined,
      key: this.own.privateKey,
      cert: this.own.certificate,
      minVersion: 'TLSv1.3',
      // No authority is asked; the hash below is what counts.
      rejectUnauthorized: false,
    });
    const done = (error: Error | null) => callback?.(error, socket);
    const patience = setTimeout(
      () => socket.destroy(new ChannelError('timeout', 'no handshake in time')),
      HANDSHAKE_MS,
    ).unref();
    socket.once('close', () => clearTimeout(patience));
    socket.once('error', done);
    socket.once('secureConnect', () => {
      clearTimeout(patience);
      socket.off('error', done);
      if (this.isPinned(socket)) return done(null);
      socket.destroy();
      done(new ChannelError('wrong-certificate', 'the certificate is not the one that was agreed on'));
    });
    return undefined;
  }

  private isPinned(socket: TLSSocket): boolean {
    const { raw } = socket.getPeerCertificate();
    return raw !== undefined && this.pins.includes(createHash('sha256').update(raw).digest('hex'));
  }
}

async function read(incoming: IncomingMessage, maxBytes: number): Promise<ChannelAnswer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) {
      incoming.destroy();
      throw new ChannelError('too-large', `the answer is larger than ${maxBytes} bytes`);
    }
    chunks.push(chunk);
  }
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]);
  return {
    status: incoming.statusCode ?? 0,
    headers: Object.fromEntries(headers) as Record<string, string>,
    body: Buffer.concat(chunks),
  };
}

function channelError(error: Error & { code?: string }): ChannelError {
  if (error instanceof ChannelError) return error;
  return new ChannelError('unreachable', error.code ?? 'the connection failed');
}
