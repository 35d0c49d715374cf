import { type Logger } from '@nestjs/common';
import { type ImapMailbox } from '@tocsin/config';
import { type DoorNote, type StoreMessage } from '@tocsin/intake';
import { ImapFlow } from 'imapflow';
import { imapFailure } from './imap-failure.js';
import { MailboxTakings } from './mailbox-takings.js';

/** How long to wait before the next try: doubled each time, up to the last. */
export interface Pauses {
  firstMs: number;
  lastMs: number;
  /** After a refused password: a server that counts them locks the account. */
  refusedMs: number;
}

const PAUSES: Pauses = { firstMs: 1_000, lastMs: 5 * 60_000, refusedMs: 60_000 };
const SAFETY_POLL_MS = 60_000;
/** The safety poll is heard from each minute: twice without a byte is a line that is cut without a word. */
const SILENCE_MS = 2 * SAFETY_POLL_MS;
const CONNECT_MS = 30_000;
/** imapflow would wait fifteen seconds before it listens for arrivals. */
const LISTEN_AFTER_MS = 250;

/** What a poller works with besides its mailbox. */
export interface PollerOptions {
  store: StoreMessage;
  maxBytes: number;
  logger: Pick<Logger, 'error' | 'warn'>;
  /** Told at each look, and at each failure. */
  tell: (note: DoorNote) => Promise<void>;
  pauses?: Pauses;
}

/** Empties one mailbox for as long as it runs. */
export class MailboxPoller {
  private client: ImapFlow | undefined;
  private stopped = false;
  private wake: () => void = () => undefined;
  private readonly pauses: Pauses;
  private retryMs: number;

  constructor(
    private readonly mailbox: ImapMailbox,
    private readonly options: PollerOptions,
  ) {
    this.pauses = options.pauses ?? PAUSES;
    this.retryMs = this.pauses.firstMs;
  }

  /** Connects, works, and after any failure connects again, more slowly each time. Ends with `stop`. */
  async run(): Promise<void> {
    while (!this.stopped) {
      try {
        await this.session();
      } catch (error) {
        if (!this.stopped) await this.failed(error);
      }
      if (this.stopped) break;
      await this.pause(this.retryMs);
      this.retryMs = Math.min(this.retryMs * 2, this.pauses.lastMs);
    }
    await this.tell({ state: 'closed' });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    const { client } = this;
    // Not logout(): it would wait for a server that may not answer; nothing is held there.
    client?.close();
    await Promise.resolve();
  }

  private async session(): Promise<void> {
    const { host, port, secure, user, password } = this.mailbox;
    const client = new ImapFlow({
      host,
      port,
      secure,
      auth: { user, pass: password },
      logger: false,
      connectionTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
      autoIdleDelay: LISTEN_AFTER_MS,
    });
    this.client = client;
    const { store, maxBytes, logger } = this.options;
    const takings = new MailboxTakings(this.mailbox, maxBytes, store, logger);
    const lost = new Promise<never>((_resolve, reject) => {
      client.on('close', () => reject(new Error('the connection was closed')));
      client.on('error', reject);
    });
    // Whoever awaits it hears of it; between two awaits nobody does, and that must not end the process.
    lost.catch(() => undefined);
    client.on('exists', () => this.wake());
    try {
      await client.connect();
      await client.mailboxOpen(this.mailbox.mailbox);
      while (!this.stopped) {
        const arrival = this.pause(SAFETY_POLL_MS);
        await Promise.race([takings.takeAll(client, () => !this.stopped), lost]);
        // Not at the connection: a mail that cannot be stored would have it made anew each second.
        this.retryMs = this.pauses.firstMs;
        await this.tell({ state: 'open', polled: true });
        // Between commands imapflow stays in IDLE; `exists` ends the pause at once.
        await Promise.race([arrival, lost]);
      }
    } finally {
      // Ends the pause that a lost connection left behind.
      this.wake();
      client.close();
    }
  }

  private async failed(error: unknown): Promise<void> {
    const { kind, text } = imapFailure(error);
    this.options.logger.warn(`mailbox ${this.mailbox.mailbox} of ${this.mailbox.host}: ${text}`);
    if (kind === 'refused') this.retryMs = Math.max(this.retryMs, this.pauses.refusedMs);
    await this.tell({ state: 'failing', error: text });
  }

  /** The state is for people's eyes; where it cannot be written, mails matter more. */
  private async tell(note: DoorNote): Promise<void> {
    try {
      await this.options.tell(note);
    } catch (error) {
      this.options.logger.warn(
        `the state of mailbox ${this.mailbox.mailbox} was not noted: ${String(error)}`,
      );
    }
  }

  private pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
