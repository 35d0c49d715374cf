import type { ParsedMail } from './parsed-mail.js';

/** What either reader takes from a message; the rest comes from the scan that both start from. */
export type MailContent = Pick<
  ParsedMail,
  | 'subject'
  | 'from'
  | 'sender'
  | 'to'
  | 'cc'
  | 'replyTo'
  | 'messageId'
  | 'inReplyTo'
  | 'references'
  | 'date'
  | 'text'
  | 'html'
  | 'attachments'
>;
