import { createHash } from 'node:crypto';
import { readMessageIds } from '../mime/message-ids.js';
import { declaredName, type Part } from '../mime/part.js';
import { harmlessName } from './attachment-name.js';
import { cleanLine } from './clean-text.js';
import type { MailAttachment } from './parsed-mail.js';
import { ProblemList } from './problems.js';

/** A file as a reader found it: its name as declared ('' for none) and its decoded bytes. */
export interface FoundFile {
  name: string;
  content: Buffer;
  sha256: string;
}

/** What turns the writing round, so that `exe.gpj` is shown as a picture. */
const direction = /[\u202A-\u202E\u2066-\u2069]/;

/** `position` counts from 1 and names what has no name. */
export function readAttachment(part: Part, position: number, file: FoundFile): MailAttachment {
  const { name, problems } = nameOf(file.name || messageSubject(part), file.name !== '', part.type, position);
  const contentId = readMessageIds(part.headers.first('content-id'))[0] ?? null;
  return {
    name,
    contentType:
      part.headers.has('content-type') || part.message
        ? cleanLine(part.type, 130)
        : 'application/octet-stream',
    size: file.content.length,
    sha256: file.sha256,
    content: file.content,
    inline: part.disposition === 'inline' || (contentId !== null && part.disposition !== 'attachment'),
    contentId,
    unpackedFrom: null,
    problems: problems.items,
  };
}

/** A file that was no part of its own: it came out of `unpackedFrom`, or belongs to a message in another form. */
export function unpackedAttachment(
  file: { name: string; contentType: string; contentId: string | null; content: Buffer },
  position: number,
  unpackedFrom: string | null,
): MailAttachment {
  const contentType = /^[\w!#$&^.+-]{1,64}\/[\w!#$&^.+-]{1,64}$/.test(file.contentType)
    ? file.contentType.toLowerCase()
    : 'application/octet-stream';
  const { name, problems } = nameOf(file.name.replaceAll('\0', ''), file.name !== '', contentType, position);
  const contentId = readMessageIds(file.contentId ?? undefined)[0] ?? null;
  return {
    name,
    contentType,
    size: file.content.length,
    sha256: createHash('sha256').update(file.content).digest('hex'),
    content: file.content,
    inline: contentId !== null,
    contentId,
    unpackedFrom,
    problems: problems.items,
  };
}

function nameOf(
  declared: string,
  isStated: boolean,
  contentType: string,
  position: number,
): { name: string; problems: ProblemList } {
  const problems = new ProblemList();
  const { name, changed } = harmlessName(declared, contentType, position);
  if (isStated && changed) problems.add('attachment-name-changed', declared);
  if (direction.test(declared)) problems.add('direction-characters-in-name', name);
  return { name, problems };
}

/** The file of a part by our own reading. */
export function fileOfPart(part: Part): FoundFile {
  const { content } = part;
  return { name: declaredName(part), content, sha256: createHash('sha256').update(content).digest('hex') };
}

/** An attached message is called by its subject, as mail programs do. */
function messageSubject(part: Part): string {
  const subject = cleanLine(part.message?.headers.first('subject') ?? '', 100).replaceAll(/[/\\]/g, '_');
  return subject === '' ? '' : `${subject}.eml`;
}
