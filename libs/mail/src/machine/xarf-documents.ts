import { createHash } from 'node:crypto';
import { declaredName, ownParts, type Part, partText } from '../mime/part.js';
import type { MachineDocument } from './machine-fields.js';

const MOST_DOCUMENTS = 100;
/** So much of a text is looked through for a document between a person's words. */
const MOST_TEXT = 4 * 1024 * 1024;

/** Words that no other JSON has: the version of XARF 4, the reporter of XARF 3. */
const wordsOfXarf = ['"xarf_version"', '"ReporterInfo"'];

/**
 * XARF and X-ARF documents in a message: by their media type, as `xarf.json`, as any JSON file or text that speaks
 * XARF, or as the second part of an X-ARF mail. Only found here; the format's own codec reads them.
 */
export function findDocuments(message: Part): MachineDocument[] {
  const declared = isDeclaredXarf(message);
  const found: MachineDocument[] = [];
  for (const part of ownParts(message)) {
    if (part.children.length > 0 || part.message || found.length >= MOST_DOCUMENTS) continue;
    const document = isJsonFile(part) ? jsonFile(part, declared) : textDocument(part, declared);
    if (document) found.push(document);
  }
  return found;
}

/** X-ARF marks itself in a header (0.1 `X-ARF: Yes`, 0.2 `X-XARF: PLAIN`), XARF 4 by mail as a type of report. */
export function isDeclaredXarf({ headers, parameters, type }: Part): boolean {
  const mark = headers.first('x-xarf') ?? headers.first('x-arf') ?? '';
  if (mark !== '' && !/^\s*(?:no|false|0)\b/i.test(mark)) return true;
  return type === 'multipart/report' && /^x-?arf\b/i.test(parameters.get('report-type') ?? '');
}

function isJsonFile(part: Part): boolean {
  if (/^(?:application|text)\/(?:[\w.-]+\+)?(?:json|xarf)$/.test(part.type)) return true;
  return /\.(?:json|xarf)$/i.test(declaredName(part));
}

function jsonFile(part: Part, declared: boolean): MachineDocument | null {
  const { content } = part;
  const named = /xarf/i.test(part.type) || /x-?arf/i.test(declaredName(part));
  if (!declared && !named && !wordsOfXarf.some((word) => content.includes(word))) return null;
  return { format: 'xarf', content, sha256: sha256(content) };
}

function textDocument(part: Part, declared: boolean): MachineDocument | null {
  const isText = part.type === 'text/plain' || /x-?arf/i.test(declaredName(part));
  // A text of many megabytes is a log; it is not decoded here as well, for every mail that carries one.
  if (!isText || part.body.length > MOST_TEXT * 2) return null;
  const { content } = part;
  if (wordsOfXarf.some((word) => content.includes(word))) {
    const text = partText(part, MOST_TEXT).text.trim();
    const whole = /^[[{]/.test(text);
    const json = whole ? text : jsonBetweenWords(text);
    if (json)
      return { format: 'xarf', content: Buffer.from(json, 'utf8'), sha256: whole ? sha256(content) : null };
  }
  if (content.length > 256 * 1024) return null;
  const { text } = partText(part, MOST_TEXT);
  const isReport = declared ? /^Report-Type:/im.test(text) : isXArfByShape(text);
  return isReport ? { format: 'x-arf', content: Buffer.from(text, 'utf8'), sha256: sha256(content) } : null;
}

/** From the first line that opens an object or a list to the last that closes one. */
function jsonBetweenWords(text: string): string | null {
  const start = /^[ \t]{0,20}[[{]/m.exec(text);
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
  return start && end > start.index ? text.slice(start.index, end + 1) : null;
}

/** Without its header: three fields that together nothing else has. */
function isXArfByShape(text: string): boolean {
  const fields = [/^Reported-From: \S/im, /^Report-Type: \S/im, /^Source: \S/im];
  return fields.every((field) => field.test(text));
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
