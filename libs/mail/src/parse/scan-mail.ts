import { readAddresses } from '../mime/addresses.js';
import { CharsetGuess } from '../mime/detect-charset.js';
import { headStart, repairLineEnds } from '../mime/line-ends.js';
import type { Part } from '../mime/part.js';
import { type ParseRun, readMessage } from '../mime/read-part.js';
import type { MailLimits } from './limits.js';
import { ProblemList } from './problems.js';

export function newRun(limits: MailLimits): ParseRun {
  return {
    limits,
    problems: new ProblemList(),
    allowance: { falseDelimiters: limits.maxFalseDelimiters, parts: limits.maxParts },
    guess: new CharsetGuess(),
    headBytes: 0,
    decodedBytes: 0,
    htmlChars: 0,
    depth: 0,
    leaves: 0,
  };
}

/**
 * The bytes that both readers read, their tree, and in `run` what is wrong with it. Heads and delimiters only: a body
 * is decoded when somebody asks for it, but for attached messages, which are looked into.
 */
export function scanMail(raw: Buffer, run: ParseRun): { bytes: Buffer; message: Part } {
  const { bytes, repaired } = repairLineEnds(raw);
  if (repaired) run.problems.add('bare-cr', 'lines end with a bare CR');
  if (bytes.includes(0)) run.problems.add('nul-bytes');
  const whole = bytes.subarray(headStart(bytes));
  const message = readMessage(whole, run, 0);
  const { headers } = message;
  run.guess.hint ||= /^[a-z]{2}/i.exec(headers.first('content-language') ?? '')?.[0].toLowerCase() ?? '';
  if (headers.fields.length === 0) run.problems.add('no-headers');
  const senders = readAddresses(headers.all('from'), run.guess);
  if (senders.length > 1) run.problems.add('several-senders', senders.map((each) => each.address).join(', '));
  return { bytes: whole, message };
}
