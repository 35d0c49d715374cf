import { MailError } from '../mail.errors.js';
import type { MailAddress } from '../parse/parsed-mail.js';

/** Fields that composeMail writes itself; a free header must not overrule them. */
const reserved =
  /^(?:from|sender|to|cc|bcc|reply-to|subject|date|message-id|in-reply-to|references|mime-version|content-.*|return-path|received|dkim-.*|arc-.*|auto-submitted|resent-.*)$/i;

/** Refuses what would end a header line or that servers choke on; returns the value unchanged. */
export function safeValue(field: string, value: string): string {
  // Tab is folding white space; every other control character has no place in a header (RFC 5322 2.2).
  if (/[^\P{Cc}\t]|[\u2028\u2029]|\p{Surrogate}/u.test(value))
    throw new MailError('MAIL.HEADER_INJECTION', field);
  return value;
}

export function safeAddress(field: string, { name, address }: MailAddress): MailAddress {
  safeValue(field, address);
  safeValue(field, name);
  const plain = /^[^\s<>()[\]:;@\\,"]{1,64}@(?:[^\s<>()[\]:;@\\,"]{1,255}|\[[0-9a-f.:]{2,60}\])$/i;
  const quoted = /^"[^"\\\r\n]{1,62}"@[^\s<>()[\]:;@\\,"]{1,255}$/;
  if (!plain.test(address) && !quoted.test(address)) throw new MailError('MAIL.BAD_ADDRESS', field);
  return { name, address };
}

/** A Message-ID of our own or of the message we answer: one pair of brackets, no blanks. */
export function safeId(field: string, id: string): string {
  safeValue(field, id);
  if (!/^<[^<>\s]{1,900}>$/.test(id)) throw new MailError('MAIL.BAD_HEADER', field);
  return id;
}

export function safeHeaders(headers: Record<string, string>): { key: string; value: string }[] {
  return Object.entries(headers).map(([key, value]) => {
    if (!/^[A-Za-z][A-Za-z0-9-]{0,75}$/.test(key) || reserved.test(key)) {
      throw new MailError('MAIL.BAD_HEADER', safeFieldName(key));
    }
    return { key, value: safeValue(key, value) };
  });
}

function safeFieldName(key: string): string {
  return key.replaceAll(/[^A-Za-z0-9-]+/g, '_').slice(0, 76);
}
