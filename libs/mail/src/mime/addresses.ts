import { domainToASCII } from 'node:url';
import addressparser from 'nodemailer/lib/addressparser';
import { cleanLine } from '../parse/clean-text.js';
import type { MailAddress } from '../parse/parsed-mail.js';
import { CharsetGuess } from './detect-charset.js';
import { decodeWords, replaceWords } from './encoded-words.js';

/**
 * Reads address headers: structure first, encoded words after, so that a decoded comma or bracket cannot forge an
 * address. Groups are flattened. At most 500 addresses; a name without an address keeps `address: ''`.
 */
export function readAddresses(headers: string[], guess = new CharsetGuess()): MailAddress[] {
  const list: MailAddress[] = [];
  for (const header of headers.slice(0, 20)) {
    const words: string[] = [];
    for (const each of addressparser(mask(header, words), { flatten: true })) {
      if (list.length >= 500) return list;
      const name = cleanLine(decodeWords(unmask(each.name ?? '', words), guess), 300);
      const whole = cleanLine(decodeWords(unmask(each.address ?? '', words), guess), 320);
      const address = oneAddress(whole);
      if (name !== '' || address !== '') list.push({ name, address });
    }
  }
  return list;
}

/** Senders leave commas and colons bare inside encoded words: they are hidden while the structure is read. */
function mask(header: string, words: string[]): string {
  return replaceWords(header.replaceAll('\uE000', ''), (word) => `\uE000${words.push(word) - 1}\uE000`);
}

function unmask(value: string, words: string[]): string {
  return value.replaceAll(/\uE000(\d+)\uE000/g, (_all, index: string) => words[Number(index)] ?? '');
}

/** An address is one word, but for a quoted local part; its domain in ASCII, where no letter passes for another. */
export function oneAddress(text: string): string {
  const address = text.startsWith('"') ? text : (/^[^\s,;<>]+/.exec(text)?.[0] ?? '');
  const at = address.lastIndexOf('@');
  if (at < 0 || /^\p{ASCII}*$/u.test(address.slice(at))) return address;
  const domain = domainToASCII(address.slice(at + 1));
  return domain === '' ? address : `${address.slice(0, at)}@${domain}`;
}

/** The bare address of `<a@b>` or `rfc822; a@b`, or null. */
export function bareAddress(value: string): string | null {
  const behindType = value.replace(/^\s*(?:rfc822|smtp|x-[\w-]{1,20}|unknown)\s*;/i, '');
  return readAddresses([behindType])[0]?.address || cleanLine(behindType, 320) || null;
}
