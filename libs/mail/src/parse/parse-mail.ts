import { classify } from '../machine/classify.js';
import type { Part } from '../mime/part.js';
import type { ParseRun } from '../mime/read-part.js';
import { findOriginals } from '../originals/find-originals.js';
import { markSenders } from '../sender/sender-problems.js';
import { guessLanguage } from './guess-language.js';
import { defaultLimits, type MailLimits } from './limits.js';
import type { MailContent } from './mail-content.js';
import type { ParsedMail } from './parsed-mail.js';
import { readFromScan } from './read-from-scan.js';
import { readWithMailparser } from './read-with-mailparser.js';
import { newRun, scanMail } from './scan-mail.js';
import { selectHeaders } from './select-headers.js';
import { unpackAllowance, unpackContent } from './unpack-content.js';
import { unreadableMail } from './unreadable-mail.js';
import { whyNotOrdinary } from './why-not-ordinary.js';

export interface ParseOptions extends Partial<MailLimits> {
  /** SMTP MAIL FROM where known, '' for the null sender; otherwise Return-Path is asked. */
  envelopeFrom?: string;
}

/**
 * Reads a raw RFC 5322 message. Never rejects: whatever is wrong stands in `problems`, and what can be read is
 * read. A bounded scan comes first; mailparser then reads ordinary mail, our own reader the rest. Time and memory
 * are linear in the message under `MailLimits`; attachments may share memory with `raw`.
 */
export async function parseMail(raw: Buffer, options: ParseOptions = {}): Promise<ParsedMail> {
  const { envelopeFrom, ...limits } = options;
  const run = newRun({ ...defaultLimits, ...limits });
  try {
    const { bytes, message } = scanMail(raw, run);
    const content = (await readOrdinary(bytes, message, run)) ?? readFromScan(message, run);
    return settleMail(content, message, run, envelopeFrom);
  } catch (error) {
    // A defect of ours must not lose somebody's report: it is kept, marked, and readable as it stands.
    return unreadableMail(raw, run, error);
  }
}

/** What follows from a message's content and head, whichever reader they came from. */
export function settleMail(
  found: MailContent,
  message: Part,
  run: ParseRun,
  envelopeFrom: string | undefined,
): ParsedMail {
  const allowance = unpackAllowance(run);
  const content = unpackContent(found, run, allowance);
  const { subject, text, from, to } = content;
  const { headers } = message;
  markSenders(content, headers, run.problems);
  const machine = classify(message, { subject, text, from, to, envelopeFrom });
  const passesOn = machine.kind === 'human' || machine.kind === 'abuse-report';
  return {
    ...content,
    // A bounce and a vacation notice bring back what we wrote ourselves.
    originals: passesOn ? findOriginals(message, content, run, allowance) : [],
    language: guessLanguage(headers.first('content-language'), text),
    headers: selectHeaders(headers),
    ...machine,
    problems: run.problems.items,
    depth: run.depth,
    partCount: run.leaves,
  };
}

async function readOrdinary(bytes: Buffer, message: Part, run: ParseRun): Promise<MailContent | null> {
  if (whyNotOrdinary(message, run) !== null) return null;
  try {
    return await readWithMailparser(bytes, message, run);
  } catch (error) {
    run.problems.add('mailparser-failed', error instanceof Error ? error.message : 'unknown error');
    return null;
  }
}
