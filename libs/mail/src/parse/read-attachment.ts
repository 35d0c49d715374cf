import { createHash } from 'node:crypto';
import { declaredName, type Part } from '../mime/part.js';
import { readMessageIds } from '../mime/message-ids.js';
import { harmlessName } from './attachment-name.js';
import { cleanLine } from './clean-text.js';
import type { MailAttachment } from './parsed-mail.js';
import { ProblemList } from './problems.js';

/** `position` counts from 1 and names what has no name. */
export function readAttachment(part: Part, position: number): MailAttachment {
  const problems = new ProblemList();
  const declared = declaredName(part) || messageSubject(part);
  const { name, changed } = harmlessName(declared, part.type, position);
  if (changed && declaredName(part) !== '') problems.add('attachment-name-changed', declared);
  const contentId = readMessageIds(part.headers.first('content-id'))[0] ?? null;
  return {
    name,
    contentType:
      part.headers.has('content-type') || part.message
        ? cleanLine(part.type, 130)
        : 'application/octet-stream',
    size: part.content.length,
    sha256: createHash('sha256').update(part.content).digest('hex'),
    content: part.content,
    inline: part.disposition === 'inline' || (contentId !== null && part.disposition !== 'attachment'),
    contentId,
    problems: problems.items,
  };
}

/** An attached message is called by its subject, as mail programs do. */
function messageSubject(part: Part): string {
  const subject = cleanLine(part.message?.headers.first('subject') ?? '', 100).replaceAll(/[/\\]/g, '_');
  return subject === '' ? '' : `${subject}.eml`;
}
