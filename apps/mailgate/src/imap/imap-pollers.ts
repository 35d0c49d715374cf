import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { StoreMessage } from '@tocsin/intake';
import { Config } from '@tocsin/platform';
import { MailboxPoller } from './mailbox-poller.js';

/** One poller for each mailbox of the settings. */
@Injectable()
export class ImapPollers implements OnApplicationShutdown {
  private readonly pollers: MailboxPoller[];

  constructor(store: StoreMessage, @Inject(Config) config: TocsinConfig) {
    this.pollers = config.imap.map(
      (mailbox) =>
        new MailboxPoller(mailbox, config.smtp.maxBytes, store, new Logger(`Imap ${mailbox.host}`)),
    );
  }

  start(): void {
    for (const poller of this.pollers) void poller.run();
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.pollers.map((poller) => poller.stop()));
  }
}
