import { type ParsedMail } from '@tocsin/mail';

/** What is kept of a mail that is here already. */
export interface KeptMail {
  contentHash: string | null;
  fromAddress: string | null;
  subject: string;
  text: string;
  /** SHA-256 of its files. */
  files: readonly string[];
}

/** The most that lists and gateways put below a mail (footers, disclaimers), in characters without white space. */
const LONGEST_FOOTER = 2_000;

/**
 * Whether two mails with the same Message-ID are the same mail by two routes: the same bytes as their author wrote
 * them, or the same author and words where one route put its mark on the subject (`[list]`, `[EXTERNAL]`) or a footer
 * below the text. A Message-ID alone proves nothing: whoever saw a mail can use its again. Pure.
 */
export function isSameMail(mail: ParsedMail, contentHash: string, kept: KeptMail): boolean {
  if (kept.contentHash === contentHash) return true;
  if (!mail.from?.address || mail.from.address.toLowerCase() !== kept.fromAddress) return false;
  const files = new Set(kept.files);
  if (mail.attachments.some(({ sha256 }) => !files.has(sha256)) || files.size !== distinctFiles(mail))
    return false;
  return endsAlike(mail.subject, kept.subject) && startsAlike(mail.text, kept.text);
}

function distinctFiles({ attachments }: ParsedMail): number {
  return new Set(attachments.map(({ sha256 }) => sha256)).size;
}

/** Equal, or one is the other with something in brackets in front. */
function endsAlike(one: string, other: string): boolean {
  const [longer, shorter] = byLength(bare(one), bare(other));
  if (!longer.endsWith(shorter)) return false;
  const mark = longer.slice(0, longer.length - shorter.length);
  return mark === '' || /^(?:(?:re|fwd?):)?(?:\[[^[\]]{1,60}\])+$/i.test(mark);
}

/** Equal, or one is the other with something short below. An empty text is like no other: it says nothing. */
function startsAlike(one: string, other: string): boolean {
  const [longer, shorter] = byLength(bare(one), bare(other));
  if (shorter === '') return longer === '';
  return longer.startsWith(shorter) && longer.length - shorter.length <= LONGEST_FOOTER;
}

function byLength(one: string, other: string): [string, string] {
  return one.length >= other.length ? [one, other] : [other, one];
}

function bare(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
