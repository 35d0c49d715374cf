import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { authenticateMail, type MailAuthentication } from '@tocsin/mail';
import { Clock, Config } from '@tocsin/platform';
import { type InboundMail } from '../inbound-messages.js';
import { DnsLookups } from './dns-lookups.js';

/** All that filing waits for DNS, per mail. */
const BUDGET_MS = 2_000;

/** Who sent a stored message, as far as DNS or a trusted server before ours can tell. */
@Injectable()
export class CheckSender {
  constructor(
    private readonly dns: DnsLookups,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** @returns null where it is switched off, or where the mail came by our own API and no server sent it */
  async execute(message: InboundMail, raw: Buffer): Promise<MailAuthentication | null> {
    const { isOn, trustedAuthservIds } = this.config.authentication;
    if (!isOn || message.source === 'api') return null;
    // An LMTP client is our own mail server; SPF speaks of those that deliver to us.
    const isPeer = message.source === 'smtp';
    return authenticateMail(raw, {
      ip: isPeer ? message.remoteAddress : null,
      helo: isPeer ? message.helo : null,
      mailFrom: message.envelopeFrom,
      mta: this.config.mail.domain,
      resolver: this.dns.within(BUDGET_MS),
      trustedAuthservIds,
      at: this.clock.now(),
    });
  }
}
