import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { DoorBook, StoreMessage } from '@tocsin/intake';
import { Config } from '@tocsin/platform';
import { MailboxPoller } from './mailbox-poller.js';
import { mailboxName } from './mailbox-takings.js';

/** One poller for each mailbox of the settings. */
@Injectable()
export class ImapPollers implements BeforeApplicationShutdown {
  private readonly pollers: MailboxPoller[];
  private ends: Promise<void>[] = [];

  constructor(store: StoreMessage, book: DoorBook, @Inject(Config) config: TocsinConfig) {
    this.pollers = config.imap.map((mailbox) => {
      const name = mailboxName(mailbox);
      return new MailboxPoller(mailbox, {
        store,
        maxBytes: config.smtp.maxBytes,
        logger: new Logger(`Imap ${mailbox.host}`),
        tell: (note) => book.note(name, 'imap', note),
      });
    });
  }

  start(): void {
    this.ends = this.pollers.map((poller) => poller.run());
  }

  /** Before the database is let go of: each says that its door is shut. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.pollers.map((poller) => poller.stop()));
    await Promise.all(this.ends);
  }
}
