import { Injectable } from '@nestjs/common';
import { type FoundKey, OpenMail } from '@tocsin/keyring';
import { type MailAuthentication, type MailSecurity, parseMail, type ParsedMail } from '@tocsin/mail';
import { CheckSender } from './authenticity/check-sender.js';
import { type InboundMail } from './inbound-messages.js';
import { withoutNotes } from './without-notes.js';

/** A stored message as far as it can be understood. */
export interface ReadMail {
  mail: ParsedMail;
  /** Encryption and signatures; null where there are none. */
  security: MailSecurity | null;
  /** Null where nothing was checked. */
  authentication: MailAuthentication | null;
}

/** A message with its envelopes taken off, and the keys that came along. */
export type OpenedMail = Omit<ReadMail, 'authentication'> & { foundKeys: readonly FoundKey[] };

/** Reads a stored message before any lock is taken: a large mail takes seconds, and nobody should wait for them. */
@Injectable()
export class ReadInbound {
  constructor(
    private readonly openMail: OpenMail,
    private readonly checkSender: CheckSender,
  ) {}

  async execute(message: InboundMail, raw: Buffer): Promise<ReadMail & { foundKeys: readonly FoundKey[] }> {
    const [opened, authentication] = await Promise.all([
      this.open(message, raw),
      this.checkSender.execute(message, raw),
    ]);
    return { ...opened, authentication };
  }

  /**
   * What stands in it, with the keys of today judged as of the day when it came; nothing outside is asked.
   * @throws DomainError `KEYRING.SECRET_WRONG` and its like (503): it can be read when that is mended
   */
  async open(message: Pick<InboundMail, 'envelopeFrom' | 'receivedAt'>, raw: Buffer): Promise<OpenedMail> {
    const opened = await this.openMail.execute(raw, message.receivedAt);
    const mail = await parseMail(opened.message, { envelopeFrom: message.envelopeFrom ?? undefined });
    return { mail: withoutNotes(mail), security: opened.security, foundKeys: opened.foundKeys };
  }
}
