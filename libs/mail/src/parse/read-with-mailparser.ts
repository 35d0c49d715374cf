import { Readable } from 'node:stream';
import {
  type AddressObject,
  type EmailAddress,
  type ParsedMail as TheirMail,
  simpleParser,
  type SimpleParserOptions,
} from 'mailparser';
import { oneAddress } from '../mime/addresses.js';
import { readMessageIds } from '../mime/message-ids.js';
import { isTextLeaf, ownParts, type Part } from '../mime/part.js';
import type { ParseRun } from '../mime/read-part.js';
import { cleanLine } from './clean-text.js';
import type { MailContent } from './mail-content.js';
import type { MailAddress } from './parsed-mail.js';
import { readAttachment } from './read-attachment.js';
import { renderBody } from './render-body.js';
import { surveyText, type TextSurvey } from './survey-text.js';

/**
 * Reads ordinary mail with mailparser. Null where it found other parts than the scan, or text in another charset
 * than it was told. Rejects where it fails or does not finish in time.
 */
export async function readWithMailparser(
  bytes: Buffer,
  message: Part,
  run: ParseRun,
): Promise<MailContent | null> {
  const survey = surveyText(message);
  const mail = await runMailparser(bytes, survey, run.limits.maxMailparserMs);
  const files = [...ownParts(message)].filter(isFile);
  if (!agrees(mail, files.length, survey) || isMisread(mail)) return null;
  const body = { plain: mail.text ?? null, html: mail.html || null };
  const found = mail.attachments
    .map(({ filename, content, checksum }, index) => ({
      part: files[index] ?? message,
      file: { name: filename ?? '', content, sha256: checksum },
    }))
    .filter(({ file }) => file.content.length > 0 || file.name !== '');
  return {
    subject: cleanLine(mail.subject ?? ''),
    from: addresses(mail.from)[0] ?? null,
    sender: addresses(mail.headers.get('sender') as AddressObject | undefined)[0] ?? null,
    to: addresses(mail.to),
    cc: addresses(mail.cc),
    replyTo: addresses(mail.replyTo),
    messageId: readMessageIds(mail.messageId)[0] ?? null,
    inReplyTo: readMessageIds(mail.inReplyTo)[0] ?? null,
    references: readMessageIds([mail.references ?? []].flat().join(' ')),
    date: mail.date ?? null,
    ...renderBody([body], run),
    attachments: found.map(({ part, file }, index) => readAttachment(part, index + 1, file)),
  };
}

async function runMailparser(bytes: Buffer, survey: TextSurvey, maxMs: number): Promise<TheirMail> {
  // Not closed at its end, so that destroying it still reaches a parser that does not finish.
  const input = Readable.from([bytes], { autoDestroy: false });
  const late = new Error(`mailparser did not finish within ${maxMs} ms`);
  const timer = setTimeout(() => input.destroy(late), maxMs);
  try {
    return await simpleParser(input, optionsFor(survey));
  } finally {
    clearTimeout(timer);
  }
}

function optionsFor(survey: TextSurvey): SimpleParserOptions & { ignoreEmbedded: boolean } {
  return {
    // Its HTML to text has no bound of time; ours works on the sanitised HTML.
    skipHtmlToText: true,
    // Wanted only where plain text stands beside HTML that does not say the same.
    skipTextToHtml: !(survey.loosePlain && survey.html),
    skipTextLinks: true,
    skipImageLinks: true,
    keepDeliveryStatus: true,
    // Of the splitter below it: an attached message is a file, whatever its disposition.
    ignoreEmbedded: true,
    checksumAlgo: 'sha256',
  };
}

function isFile(part: Part): boolean {
  return part.children.length === 0 && !isTextLeaf(part);
}

/** Two readers that see different parts are what attackers hide attachments with: then ours is shown, whole. */
function agrees(mail: TheirMail, files: number, survey: TextSurvey): boolean {
  const hasPlain = (mail.text ?? '').trim() !== '';
  const hasHtml = (mail.html || '').trim() !== '';
  return mail.attachments.length === files && hasPlain === survey.plain && hasHtml === survey.html;
}

/**
 * U+FFFD and C1 controls are what text looks like whose charset was not stated, or stated wrongly; an encoded word
 * that still stands has a blank or a comma in it, which senders write and mailparser does not read; `Ã©` is UTF-8 that
 * calls itself Latin-1.
 */
function isMisread(mail: TheirMail): boolean {
  const names = [mail.from, mail.to, mail.cc, mail.replyTo].flat().map((each) => each?.text);
  const lines = [mail.subject, ...names, ...mail.attachments.map((each) => each.filename)];
  return (
    lines.some((line) => /=\?[^?\s]{1,60}\?[bq]\?|[ÂÃ][\u0080-\u00BF]/i.test(line ?? '')) ||
    [mail.text, mail.html || '', ...lines].some((text) => /[\uFFFD\u0080-\u009F]/.test(text ?? ''))
  );
}

/** Groups are flattened; at most 500. */
function addresses(header: AddressObject | AddressObject[] | undefined): MailAddress[] {
  const members = [header ?? []].flat().flatMap((each) => each.value.flatMap(membersOf));
  return members
    .slice(0, 500)
    .map(({ name, address }) => ({
      name: cleanLine(name.replaceAll(/\s+/g, ' '), 300),
      address: oneAddress(cleanLine(address ?? '', 320)),
    }))
    .filter(({ name, address }) => name !== '' || address !== '');
}

function membersOf(entry: EmailAddress): EmailAddress[] {
  return entry.group ? entry.group.flatMap(membersOf) : [entry];
}
