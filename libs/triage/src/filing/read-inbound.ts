import { Injectable } from '@nestjs/common';
import { type MailAuthentication, type MailSecurity, parseMail, type ParsedMail } from '@tocsin/mail';
import { type InboundMail } from './inbound-messages.js';

/** A stored message as far as it can be understood. */
export interface ReadMail {
  mail: ParsedMail;
  /** Encryption and signatures; null where there are none. */
  security: MailSecurity | null;
  /** Null where nothing was checked. */
  authentication: MailAuthentication | null;
}

/** Reads a stored message before any lock is taken: a large mail takes seconds, and nobody should wait for them. */
@Injectable()
export class ReadInbound {
  async execute(message: InboundMail, raw: Buffer): Promise<ReadMail> {
    const mail = await parseMail(raw, { envelopeFrom: message.envelopeFrom ?? undefined });
    return { mail, security: null, authentication: null };
  }
}
