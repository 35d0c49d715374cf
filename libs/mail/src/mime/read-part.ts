import type { MailLimits } from '../parse/limits.js';
import type { ProblemList } from '../parse/problems.js';
import { tellingCharset } from './decode-charset.js';
import { type CharsetGuess } from './detect-charset.js';
import { readHeaderBlock } from './header-block.js';
import { headStart } from './line-ends.js';
import { readParameters } from './parameters.js';
import type { Part } from './part.js';
import { PartHeaders } from './part-headers.js';
import { guessBoundary, splitMultipart, type SplitAllowance } from './split-multipart.js';
import { decodedBound, decodeTransfer } from './transfer-encoding.js';

/** What one parse has left, and what it has met. */
export interface ParseRun {
  limits: MailLimits;
  problems: ProblemList;
  allowance: SplitAllowance;
  /** Bytes that decoding makes at most, over all parts. */
  decodedBytes: number;
  /** Bytes of all heads. */
  headBytes: number;
  guess: CharsetGuess;
  /** Characters of HTML sanitised so far, over all parts. */
  htmlChars: number;
  depth: number;
  leaves: number;
}

const mediaType = /^[a-z0-9!#$&^_.+-]{1,64}\/[a-z0-9!#$&^_.+-]{1,64}$/;

/** Reads a message: mbox lines and blank lines before its head are skipped. */
export function readMessage(bytes: Buffer, run: ParseRun, depth: number): Part {
  return readPart(bytes.subarray(headStart(bytes)), run, depth, 'text/plain');
}

/** Reads a MIME entity, such as the content of an encrypted part: a head is not searched for. */
export function readEntity(bytes: Buffer, run: ParseRun): Part {
  return readPart(bytes, run, 0, 'text/plain');
}

/** Reads one part with everything below it. Recursion ends at `maxDepth`, so the stack is bounded too. */
function readPart(bytes: Buffer, run: ParseRun, depth: number, defaultType: string): Part {
  const { limits, problems } = run;
  run.depth = Math.max(run.depth, depth);
  const block = readHeaderBlock(bytes, 0, limits.maxHeaderFields);
  if (block.tooMany) problems.add('too-many-headers', `more than ${limits.maxHeaderFields}`);
  if (block.fields.some((field) => field.raw.length > limits.maxHeaderBytes))
    problems.add('header-truncated');
  if (block.stray[0]) problems.add('malformed-header', block.stray[0].toString('latin1', 0, 80));
  else if (block.abrupt && (depth > 0 || block.fields.length > 0))
    problems.add('malformed-header', 'no blank line behind the head');
  const headers = new PartHeaders(block.fields, limits.maxHeaderBytes, run.guess);
  const declared = readParameters(headers.first('content-type') ?? defaultType, run.guess);
  const disposition = readParameters(headers.first('content-disposition') ?? '', run.guess);
  // What one part states helps where another states nothing, such as in a name with raw 8-bit letters.
  run.guess.hint ||= tellingCharset(declared.parameters.get('charset'));
  run.headBytes += block.bodyStart;
  let decoded: Buffer | null = null;
  const part: Part = {
    headers,
    type: mediaType.test(declared.value) ? declared.value : 'text/plain',
    parameters: declared.parameters,
    disposition: disposition.value,
    dispositionParameters: disposition.parameters,
    bytes,
    body: bytes.subarray(block.bodyStart),
    encoding: '',
    get content() {
      return (decoded ??= decodeTransfer(part.body, part.encoding));
    },
    children: [],
    message: null,
    stray: block.stray,
  };
  if (part.type.startsWith('multipart/') && part.body.length > 0) readChildren(part, run, depth);
  else settleEncoding(part, run);
  if (part.type === 'message/rfc822' || part.type === 'message/global') openMessage(part, run, depth);
  if (part.children.length === 0 && !part.message) run.leaves++;
  return part;
}

function readChildren(part: Part, run: ParseRun, depth: number): void {
  const { problems, limits } = run;
  if (depth >= limits.maxDepth) {
    problems.add('too-deep', `more than ${limits.maxDepth} levels`);
    return;
  }
  const declared = part.parameters.get('boundary')?.trimEnd() ?? '';
  let split = declared ? splitMultipart(part.body, declared, run.allowance) : null;
  if (!split || (split.parts.length === 0 && !split.closed)) {
    const guess = guessBoundary(part.body);
    if (guess === null) {
      // Nothing to cut: the body is shown as the text it is, whatever the sender called it.
      problems.add('boundary-missing', part.type);
      part.type = 'text/plain';
      settleEncoding(part, run);
      return;
    }
    problems.add(declared ? 'boundary-mismatch' : 'boundary-missing', guess);
    split = splitMultipart(part.body, guess, run.allowance);
  }
  if (split.exhausted) problems.add(run.allowance.parts <= 0 ? 'too-many-parts' : 'too-complex');
  if (split.afterClose) problems.add('parts-after-close');
  if (!split.closed) problems.add('part-not-closed', part.type);
  const childType = part.type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  part.children = split.parts.map((bytes) => readPart(bytes, run, depth + 1, childType));
}

/** Decoding is charged before it is done, so that a bomb is known by its size alone. */
function settleEncoding(part: Part, run: ParseRun): void {
  if (part.type.startsWith('multipart/')) return;
  const encoding = (part.headers.first('content-transfer-encoding') ?? '')
    .toLowerCase()
    .replaceAll(/["';\s]+/g, '');
  if (encoding !== '' && run.decodedBytes > run.limits.maxDecodedBytes) {
    run.problems.add('decoded-too-large', `more than ${run.limits.maxDecodedBytes} bytes`);
    return;
  }
  const bound = decodedBound(part.body, encoding);
  if (bound === null) run.problems.add('unknown-transfer-encoding', encoding);
  run.decodedBytes += bound ?? 0;
  part.encoding = encoding;
}

function openMessage(part: Part, run: ParseRun, depth: number): void {
  if (depth >= run.limits.maxDepth) run.problems.add('too-deep', `more than ${run.limits.maxDepth} levels`);
  else part.message = readMessage(part.content, run, depth + 1);
}
