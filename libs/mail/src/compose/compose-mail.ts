import MailComposer from 'nodemailer/lib/mail-composer';
import { MailError } from '../mail.errors.js';
import { safeAddress, safeHeaders, safeId, safeValue } from './header-safety.js';
import type { OutgoingMail } from './outgoing-mail.js';

/**
 * Writes RFC 5322 bytes with CRLF. Throws MailError where a value would break out of its header or an address is
 * none. Nothing is read from files or the network, whatever stands in the message.
 */
export async function composeMail(mail: OutgoingMail): Promise<Buffer> {
  if (mail.to.length + (mail.cc ?? []).length === 0) throw new MailError('MAIL.BAD_ADDRESS', 'to');
  if (Number.isNaN(mail.date.getTime())) throw new MailError('MAIL.BAD_HEADER', 'date');
  const composer = new MailComposer({
    from: safeAddress('from', mail.from),
    to: mail.to.map((each) => safeAddress('to', each)),
    cc: (mail.cc ?? []).map((each) => safeAddress('cc', each)),
    ...(mail.replyTo ? { replyTo: [safeAddress('reply-to', mail.replyTo)] } : {}),
    subject: safeValue('subject', mail.subject),
    text: mail.text,
    ...(mail.html ? { html: mail.html } : {}),
    messageId: safeId('message-id', mail.messageId),
    ...(mail.inReplyTo ? { inReplyTo: safeId('in-reply-to', mail.inReplyTo) } : {}),
    ...threading(mail.references ?? []),
    date: mail.date,
    headers: [...safeHeaders(mail.headers ?? {}), ...automaticHeaders(mail)],
    attachments: (mail.attachments ?? []).map((each) => ({
      filename: safeValue('attachment', each.name),
      contentType: safeValue('attachment', each.contentType),
      content: each.content,
      ...(each.contentId ? { cid: safeValue('attachment', each.contentId) } : {}),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** RFC 5322 3.6.4 sets no bound; the first id and the nearest 30 are what every mail program threads by. */
function threading(references: string[]): { references?: string[] } {
  const ids = references.map((id) => safeId('references', id));
  if (ids.length === 0) return {};
  return { references: ids.length <= 31 ? ids : [...ids.slice(0, 1), ...ids.slice(-30)] };
}

/** Exchange does not heed Auto-Submitted, so it is asked in its own words not to answer. */
function automaticHeaders({ autoSubmitted }: OutgoingMail): { key: string; value: string }[] {
  if (!autoSubmitted) return [];
  return [
    { key: 'Auto-Submitted', value: autoSubmitted },
    { key: 'X-Auto-Response-Suppress', value: 'All' },
  ];
}
