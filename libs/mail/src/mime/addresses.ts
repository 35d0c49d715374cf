import addressparser from 'nodemailer/lib/addressparser';
import { cleanLine } from '../parse/clean-text.js';
import type { MailAddress } from '../parse/parsed-mail.js';
import { decodeWords } from './encoded-words.js';

/**
 * Reads address headers: structure first, encoded words after, so that a decoded comma or bracket cannot forge an
 * address. Groups are flattened. At most 500 addresses; a name without an address keeps `address: ''`.
 */
export function readAddresses(headers: string[]): MailAddress[] {
  const list: MailAddress[] = [];
  for (const header of headers.slice(0, 20)) {
    for (const { name, address } of addressparser(header, { flatten: true })) {
      if (list.length >= 500) return list;
      const read = {
        name: cleanLine(decodeWords(name ?? ''), 300),
        address: cleanLine(decodeWords(address ?? ''), 320).replaceAll(/\s+/g, ''),
      };
      if (read.name !== '' || read.address !== '') list.push(read);
    }
  }
  return list;
}

/** The bare address of `<a@b>` or `rfc822; a@b`, or null. */
export function bareAddress(value: string): string | null {
  const behindType = value.replace(/^\s*(?:rfc822|smtp|x-[\w-]{1,20}|unknown)\s*;/i, '');
  return readAddresses([behindType])[0]?.address || cleanLine(behindType, 320) || null;
}
