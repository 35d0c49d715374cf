import { constants, createHash } from 'node:crypto';
import { type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import { type AddressInfo } from 'node:net';
import { type TLSSocket } from 'node:tls';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { Config } from '@tocsin/platform';
import { type FederationAnswer, FederationEndpoint, OwnIdentity } from '@tocsin/sharing';
import { limitPerNetwork } from './limit-per-network.js';
import { readBody } from './read-body.js';

/** A connection that says nothing, or says it slowly, ends. */
const HANDSHAKE_MS = 10_000;
const HEADERS_MS = 10_000;
const REQUEST_MS = 120_000;
const MOST_CONNECTIONS = 400;
/** A partner needs few: one to deliver, one to poll, some for files. */
const MOST_OF_ONE_NETWORK = 50;
/** For requests under way when the process ends. */
const PATIENCE_MS = 2_000;
const LOOK_FOR_CERTIFICATE_MS = 60_000;

/**
 * The port for other CIRTs: TLS that ends here, because the certificate at the other end says who speaks. No authority is
 * asked on either side, so Node's own check is off and the hash decides, request by request. It shares nothing with the
 * console's port: no session, no cookies, no CSRF, no JSON parser, limits of its own.
 */
@Injectable()
export class FederationListener implements OnApplicationShutdown {
  private readonly logger = new Logger(FederationListener.name);
  private readonly certificates = new WeakMap<TLSSocket, string>();
  private server: Server | undefined;
  private look: NodeJS.Timeout | undefined;

  constructor(
    private readonly endpoint: FederationEndpoint,
    private readonly identity: OwnIdentity,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** @returns the port; null where it is switched off or no key can be kept */
  async start(): Promise<number | null> {
    const { isOn, port, host } = this.config.federation;
    if (!isOn) return null;
    if (this.config.keyring.secrets.length === 0) {
      this.logger.warn('the port for other CIRTs stays closed: without KEYRING_SECRET no key can be kept');
      return null;
    }
    const own = await this.identity.tls();
    const server = createServer(
      {
        key: own.privateKey,
        cert: own.certificate,
        requestCert: true,
        rejectUnauthorized: false,
        minVersion: 'TLSv1.3',
        // A resumed session would bring its certificate from memory; who speaks is looked at anew each time.
        secureOptions: constants.SSL_OP_NO_TICKET,
        handshakeTimeout: HANDSHAKE_MS,
        headersTimeout: HEADERS_MS,
        requestTimeout: REQUEST_MS,
        keepAliveTimeout: 75_000,
        maxHeaderSize: 16 * 1024,
      },
      (request, response) => void this.take(request, response),
    );
    server.maxConnections = MOST_CONNECTIONS;
    limitPerNetwork(server, MOST_OF_ONE_NETWORK);
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, host, () => resolve());
    });
    this.server = server;
    this.followCertificate(server, own.sha256);
    return (server.address() as AddressInfo).port;
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.look);
    const { server } = this;
    if (!server) return;
    // Requests that wait for messages (RFC 8936) would wait on; the partner asks again.
    const patience = setTimeout(() => server.closeAllConnections(), PATIENCE_MS).unref();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
    });
    clearTimeout(patience);
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const certificateSha256 = this.certificateOf(request.socket as TLSSocket);
      const answer = await this.endpoint.answerTo(
        {
          method: request.method ?? 'GET',
          path: request.url ?? '/',
          headers: plainHeaders(request),
          certificateSha256,
        },
        (limit) => readBody(request, limit),
      );
      this.send(response, answer);
    } catch (error) {
      // 500 has the other side try again; what happened stays here.
      this.logger.error(error);
      this.send(response, { status: 500, headers: {}, body: Buffer.alloc(0) });
    }
  }

  private send(response: ServerResponse, { status, headers, body }: FederationAnswer): void {
    if (response.headersSent || response.destroyed) return;
    const always = { 'cache-control': 'no-store', 'content-length': String(body.length) };
    // What was not read stays on the line: it cannot be used for another request.
    const closing = status === 413 ? { connection: 'close' } : {};
    response.writeHead(status, { ...headers, ...always, ...closing }).end(body);
  }

  private certificateOf(socket: TLSSocket): string | null {
    const known = this.certificates.get(socket);
    if (known !== undefined) return known;
    const { raw } = socket.getPeerCertificate();
    if (raw === undefined) return null;
    const sha256 = createHash('sha256').update(raw).digest('hex');
    this.certificates.set(socket, sha256);
    return sha256;
  }

  /** A certificate that takes over is shown to new connections without a restart. */
  private followCertificate(server: Server, shown: string): void {
    let present = shown;
    const look = async (): Promise<void> => {
      try {
        const own = await this.identity.tls();
        if (own.sha256 === present) return;
        // It takes the place of all that was set, so the tickets have to be left out again.
        server.setSecureContext({
          key: own.privateKey,
          cert: own.certificate,
          minVersion: 'TLSv1.3',
          secureOptions: constants.SSL_OP_NO_TICKET,
        });
        present = own.sha256;
      } catch (error) {
        this.logger.warn(`could not look for a new certificate: ${String(error)}`);
      }
    };
    this.look = setInterval(() => void look(), LOOK_FOR_CERTIFICATE_MS).unref();
  }
}

/** Several of one name are joined as HTTP says (RFC 9110 §5.3). */
function plainHeaders({ headersDistinct }: IncomingMessage): Record<string, string> {
  const pairs = Object.entries(headersDistinct).map(([name, values]) => [name, (values ?? []).join(', ')]);
  return Object.fromEntries(pairs) as Record<string, string>;
}
