import { readAddresses } from '../mime/addresses.js';
import { decodeWords } from '../mime/encoded-words.js';
import { readMessageIds } from '../mime/message-ids.js';
import type { PartHeaders } from '../mime/part-headers.js';
import { isCredible, readDate } from '../mime/read-date.js';
import { cleanLine } from '../parse/clean-text.js';
import type { OriginalMail } from '../parse/parsed-mail.js';

/** What tells the way and the origin of a mail to whoever looks for its sender. */
const route = [
  'received',
  'return-path',
  'reply-to',
  'sender',
  'x-originating-ip',
  'x-sender-ip',
  'x-source-ip',
  'x-original-sender',
  'x-forwarded-for',
  'x-get-message-sender-via',
  'authentication-results',
  'arc-authentication-results',
  'received-spf',
  'x-mailer',
  'user-agent',
  'x-php-originating-script',
  'list-unsubscribe',
];

/** The evidence in a head, or null where it says too little to be one. */
export function originalOfHeaders(headers: PartHeaders, origin: OriginalMail['origin']): OriginalMail | null {
  const line = (name: string): string | null => {
    const value = headers.first(name);
    return value === undefined
      ? null
      : cleanLine(decodeWords(value.slice(0, 8000), headers.guess), 500) || null;
  };
  const people = (name: string): string | null => {
    const found = readAddresses(headers.all(name).slice(0, 3), headers.guess).slice(0, 20);
    const shown = found.map((each) => (each.name === '' ? each.address : `${each.name} <${each.address}>`));
    return cleanLine(shown.join(', '), 1000) || line(name);
  };
  const original: OriginalMail = {
    origin,
    from: people('from'),
    to: people('to'),
    subject: line('subject'),
    date: isoDate(line('date')),
    messageId: readMessageIds(headers.first('message-id'))[0] ?? null,
    headers: {},
  };
  for (const name of route) {
    const values = headers.all(name).slice(0, 20);
    if (values.length > 0) {
      original.headers[name] = values.map((value) =>
        cleanLine(decodeWords(value.slice(0, 8000), headers.guess), 1000),
      );
    }
  }
  const says = original.from ?? original.messageId ?? original.headers['received']?.[0];
  return says === undefined || says === null ? null : original;
}

/** ISO 8601 where it can be read, else as written. */
export function isoDate(stated: string | null): string | null {
  if (stated === null) return null;
  const date = readDate(stated);
  return date && isCredible(date) ? date.toISOString() : stated;
}
