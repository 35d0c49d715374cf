import { type LoopSign } from '@tocsin/correspondence';
import { type NewReport, type Problem } from '@tocsin/intake';
import { type MailAddress, type ParsedMail } from '@tocsin/mail';
import { readTlp } from '@tocsin/release';
import { type ReadMail } from './read-inbound.js';

/** The stored message that a mail was parsed from. */
export interface RawMail {
  sha256: string;
  size: number;
  contentHash: string;
}

export const RAW_CONTENT_TYPE = 'message/rfc822';

// Indexes refuse longer keys, and no honest sender writes them (RFC 5322 2.1.1: 998 characters a line).
const LONGEST_MESSAGE_ID = 998;
const LONGEST_ADDRESS = 320;
const LONGEST_SUBJECT = 2_000;
const MOST_RECIPIENTS = 500;
const MOST_REFERENCES = 200;
/** A label in the body counts where it stands at its top, as TLP 2.0 asks; further down it may be a quotation's. */
const TOP_OF_TEXT = 500;

/**
 * A parsed mail as intake stores it; the bytes are stored already. Pure.
 * @param loop it carries our name without being ours
 */
export function reportOfMail(read: ReadMail, raw: RawMail, loop: LoopSign | null = null): NewReport {
  const { mail, security, authentication } = read;
  const problems: Problem[] = [...mail.problems];
  if (loop) problems.push({ code: 'loop-cut', detail: loop });
  const messageId = boundedId(mail.messageId, problems);
  return {
    channel: 'email',
    raw: { sha256: raw.sha256, size: raw.size },
    rawContentType: RAW_CONTENT_TYPE,
    kind: mail.kind,
    subject: mail.subject.slice(0, LONGEST_SUBJECT),
    from: senderOf(mail, problems),
    recipients: [...mail.to, ...mail.cc].slice(0, MOST_RECIPIENTS).map(addressOf),
    messageId,
    inReplyTo: mail.inReplyTo,
    references: mail.references.slice(-MOST_REFERENCES),
    sentAt: mail.date,
    text: mail.text,
    html: mail.html,
    language: mail.language,
    headers: mail.headers,
    fields: mail.fields ? { ...mail.fields } : null,
    problems,
    tlp: readTlp(mail.subject).effective ?? readTlp(mail.text.slice(0, TOP_OF_TEXT)).effective,
    automatic: mail.automatic || loop !== null,
    contentHash: raw.contentHash,
    security,
    authentication,
    originals: mail.originals,
    attachments: mail.attachments.map((file) => ({
      name: file.name,
      contentType: file.contentType,
      bytes: file.content,
      inline: file.inline,
      problems: file.problems,
      unpackedFrom: file.unpackedFrom,
    })),
  };
}

/** What is left where nothing of a mail can be stored but its bytes: a report that says so. Pure. */
export function unparsableReport(raw: Omit<RawMail, 'contentHash'>, why: string): NewReport {
  return {
    channel: 'email',
    raw: { sha256: raw.sha256, size: raw.size },
    rawContentType: RAW_CONTENT_TYPE,
    problems: [{ code: 'unparsable', detail: why.replaceAll('\u0000', '').slice(0, 200) }],
    // Who knows what it was: better no answer than one to a machine.
    automatic: true,
  };
}

function boundedId(messageId: string | null, problems: Problem[]): string | null {
  if (messageId === null || Buffer.byteLength(messageId) <= LONGEST_MESSAGE_ID) return messageId;
  problems.push({ code: 'message-id-too-long', detail: messageId.slice(0, 100) });
  return null;
}

function senderOf(mail: ParsedMail, problems: Problem[]): NewReport['from'] {
  const sender = mail.from ?? mail.sender;
  if (!sender || sender.address === '') return null;
  if (Buffer.byteLength(sender.address) <= LONGEST_ADDRESS) return addressOf(sender);
  problems.push({ code: 'address-too-long', detail: sender.address.slice(0, 100) });
  return null;
}

function addressOf({ name, address }: MailAddress): { name: string | null; address: string } {
  return { name: name === '' ? null : name, address };
}
