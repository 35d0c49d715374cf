import { type Logger } from '@nestjs/common';
import { type ImapMailbox } from '@tocsin/config';
import { type StoreMessage } from '@tocsin/intake';
import { type ImapFlow } from 'imapflow';

/** Set on what was stored, where mails stay in their mailbox. */
const STORED_FLAG = '$TocsinStored';
/** Set on what is larger than the limit: it stays where it is, for a person. */
const TOO_LARGE_FLAG = '$TocsinTooLarge';
/** Mails that are looked up, stored and then marked together. */
const TOGETHER = 50;

/** `user@host/mailbox`: the name of this door, in its state and on each mail that came through it. */
export function mailboxName({ user, host, mailbox }: ImapMailbox): string {
  return `${user}@${host}/${mailbox}`;
}

/**
 * Takes what waits in an open mailbox: store and commit, then move or flag. Killed or cut off in between, it finds the
 * mail again and stores nothing twice, because mailbox, UIDVALIDITY and UID name it (RFC 9051 §2.3.1.1). So does its
 * size: Dovecot's UIDVALIDITY is the second in which a mailbox was made, and one mail must not pass for another.
 */
export class MailboxTakings {
  /** Of this session: what could not be marked in the mailbox, since the server permits neither. */
  private readonly unmarkable = new Set<number>();
  private moveRefused = false;

  constructor(
    private readonly mailbox: ImapMailbox,
    private readonly maxBytes: number,
    private readonly store: StoreMessage,
    private readonly logger: Pick<Logger, 'error' | 'warn'>,
  ) {}

  /**
   * @param goOn false ends it after the mail under way
   * @throws Error the last failure to store; the mails after it were still taken, so that one never stops the others
   */
  async takeAll(client: ImapFlow, goOn: () => boolean): Promise<void> {
    const found = await client.search(
      { not: { or: [{ keyword: STORED_FLAG }, { keyword: TOO_LARGE_FLAG }] } },
      { uid: true },
    );
    if (found === false || found === undefined) throw new Error('the server did not search');
    const waiting = found.filter((uid) => !this.unmarkable.has(uid));
    let failure: Error | null = null;
    for (let at = 0; at < waiting.length && goOn(); at += TOGETHER) {
      failure = (await this.takeSome(client, waiting.slice(at, at + TOGETHER), goOn)) ?? failure;
    }
    if (failure) throw failure;
  }

  private async takeSome(client: ImapFlow, uids: number[], goOn: () => boolean): Promise<Error | null> {
    const sizes = await client.fetchAll(uids.join(), { size: true, uid: true }, { uid: true });
    const known = await this.store.stored(sizes.map(({ uid, size }) => this.sourceKey(client, uid, size)));
    const stored: number[] = [];
    let failure: Error | null = null;
    for (const { uid, size = 0 } of sizes) {
      if (!goOn()) break;
      const key = this.sourceKey(client, uid, size);
      if (known.has(key)) stored.push(uid);
      else if (size > this.maxBytes) await this.leave(client, uid);
      else {
        try {
          if (await this.takeOne(client, uid, key)) stored.push(uid);
        } catch (error) {
          // No connection, no more mails; otherwise it is this mail's or the database's, and the others have their turn.
          if (!client.usable) throw error;
          failure = error instanceof Error ? error : new Error(String(error));
        }
      }
    }
    await this.mark(client, stored);
    return failure;
  }

  /** @returns false where somebody took it away meanwhile */
  private async takeOne(client: ImapFlow, uid: number, sourceKey: string): Promise<boolean> {
    const message = await client.fetchOne(String(uid), { source: true }, { uid: true });
    if (!message || !message.source) return false;
    await this.store.execute(message.source, {
      source: 'imap',
      from: null,
      to: [],
      remoteAddress: null,
      mailbox: mailboxName(this.mailbox),
      sourceKey,
    });
    return true;
  }

  private async leave(client: ImapFlow, uid: number): Promise<void> {
    this.logger.error(
      `message ${uid} of ${this.mailbox.mailbox} is larger than the limit; it stays there, flagged ${TOO_LARGE_FLAG}`,
    );
    await this.flag(client, [uid], TOO_LARGE_FLAG);
  }

  private async mark(client: ImapFlow, uids: number[]): Promise<void> {
    if (uids.length === 0) return;
    const { processedMailbox } = this.mailbox;
    if (processedMailbox && !this.moveRefused) {
      const range = uids.join();
      if (await client.messageMove(range, processedMailbox, { uid: true })) return;
      // Missing, most of all: made, and tried once more.
      await client.mailboxCreate(processedMailbox);
      if (await client.messageMove(range, processedMailbox, { uid: true })) return;
      this.moveRefused = true;
      this.logger.warn(`the server does not move mails to ${processedMailbox}; they stay, flagged`);
    }
    await this.flag(client, uids, STORED_FLAG);
  }

  private async flag(client: ImapFlow, uids: number[], flag: string): Promise<void> {
    if (await client.messageFlagsAdd(uids.join(), [flag], { uid: true })) return;
    // What is stored is known by its key after a restart, too; only asked for again.
    for (const uid of uids) this.unmarkable.add(uid);
  }

  private sourceKey(client: ImapFlow, uid: number, size = 0): string {
    const validity = client.mailbox ? client.mailbox.uidValidity : 0n;
    return `imap:${mailboxName(this.mailbox)}/${validity}/${uid}/${size}`;
  }
}
