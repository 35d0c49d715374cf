import { randomBytes } from 'node:crypto';
import { MailError } from '../mail.errors.js';
import type { MailAddress } from '../parse/parsed-mail.js';

/** Lower case letters and digits only, because some servers fold the case of local parts. */
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** 130 random bits in 26 characters: who knows it has had mail of the thread. */
export function newReplyToken(): string {
  return Array.from(randomBytes(26), (byte) => alphabet[byte % 32]).join('');
}

/** `cirt@example.org` and a token give `cirt+r.<token>@example.org` (plus addressing, RFC 5233). */
export function replyAddress(siteAddress: string, token: string): string {
  const at = siteAddress.lastIndexOf('@');
  if (at < 1 || !/^[a-z0-9]{16,40}$/.test(token)) throw new MailError('MAIL.BAD_ADDRESS', 'reply-to');
  return `${siteAddress.slice(0, at)}+r.${token}${siteAddress.slice(at)}`;
}

/** The token in the first address that carries one (To, Cc, Delivered-To and the envelope may be given), or null. */
export function readReplyToken(addresses: readonly (string | MailAddress)[]): string | null {
  for (const each of addresses) {
    const address = typeof each === 'string' ? each : each.address;
    const match = /\+r\.([a-z0-9]{16,40})@/i.exec(address);
    if (match?.[1]) return match[1].toLowerCase();
  }
  return null;
}
