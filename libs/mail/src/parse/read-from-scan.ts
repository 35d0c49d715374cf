import { readAddresses } from '../mime/addresses.js';
import { decodeWords } from '../mime/encoded-words.js';
import { readMessageIds } from '../mime/message-ids.js';
import type { Part } from '../mime/part.js';
import { isCredible, readDate } from '../mime/read-date.js';
import type { ParseRun } from '../mime/read-part.js';
import type { LiftedFile } from '../unpack/lift-files.js';
import { cleanLine } from './clean-text.js';
import { collectBody } from './collect-body.js';
import type { MailContent } from './mail-content.js';
import type { MailAttachment } from './parsed-mail.js';
import { fileOfPart, readAttachment, unpackedAttachment } from './read-attachment.js';
import { renderBody } from './render-body.js';

/** Our own reader: takes what can be read from the tree of the scan, however damaged the message is. */
export function readFromScan(message: Part, run: ParseRun): MailContent {
  const { headers } = message;
  const body = collectBody(message, run);
  const files = body.files.map((part, index) => readAttachment(part, index + 1, fileOfPart(part)));
  const lifted = body.lifted.map((file, index) => liftedAttachment(file, files.length + index + 1));
  return {
    subject: cleanLine(decodeWords(headers.first('subject') ?? '', run.guess)),
    from: readAddresses(headers.all('from'), run.guess)[0] ?? null,
    sender: readAddresses(headers.all('sender'), run.guess)[0] ?? null,
    to: readAddresses(headers.all('to'), run.guess),
    cc: readAddresses(headers.all('cc'), run.guess),
    replyTo: readAddresses(headers.all('reply-to'), run.guess),
    messageId: readMessageIds(headers.first('message-id'))[0] ?? null,
    inReplyTo: readMessageIds(headers.first('in-reply-to'))[0] ?? null,
    references: readMessageIds(headers.all('references').join(' ')),
    date: dateOf(message, run),
    ...renderBody(body.blocks, run),
    attachments: [...files, ...lifted],
  };
}

function dateOf(message: Part, run: ParseRun): Date | null {
  const stated = message.headers.first('date');
  if (stated === undefined) return null;
  const date = readDate(stated);
  if (date && isCredible(date)) return date;
  run.problems.add('date-not-credible', stated);
  return null;
}

function liftedAttachment(file: LiftedFile, position: number): MailAttachment {
  const attachment = unpackedAttachment(
    { ...file, contentType: '', contentId: null },
    position,
    file.encoding,
  );
  if (!file.complete) attachment.problems.push({ code: 'packed-file-damaged', detail: 'it has no end' });
  return attachment;
}
