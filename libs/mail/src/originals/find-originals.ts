import { headStart } from '../mime/line-ends.js';
import { readHeaderBlock } from '../mime/header-block.js';
import { ownParts, type Part } from '../mime/part.js';
import type { ParseRun } from '../mime/read-part.js';
import { PartHeaders } from '../mime/part-headers.js';
import type { MailContent } from '../parse/mail-content.js';
import type { MailAttachment, OriginalMail } from '../parse/parsed-mail.js';
import { isCompoundFile } from '../unpack/compound-file.js';
import type { UnpackAllowance } from '../unpack/mapi-message.js';
import { readOutlookMessage } from '../unpack/outlook-message.js';
import { headOfMapi } from '../unpack/write-as-mail.js';
import { originalOfHeaders } from './original-headers.js';
import { quotedOriginals } from './quoted-originals.js';

const maxOriginals = 20;

/**
 * Mails that a message passes on, each as evidence: attached ones at any depth, saved ones (`.eml`, `.msg`) among the
 * files, and heads quoted in the text. At most 20; one that is attached and quoted is there once, as attached.
 */
export function findOriginals(
  message: Part,
  content: MailContent,
  run: ParseRun,
  allowance: UnpackAllowance,
): OriginalMail[] {
  const found: OriginalMail[] = [];
  const add = (original: OriginalMail | null): void => {
    if (original && found.length < maxOriginals && !found.some((other) => isSame(other, original))) {
      found.push(original);
    }
  };
  for (const headers of attachedHeads(message, run, 0)) add(originalOfHeaders(headers, 'attached'));
  for (const file of content.attachments)
    if (found.length < maxOriginals) add(originalOfFile(file, run, allowance));
  const own = new Set([...content.to, ...content.cc].map(({ address }) => address.toLowerCase()));
  for (const original of quotedOriginals(content.text, own)) add(original);
  return found;
}

function* attachedHeads(message: Part, run: ParseRun, depth: number): Generator<PartHeaders> {
  for (const part of ownParts(message)) {
    if (part.message) {
      yield part.message.headers;
      if (depth < 5) yield* attachedHeads(part.message, run, depth + 1);
    } else if (part.type === 'text/rfc822-headers' || part.type === 'message/global-headers') {
      yield headersOf(part.content, run);
    }
  }
}

/** A mail that was saved as a file and is not declared as a message. */
function originalOfFile(
  file: MailAttachment,
  run: ParseRun,
  allowance: UnpackAllowance,
): OriginalMail | null {
  if (isCompoundFile(file.content) && /\.msg$|ms-outlook/i.test(`${file.contentType} ${file.name}`)) {
    const message = readOutlookMessage(file.content, { ...allowance, files: 0 });
    return message && originalOfHeaders(headersOf(headOfMapi(message), run), 'attached');
  }
  const isSaved = /\.(?:eml|mht|emlx)$/i.test(file.name) || (file.unpackedFrom !== null && isMessage(file));
  return isSaved ? originalOfHeaders(headersOf(file.content, run), 'attached') : null;
}

function isMessage({ contentType }: MailAttachment): boolean {
  return contentType === 'message/rfc822' || contentType === 'message/global';
}

function headersOf(bytes: Buffer, run: ParseRun): PartHeaders {
  const head = bytes.subarray(0, 256 * 1024);
  const block = readHeaderBlock(head, headStart(head), 200);
  return new PartHeaders(block.fields, 8192, run.guess);
}

function isSame(one: OriginalMail, other: OriginalMail): boolean {
  if (one.messageId !== null && one.messageId === other.messageId) return true;
  const address = (from: string | null): string =>
    /[^\s<>"]+@[^\s<>"]+/.exec(from ?? '')?.[0].toLowerCase() ?? '';
  return one.subject !== null && one.subject === other.subject && address(one.from) === address(other.from);
}
