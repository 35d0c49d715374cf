import type { DataSeed, FormSeed, MailSeed, PhoneSeed, SeedAddress } from './report-seed.js';

/** "Name <address>" in two parts; the tables read better with one string. */
export function addressOf(text: string): SeedAddress {
  const [, name = '', address = text] = /^(.*?)\s*<(.+)>$/.exec(text) ?? [];
  return { name, address };
}

export function mail(
  key: string,
  hoursAgo: number,
  from: string,
  subject: string,
  text: string,
  more: Pick<MailSeed, 'files' | 'autoSubmitted' | 'signed'> = {},
): MailSeed {
  return { door: 'mail', key, hoursAgo, from: addressOf(from), subject, text, ...more };
}

type DataFacts = Omit<DataSeed, 'door' | 'key' | 'hoursAgo' | 'subject' | 'text' | 'from'> & {
  from?: string;
};

export function data(
  key: string,
  hoursAgo: number,
  subject: string,
  text: string,
  { from, ...facts }: DataFacts = {},
): DataSeed {
  const sender = from === undefined ? {} : { from: addressOf(from) };
  return { door: 'api', key, hoursAgo, subject, text, ...sender, ...facts };
}

export function phone(
  key: string,
  hoursAgo: number,
  [caller, number]: [string, string],
  subject: string,
  text: string,
): PhoneSeed {
  return { door: 'phone', key, hoursAgo, caller, phone: number, subject, text };
}

export function form(
  key: string,
  locale: FormSeed['locale'],
  identity: FormSeed['identity'],
  answers: FormSeed['answers'],
): FormSeed {
  return { door: 'form', key, hoursAgo: 0, locale, identity, answers };
}
