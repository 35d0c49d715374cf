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

/** `position` counts from 1 and names what has no name. */
export function readAttachment(part: Part, position: number, file: FoundFile): MailAttachment {
  const problems = new ProblemList();
  const { name, changed } = harmlessName(file.name || messageSubject(part), part.type, position);
  if (changed && file.name !== '') problems.add('attachment-name-changed', file.name);
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
