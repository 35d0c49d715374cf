import { type Logger } from '@nestjs/common';
import { type ImapMailbox } from '@tocsin/config';
import { type StoreMessage } from '@tocsin/intake';
import { ImapFlow } from 'imapflow';

/** Set on what was stored, where mails stay in their mailbox. */
const STORED_FLAG = '$TocsinStored';
/** Set on what is larger than the limit: it stays where it is, for a person. */
const TOO_LARGE_FLAG = '$TocsinTooLarge';

const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 5 * 60_000;
const SAFETY_POLL_MS = 60_000;

/**
 * Empties one mailbox for as long as it runs: store and commit, then move or flag. Killed in between, it finds the
 * mail again and stores nothing twice, because mailbox, UIDVALIDITY and UID name it (RFC 9051 §2.3.1.1).
 */
export class MailboxPoller {
  private client: ImapFlow | undefined;
  private stopped = false;
  private wake: () => void = () => undefined;

  constructor(
    private readonly mailbox: ImapMailbox,
    private readonly maxBytes: number,
    private readonly store: StoreMessage,
    private readonly logger: Pick<Logger, 'error' | 'warn'>,
  ) {}

  /** Connects, works, and after any failure connects again, more slowly each time. Ends with `stop`. */
  async run(): Promise<void> {
    let retryMs = FIRST_RETRY_MS;
    while (!this.stopped) {
      try {
        await this.session(() => {
          retryMs = FIRST_RETRY_MS;
        });
      } catch (error) {
        this.logger.warn(
          `mailbox ${this.mailbox.mailbox}: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
      if (this.stopped) return;
      await this.pause(retryMs);
      retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    const { client } = this;
    // Not logout(): it would wait for a server that may not answer; nothing is held there.
    client?.close();
    await Promise.resolve();
  }

  private async session(connected: () => void): Promise<void> {
    const { host, port, secure, user, password } = this.mailbox;
    const client = new ImapFlow({ host, port, secure, auth: { user, pass: password }, logger: false });
    this.client = client;
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
      connected();
      while (!this.stopped) {
        const arrival = this.pause(SAFETY_POLL_MS);
        await Promise.race([this.takeAll(client), lost]);
        // Between commands imapflow stays in IDLE; `exists` ends the pause at once.
        await Promise.race([arrival, lost]);
      }
    } finally {
      // Ends the pause that a lost connection left behind.
      this.wake();
      client.close();
    }
  }

  private async takeAll(client: ImapFlow): Promise<void> {
    const waiting = await client.search(
      { not: { or: [{ keyword: STORED_FLAG }, { keyword: TOO_LARGE_FLAG }] } },
      { uid: true },
    );
    for (const uid of waiting || []) {
      if (this.stopped) return;
      await this.takeOne(client, String(uid));
    }
  }

  private async takeOne(client: ImapFlow, uid: string): Promise<void> {
    const about = await client.fetchOne(uid, { size: true }, { uid: true });
    if (!about) return;
    if ((about.size ?? 0) > this.maxBytes) {
      this.logger.error(
        `message ${uid} is larger than the limit; it stays in the mailbox, flagged ${TOO_LARGE_FLAG}`,
      );
      await client.messageFlagsAdd(uid, [TOO_LARGE_FLAG], { uid: true });
      return;
    }
    const message = await client.fetchOne(uid, { source: true }, { uid: true });
    if (!message || !message.source) return;
    await this.store.execute(message.source, {
      source: 'imap',
      from: null,
      to: [],
      remoteAddress: null,
      sourceKey: this.sourceKey(client, uid),
    });
    await this.markStored(client, uid);
  }

  private async markStored(client: ImapFlow, uid: string): Promise<void> {
    const { processedMailbox } = this.mailbox;
    if (processedMailbox) await client.messageMove(uid, processedMailbox, { uid: true });
    else await client.messageFlagsAdd(uid, [STORED_FLAG], { uid: true });
  }

  private sourceKey(client: ImapFlow, uid: string): string {
    const { host, user, mailbox } = this.mailbox;
    const validity = client.mailbox ? client.mailbox.uidValidity : 0n;
    return `imap:${user}@${host}/${mailbox}/${validity}/${uid}`;
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
