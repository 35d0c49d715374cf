import { readFileSync } from 'node:fs';
import { type AddressInfo, type Socket } from 'node:net';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { DoorBook, StoreMessage } from '@tocsin/intake';
import { Config, Slots } from '@tocsin/platform';
import {
  SMTPServer,
  type SMTPServerDataStream,
  type SMTPServerOptions,
  type SMTPServerSession,
} from 'smtp-server';
import { ClientCounts } from './client-counts.js';
import { Patience } from './patience.js';
import { MessageTooLarge, readMessage } from './read-message.js';
import { replyError } from './reply-error.js';

const MAX_CLIENTS = 100;
/** Room for a busy mail server in front of us; still, half of the places are left to others. */
const MAX_CLIENTS_OF_ONE = 50;
/** A message is held as chunks, whole, and in the driver's buffer: four times its size for a moment. */
const LARGE_AT_ONCE = 4;
const MAX_RECIPIENTS = 100;
const HEARTBEAT_MS = 60_000;
/** Longer than the largest message may take. */
const WITHOUT_MESSAGE_MS = 10 * 60_000;

/** Inbound SMTP and LMTP: "250" only after the raw message is committed. */
@Injectable()
export class SmtpListener implements OnApplicationShutdown {
  private readonly logger = new Logger(SmtpListener.name);
  private readonly servers: SMTPServer[] = [];
  private readonly large = new Slots(LARGE_AT_ONCE);
  private readonly clients = new ClientCounts(MAX_CLIENTS_OF_ONE);
  private readonly counted = new Set<string>();
  private readonly patience = new Patience(WITHOUT_MESSAGE_MS);
  private heartbeat: NodeJS.Timeout | undefined;

  constructor(
    private readonly store: StoreMessage,
    private readonly book: DoorBook,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** @returns the port that SMTP listens on (it may have been asked for as 0) */
  async listen(): Promise<{ port: number; lmtpPort: number | null }> {
    const { port, host, lmtpPort } = this.config.smtp;
    const smtp = await this.open(port, host, false);
    const lmtp = lmtpPort === undefined ? null : await this.open(lmtpPort, host, true);
    await this.note('open');
    this.heartbeat = setInterval(() => void this.note('open'), HEARTBEAT_MS);
    return { port: smtp, lmtpPort: lmtp };
  }

  /** A door whose process is gone says nothing any more; that is how it is noticed. */
  private async note(state: 'open' | 'closed'): Promise<void> {
    const { lmtpPort } = this.config.smtp;
    try {
      await this.book.note('smtp', 'smtp', { state });
      if (lmtpPort !== undefined) await this.book.note('lmtp', 'lmtp', { state });
    } catch (error) {
      this.logger.warn(`the state of the door could not be written: ${String(error)}`);
    }
  }

  private open(port: number, host: string, lmtp: boolean): Promise<number> {
    const server = new SMTPServer(this.options(lmtp));
    // Clients that break off, speak nonsense or fail TLS: theirs to mend, and no line of ours per attempt.
    server.on('error', (error) => this.logger.debug(`connection: ${error.message}`));
    server.server.on('connection', (socket: Socket) => this.patience.watch(socket));
    this.servers.push(server);
    return new Promise((resolve, reject) => {
      server.server.once('error', reject);
      server.listen(port, host, () => resolve((server.server.address() as AddressInfo).port));
    });
  }

  private options(lmtp: boolean): SMTPServerOptions {
    const { maxBytes, tls } = this.config.smtp;
    return {
      lmtp,
      name: this.config.mail.domain,
      banner: 'Tocsin',
      size: maxBytes,
      maxClients: MAX_CLIENTS,
      authOptional: true,
      // No accounts here and no names looked up: a slow resolver must not hold up a report.
      disabledCommands: tls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      socketTimeout: 120_000,
      closeTimeout: 5_000,
      ...(tls ? { cert: readFileSync(tls.cert), key: readFileSync(tls.key) } : {}),
      onConnect: (session, done) => {
        if (!this.clients.add(session.remoteAddress)) {
          done(replyError(421, 'Too many connections from your address; try again in a moment'));
          return;
        }
        this.counted.add(session.id);
        done();
      },
      onClose: (session) => {
        if (this.counted.delete(session.id)) this.clients.remove(session.remoteAddress);
      },
      onRcptTo: (_address, session, done) =>
        session.envelope.rcptTo.length >= MAX_RECIPIENTS
          ? done(replyError(452, 'Too many recipients; send the rest in another transaction'))
          : done(),
      onData: (stream, session, done) => void this.take(stream, session, lmtp, done),
    };
  }

  private async take(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    lmtp: boolean,
    done: (error: Error | null, message?: string) => void,
  ): Promise<void> {
    let release: (() => void) | undefined;
    try {
      const message = await readMessage(stream, this.config.smtp.maxBytes, this.large);
      release = message.release;
      const id = await this.store.execute(message.raw, {
        source: lmtp ? 'lmtp' : 'smtp',
        from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
        to: session.envelope.rcptTo.map((recipient) => recipient.address),
        remoteAddress: session.remoteAddress,
        // For SPF; an LMTP client is our own mail server.
        helo: lmtp ? null : session.hostNameAppearsAs || null,
      });
      this.patience.renew(session);
      done(null, `2.0.0 Stored as ${id}`);
    } catch (error) {
      if (error instanceof MessageTooLarge) {
        done(
          replyError(
            552,
            `5.3.4 Larger than ${this.config.smtp.maxBytes} bytes; use the web form for large files`,
          ),
        );
        return;
      }
      this.logger.error(`a message could not be stored and was deferred: ${String(error)}`);
      done(replyError(451, '4.3.0 Cannot store it now; try again'));
    } finally {
      release?.();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.heartbeat);
    await this.note('closed');
    await Promise.all(
      this.servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve()))),
    );
  }
}
