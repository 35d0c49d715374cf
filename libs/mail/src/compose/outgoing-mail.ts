import type { MailAddress } from '../parse/parsed-mail.js';

/** A message to be sent. Identifiers come with their angle brackets. */
export interface OutgoingMail {
  from: MailAddress;
  /** Carries the reply token; see `replyAddress`. */
  replyTo?: MailAddress | null;
  to: MailAddress[];
  cc?: MailAddress[];
  subject: string;
  text: string;
  html?: string | null;
  attachments?: OutgoingAttachment[];
  messageId: string;
  inReplyTo?: string | null;
  /** Oldest first. */
  references?: string[];
  /** Further headers, e.g. `X-TLP`. The fields above and MIME's own cannot be set here. */
  headers?: Record<string, string>;
  date: Date;
  /** For mail that no person wrote (RFC 3834 5): an answer to one message, or anything else. */
  autoSubmitted?: 'auto-replied' | 'auto-generated' | null;
}

export interface OutgoingAttachment {
  name: string;
  contentType: string;
  content: Buffer;
  /** For images in the HTML, without brackets. */
  contentId?: string;
}
