import { extname } from 'node:path';
import { decodeCharset, decodeUndeclared } from '../mime/decode-charset.js';
import type { ParseRun } from '../mime/read-part.js';
import { calendarText } from '../unpack/calendar-text.js';
import type { UnpackAllowance } from '../unpack/mapi-message.js';
import { readRtf } from '../unpack/rtf-to-text.js';
import { isTnef, readTnef } from '../unpack/tnef.js';
import { cleanBody } from './clean-text.js';
import { textToHtml } from './html-to-text.js';
import type { MailContent } from './mail-content.js';
import type { MailAttachment } from './parsed-mail.js';
import { unpackedAttachment } from './read-attachment.js';
import { renderBody } from './render-body.js';

/** What unpacking may make out of one message: files, and bytes beside those of transfer decoding. */
export function unpackAllowance(run: ParseRun): UnpackAllowance {
  return { bytes: run.limits.maxDecodedBytes, files: run.limits.maxUnpackedFiles, depth: 5 };
}

/**
 * Opens what other programs would not show: the files and the words in `winmail.dat`, and calendar parts in words.
 * What was opened stays beside what came out of it. For both readers, so that a message has one content.
 */
export function unpackContent(content: MailContent, run: ParseRun, allowance: UnpackAllowance): MailContent {
  const attachments: MailAttachment[] = [];
  const calendars = new Set<string>();
  let { text, html } = content;
  const add = (words: string): void => {
    const joined = `${text}\n\n${words}`.trim();
    text = joined.length > run.limits.maxTextChars ? text : joined;
    if (html !== null) html = `${html}\n${textToHtml(words)}`;
  };
  for (const attachment of content.attachments) {
    attachments.push(attachment);
    if (isTnef(attachment.content)) {
      const { message, damaged } = readTnef(attachment.content, allowance);
      if (damaged !== null) attachment.problems.push({ code: 'packed-file-damaged', detail: damaged });
      for (const file of message.files) {
        attachments.push(unpackedAttachment(file, attachments.length + 1, attachment.name));
      }
      // Outlook sends the body twice; only where it did not, the one inside is the message.
      if (text.trim() === '')
        ({ text, html } = renderBody([{ plain: message.text, html: message.html }], run));
    } else if (isCalendar(attachment)) {
      const bytes = attachment.content.subarray(0, 1_000_000);
      const words = calendarText(decodeCharset(bytes, 'utf-8', run.guess).text);
      if (words !== null && !calendars.has(words)) add(cleanBody(words));
      if (words !== null) calendars.add(words);
    }
  }
  if (text.trim() === '') text = cleanBody(wordsOf(attachments)).trim();
  return { ...content, text, html, attachments };
}

/** The words of a mail that is nothing but rich text: RTF, or what MIME called so before HTML (RFC 1896). */
function wordsOf(attachments: MailAttachment[]): string {
  for (const { contentType, content, unpackedFrom } of attachments) {
    if (unpackedFrom !== null) continue;
    if (/^(?:text|application)\/rtf$/.test(contentType))
      return readRtf(content.subarray(0, 4_000_000), 1_000_000).text;
    if (/^text\/(?:enriched|richtext)$/.test(contentType)) {
      const marked = decodeUndeclared(content.subarray(0, 1_000_000));
      return marked.replaceAll(/<<|<[^<>]{0,60}>/g, (tag) => (tag === '<<' ? '<' : ''));
    }
  }
  return '';
}

/** One calendar is often sent twice, as an alternative and as a file: both are kept, and its words are said once. */
function isCalendar({ contentType, name }: MailAttachment): boolean {
  return contentType === 'text/calendar' || (contentType === 'application/ics' && extname(name) === '.ics');
}
