import { documentsOfMail } from '@tocsin/intake';
import { type ParsedMail } from '@tocsin/mail';
import { sha256Hex } from '@tocsin/platform';

/**
 * A mail without the notes (`_internal`) that a document's sender left in it, for whatever it becomes: files that are such
 * a document are replaced by it without them, and so is the document that stands in the text. The raw bytes keep all. Pure.
 */
export function withoutNotes(mail: ParsedMail): ParsedMail {
  if (mail.documents.length === 0) return mail;
  const { stripped } = documentsOfMail(mail.documents);
  if (stripped.length === 0) return mail;
  const byHash = new Map(stripped.map(({ sha256, content }) => [sha256, content]));
  const attachments = mail.attachments.map((file) => {
    const content = byHash.get(file.sha256);
    if (!content) return file;
    const problems = [...file.problems, { code: 'xarf-notes-left-out' as const, detail: '' }];
    return { ...file, content, size: content.length, sha256: sha256Hex(content), problems };
  });
  return { ...mail, attachments, ...textWithout(mail, stripped) };
}

function textWithout(
  { text, html }: ParsedMail,
  stripped: readonly { content: Buffer }[],
): Pick<ParsedMail, 'text' | 'html'> {
  const start = text.search(/^[ \t]{0,20}[[{]/m);
  // As `JSON.stringify` never writes them, escapes within the name are a sign of somebody who hides it.
  if (start < 0 || !/"_internal"|\\u00/i.test(text)) return { text, html };
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']')) + 1;
  const documents = stripped.map(({ content }) => content.toString('utf8').trim()).join('\n');
  // HTML beside it shows the same document, and cannot be taken apart as surely.
  return { text: `${text.slice(0, start)}${documents}${end > start ? text.slice(end) : ''}`, html: null };
}
