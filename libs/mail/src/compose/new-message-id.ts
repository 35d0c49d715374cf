import { randomUUID } from 'node:crypto';
import { MailError } from '../mail.errors.js';

/** A Message-ID nobody can guess, under a domain of ours: a reference to it proves that its author saw the mail. */
export function newMessageId(domain: string): string {
  if (!/^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/i.test(domain))
    throw new MailError('MAIL.BAD_HEADER', 'message-id');
  return `<${randomUUID()}@${domain.toLowerCase()}>`;
}
