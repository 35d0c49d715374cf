import { readAddresses } from '../mime/addresses.js';
import { decodeWords } from '../mime/encoded-words.js';
import { repairLineEnds } from '../mime/line-ends.js';
import { readMessageIds } from '../mime/message-ids.js';
import type { Part } from '../mime/part.js';
import { isCredible, readDate } from '../mime/read-date.js';
import { type ParseRun, readMessage } from '../mime/read-part.js';
import { classify } from '../machine/classify.js';
import { cleanLine } from './clean-text.js';
import { guessLanguage } from './guess-language.js';
import { defaultLimits, type MailLimits } from './limits.js';
import type { ParsedMail } from './parsed-mail.js';
import { ProblemList } from './problems.js';
import { readAttachment } from './read-attachment.js';
import { renderBody } from './render-body.js';
import { selectHeaders } from './select-headers.js';
import { unreadableMail } from './unreadable-mail.js';

export interface ParseOptions extends Partial<MailLimits> {
  /** SMTP MAIL FROM where known, '' for the null sender; otherwise Return-Path is asked. */
  envelopeFrom?: string;
}

/**
 * Reads a raw RFC 5322 message. Never rejects: whatever is wrong stands in `problems`, and what can be read is
 * read. Time and memory are linear in the message under `MailLimits`; attachments share memory with `raw`.
 *
 * It is asynchronous although all work is done at once, because decryption will not be.
 */
export async function parseMail(raw: Buffer, options: ParseOptions = {}): Promise<ParsedMail> {
  const { envelopeFrom, ...limits } = options;
  const settled: MailLimits = { ...defaultLimits, ...limits };
  const run: ParseRun = {
    limits: settled,
    problems: new ProblemList(),
    allowance: { falseDelimiters: settled.maxFalseDelimiters, parts: settled.maxParts },
    decodedBytes: 0,
    htmlChars: 0,
    depth: 0,
    leaves: 0,
  };
  try {
    return read(raw, run, envelopeFrom);
  } catch (error) {
    // A defect of ours must not lose somebody's report: it is kept, marked, and readable as it stands.
    return unreadableMail(raw, run, error);
  }
}

function read(raw: Buffer, run: ParseRun, envelopeFrom: string | undefined): ParsedMail {
  const { bytes, repaired } = repairLineEnds(raw);
  if (repaired) run.problems.add('bare-cr', 'lines end with a bare CR');
  if (bytes.includes(0)) run.problems.add('nul-bytes');
  const message = readMessage(bytes, run, 0);
  const { headers } = message;
  if (headers.fields.length === 0) run.problems.add('no-headers');
  const body = renderBody(message, run);
  const subject = cleanLine(decodeWords(headers.first('subject') ?? ''));
  const senders = readAddresses(headers.all('from'));
  if (senders.length > 1) run.problems.add('several-senders', senders.map((each) => each.address).join(', '));
  const from = senders[0] ?? null;
  const to = readAddresses(headers.all('to'));
  return {
    subject,
    from,
    sender: readAddresses(headers.all('sender'))[0] ?? null,
    to,
    cc: readAddresses(headers.all('cc')),
    replyTo: readAddresses(headers.all('reply-to')),
    messageId: readMessageIds(headers.first('message-id'))[0] ?? null,
    inReplyTo: readMessageIds(headers.first('in-reply-to'))[0] ?? null,
    references: readMessageIds(headers.all('references').join(' ')),
    date: dateOf(message, run),
    text: body.text,
    html: body.html,
    language: guessLanguage(headers.first('content-language'), body.text),
    attachments: body.files.map((part, index) => readAttachment(part, index + 1)),
    headers: selectHeaders(headers),
    ...classify(message, { subject, text: body.text, from, to, envelopeFrom }),
    problems: run.problems.items,
    depth: run.depth,
    partCount: run.leaves,
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
