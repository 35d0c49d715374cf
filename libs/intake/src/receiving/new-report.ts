import { type TlpLabel } from '@tocsin/config';
import { type MailAuthentication, type MailSecurity, type OriginalMail } from '@tocsin/mail';
import {
  type MailAddress,
  type Problem,
  type ReportChannel,
  type ReportKind,
} from '../report/report.vocabulary.js';

/** A file that comes with a report; `name` is harmless already (no path, no control characters). */
export interface NewAttachment {
  name: string;
  contentType: string;
  bytes: Buffer;
  inline?: boolean;
  /** What it was taken out of, where it was no part of its own. */
  unpackedFrom?: string | null;
  problems?: Problem[];
}

/**
 * What a channel makes of its input. Strings hold no NUL and no lone surrogate (PostgreSQL refuses them); everything
 * left out gets its default.
 */
export interface NewReport {
  channel: ReportChannel;
  /** The bytes exactly as received, or the name of a blob that holds them. */
  raw: { bytes: Buffer } | { sha256: string; size: number };
  rawContentType: string;
  kind?: ReportKind;
  /** Where the reference had to be known beforehand; otherwise the next one is taken. */
  reference?: string;
  subject?: string;
  /** A caller on the phone often leaves a name and no address. */
  from?: { name: string | null; address: string | null } | null;
  recipients?: MailAddress[];
  messageId?: string | null;
  inReplyTo?: string | null;
  references?: string[];
  sentAt?: Date | null;
  text?: string;
  html?: string | null;
  language?: string | null;
  headers?: Record<string, string[]>;
  form?: Record<string, unknown> | null;
  fields?: Record<string, unknown> | null;
  problems?: Problem[];
  /** Absent: the site's default, marked as assumed. */
  tlp?: TlpLabel | null;
  automatic?: boolean;
  anonymous?: boolean;
  contentHash?: string | null;
  /** Where one message carries several reports: which of them, from 0. */
  part?: number;
  security?: MailSecurity | null;
  authentication?: MailAuthentication | null;
  originals?: OriginalMail[];
  accessCodeHash?: Buffer | null;
  attachments?: NewAttachment[];
}

/** The answer to whoever sent a report. */
export interface ReportReceipt {
  id: string;
  reference: string;
  receivedAt: Date;
  /** The same message was here before; `reference` is that earlier report's. */
  duplicate: boolean;
}
