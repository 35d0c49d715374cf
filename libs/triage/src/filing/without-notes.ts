import { type NewReport } from '@tocsin/intake';
import { sha256Hex } from '@tocsin/platform';

/**
 * A report without the notes (`_internal`) that a document's sender left in it: files that are such a document are replaced
 * by it without them, and so is the document that stands in the text. Pure.
 * @param stripped documents that hold notes, each without them; `sha256` null for one that stands among words
 */
export function withoutNotes(
  report: NewReport,
  stripped: readonly { sha256: string | null; content: Buffer }[],
): NewReport {
  const byHash = new Map(stripped.map(({ sha256, content }) => [sha256, content]));
  const attachments = (report.attachments ?? []).map((file) => {
    const content = byHash.get(sha256Hex(file.bytes));
    if (!content) return file;
    const problems = [...(file.problems ?? []), { code: 'xarf-notes-left-out', detail: '' }];
    return { ...file, bytes: content, problems };
  });
  return { ...report, attachments, ...textWithout(report, stripped) };
}

function textWithout(
  { text = '', html = null }: NewReport,
  stripped: readonly { content: Buffer }[],
): Pick<NewReport, 'text' | 'html'> {
  const start = text.search(/^[ \t]{0,20}[[{]/m);
  // As `JSON.stringify` never writes them, escapes within the name are a sign of somebody who hides it.
  if (start < 0 || !/"_internal"|\\u00/i.test(text)) return { text, html };
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']')) + 1;
  const documents = stripped.map(({ content }) => content.toString('utf8').trim()).join('\n');
  // HTML beside it shows the same document, and cannot be taken apart as surely.
  return { text: `${text.slice(0, start)}${documents}${end > start ? text.slice(end) : ''}`, html: null };
}
