import { unflow } from '../mime/format-flowed.js';
import { declaredName, isTextLeaf, partText, type Part } from '../mime/part.js';
import type { ParseRun } from '../mime/read-part.js';
import { type LiftedFile, liftFiles, mayHoldFiles } from '../unpack/lift-files.js';

/** One piece of what a person reads; an alternative gives both forms of one piece. */
export interface BodyBlock {
  plain: string | null;
  html: string | null;
}

interface CollectedBody {
  blocks: BodyBlock[];
  /** Parts that are files to a reader, in order. */
  files: Part[];
  /** Attached messages, whose text stands in where the outer message has none. */
  messages: Part[];
  /** Files that stood in a text. */
  lifted: LiftedFile[];
  /** Text parts that carry a file name and are not marked as attachments: the body if there is no other. */
  named: Part[];
}

/** What a person reads in a message, and its files. One without words of its own shows those of the messages in it. */
export function collectBody(
  message: Part,
  run: ParseRun,
): { blocks: BodyBlock[]; files: Part[]; lifted: LiftedFile[] } {
  const own = collectOwn(message, run);
  let blocks = own.blocks;
  const lifted = own.lifted;
  for (let inner = own.messages; blocks.every(isBlank) && inner.length > 0;) {
    const collected = inner.slice(0, 50).map((each) => collectOwn(each, run));
    blocks = collected.flatMap((each) => each.blocks);
    lifted.push(...collected.flatMap((each) => each.lifted));
    inner = collected.flatMap((each) => each.messages);
  }
  return { blocks, files: own.files, lifted: lifted.slice(0, run.limits.maxUnpackedFiles) };
}

/** Walks a message, not the messages attached to it, and sorts its leaves into text and files. */
function collectOwn(message: Part, run: ParseRun): CollectedBody {
  const found: CollectedBody = { blocks: [], files: [], messages: [], lifted: [], named: [] };
  found.blocks = blocksOf(message, found, run);
  if (found.blocks.every(isBlank) && found.named.length > 0) {
    found.blocks = found.named.map((part) => leafBlock(part, found, run));
    // A message that is nothing but one named text is that text, not a file beside it.
    if (found.named[0] === message) found.files = [];
  }
  return found;
}

function blocksOf(part: Part, found: CollectedBody, run: ParseRun): BodyBlock[] {
  if (part.children.length > 0) {
    const lists = part.children.map((child) => blocksOf(child, found, run));
    return part.type === 'multipart/alternative' ? [merge(lists)] : lists.flat();
  }
  if (part.message) {
    found.messages.push(part.message);
    found.files.push(part);
    return [];
  }
  if (!isTextLeaf(part)) {
    if (part.body.length > 0 || declaredName(part) !== '') found.files.push(part);
    return [];
  }
  if (declaredName(part) === '') return [leafBlock(part, found, run)];
  found.named.push(part);
  found.files.push(part);
  return [];
}

/** RFC 2046 5.1.4: the alternatives say the same, the last one best. One text and one HTML is what we keep. */
function merge(lists: BodyBlock[][]): BodyBlock {
  const plain = lists.map((blocks) => join(blocks, 'plain')).find((text) => text.trim() !== '');
  const html = lists.map((blocks) => join(blocks, 'html')).findLast((text) => text.trim() !== '');
  return { plain: plain ?? null, html: html ?? null };
}

function join(blocks: BodyBlock[], form: keyof BodyBlock): string {
  return blocks.map((block) => block[form] ?? '').join('\n');
}

function leafBlock(part: Part, found: CollectedBody, run: ParseRun): BodyBlock {
  const lifted = part.type === 'text/plain' && mayHoldFiles(part.content) ? liftFiles(part.content) : null;
  if (lifted) found.lifted.push(...lifted.files);
  // Bytes are at least as many as characters in every charset that we decode, but for UTF-7 and UTF-16.
  const decoded = partText(part, run.limits.maxTextChars * 4, lifted?.rest);
  if (!decoded.known) run.problems.add('unknown-charset', part.parameters.get('charset') ?? '');
  const stray = part.stray.map((line) => `${line.toString('utf8')}\n`).join('');
  const whole = stray === '' ? decoded.text : `${stray}\n${decoded.text}`;
  const flowed =
    part.type === 'text/plain' && part.parameters.get('format')?.trim().toLowerCase() === 'flowed';
  const text = flowed ? unflow(whole, /^yes$/i.test(part.parameters.get('delsp')?.trim() ?? '')) : whole;
  return part.type === 'text/html' ? { plain: null, html: text } : { plain: text, html: null };
}

export function isBlank(block: BodyBlock): boolean {
  return (block.plain ?? '').trim() === '' && (block.html ?? '').trim() === '';
}
