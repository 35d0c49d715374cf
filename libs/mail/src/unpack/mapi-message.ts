import { decodeCharset } from '../mime/decode-charset.js';
import { decompressRtf } from './compressed-rtf.js';
import type { MapiProperties } from './mapi-properties.js';
import { readRtf } from './rtf-to-text.js';

/** A message as Outlook keeps it, out of `winmail.dat` or `.msg`. */
export interface MapiMessage {
  subject: string | null;
  /** `Name <address>`; null where the file does not say. */
  from: string | null;
  to: string | null;
  date: Date | null;
  messageId: string | null;
  /** The head of the mail as it came over the internet. */
  transportHeaders: string | null;
  text: string | null;
  /** As it stands, not sanitised. */
  html: string | null;
  files: UnpackedFile[];
}

export interface UnpackedFile {
  name: string;
  /** '' where not stated. */
  contentType: string;
  contentId: string | null;
  content: Buffer;
}

/** What unpacking may still make, over all files of one message. */
export interface UnpackAllowance {
  bytes: number;
  files: number;
  depth: number;
}

/** Whether so many bytes are allowed; they count as used then. */
export function charge(allowance: UnpackAllowance, bytes: number): boolean {
  if (allowance.bytes < bytes) return false;
  allowance.bytes -= bytes;
  return true;
}

/** The body: plain text and HTML where they are, else what its RTF says. */
export function readMapiBody(
  properties: MapiProperties,
  allowance: UnpackAllowance,
): { text: string | null; html: string | null } {
  const text = properties.text('body');
  const html = htmlOf(properties);
  const packed = properties.bytes('rtf');
  if ((text ?? '').trim() !== '' || html !== null || !packed) return { text, html };
  const rtf = decompressRtf(packed, Math.min(allowance.bytes, 4 * 1024 * 1024));
  if (!rtf || !charge(allowance, rtf.length)) return { text, html };
  const content = readRtf(rtf, 1_000_000);
  return content.isHtml ? { text: null, html: content.text } : { text: content.text, html: null };
}

/** HTML is bytes in the charset that it states itself, or a string. */
function htmlOf(properties: MapiProperties): string | null {
  const bytes = properties.bytes('html');
  if (!bytes || bytes.length === 0) return null;
  if (properties.typeOf('html') !== 0x102) return properties.text('html');
  const stated = /charset\s{0,5}=\s{0,5}["']?([\w.:-]{1,40})/i.exec(bytes.toString('latin1', 0, 4096))?.[1];
  return decodeCharset(bytes, stated).text.replace(/\0+$/, '');
}

/** The sender as an address where there is one; Exchange's own names (`/o=…/cn=…`) are none. */
export function readMapiSender(properties: MapiProperties): string | null {
  const named = properties.text('sentRepresentingName') ?? properties.text('senderName');
  const addresses = (
    ['sentRepresentingSmtp', 'senderSmtp', 'sentRepresentingEmail', 'senderEmail'] as const
  ).map((name) => properties.text(name));
  return mailbox(named, addresses.find((address) => address?.includes('@')) ?? null);
}

export function mailbox(name: string | null, address: string | null): string | null {
  const shown = (name ?? '').replaceAll(/["\\\r\n]/g, ' ').trim();
  if (address === null || address === '') return shown === '' ? null : `"${shown}"`;
  return shown === '' || shown === address ? address : `"${shown}" <${address}>`;
}
