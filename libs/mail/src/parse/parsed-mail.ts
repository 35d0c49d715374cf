import type { MachineDocument, MachineFields } from '../machine/machine-fields.js';
import type { MailProblem } from './problems.js';

/** `address` is '' where the header names nobody reachable (`From: user2`). Never trust `name`. */
export interface MailAddress {
  name: string;
  address: string;
}

export interface MailAttachment {
  /** Harmless as a file name: no path, no control or direction characters, never empty, at most 150 characters. */
  name: string;
  /** As declared, lower case; `application/octet-stream` where it is no media type. */
  contentType: string;
  size: number;
  sha256: string;
  /** Decoded bytes; may share memory with the raw message. */
  content: Buffer;
  /** Belongs to the body (an image by cid, or disposition inline). */
  inline: boolean;
  contentId: string | null;
  /** What it was taken out of: `winmail.dat`, `uuencode`, a name of another attachment; null for a part of its own. */
  unpackedFrom: string | null;
  problems: MailProblem[];
}

/** A mail that this one passes on: its headers are evidence as far as whoever forwarded it can be believed. */
export interface OriginalMail {
  origin: 'attached' | 'quoted';
  from: string | null;
  to: string | null;
  subject: string | null;
  /** ISO 8601 where it can be read, else as written. */
  date: string | null;
  messageId: string | null;
  /** Route and origin: `received`, `return-path`, `reply-to`, `x-originating-ip` …; lower-case names, bounded. */
  headers: Record<string, string[]>;
}

/**
 * `bounce`: somebody was not reached. `delivery-notice`: a delay, a success, a read receipt. `auto-reply`: an absence note
 * or another machine's answer. `abuse-report`: a complaint (ARF, XARF, X-ARF). Everything else is `human`.
 */
export type MailKind = 'human' | 'auto-reply' | 'bounce' | 'delivery-notice' | 'abuse-report';

/** What a message says. Every string is free of NUL and lone surrogates. */
export interface ParsedMail {
  subject: string;
  from: MailAddress | null;
  sender: MailAddress | null;
  to: MailAddress[];
  cc: MailAddress[];
  replyTo: MailAddress[];
  /** With angle brackets. */
  messageId: string | null;
  inReplyTo: string | null;
  references: string[];
  /** Null where absent or outside the years 1970 to 2200. */
  date: Date | null;
  text: string;
  /** Sanitised; null where the message has no HTML. */
  html: string | null;
  /** BCP 47 primary tag, stated by the sender or guessed from the text. */
  language: string | null;
  attachments: MailAttachment[];
  /** Mails that it passes on, attached or quoted. */
  originals: OriginalMail[];
  /** Lower-case names; a bounded selection, encoded words decoded. `received-count` is the number of hops. */
  headers: Record<string, string[]>;
  kind: MailKind;
  /** Data of the machine kinds; null for `human` and `auto-reply`. */
  fields: MachineFields | null;
  /** Data of further complaints in the same message: an entry for each feedback part after the first. */
  moreFields: MachineFields[];
  /** Reports of other formats (XARF, X-ARF) that it carries, for their own codecs. */
  documents: MachineDocument[];
  /** Must never be answered by a machine (RFC 3834). */
  automatic: boolean;
  /** Why, e.g. `auto-submitted: auto-replied`. */
  automaticReason: string | null;
  problems: MailProblem[];
  /** Levels of MIME nesting, 0 for a plain message. */
  depth: number;
  /** MIME leaves, those inside attached messages included. */
  partCount: number;
}
