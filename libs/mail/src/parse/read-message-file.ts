import { readHeaderBlock } from '../mime/header-block.js';
import { headStart, repairLineEnds } from '../mime/line-ends.js';
import { isCompoundFile } from '../unpack/compound-file.js';
import type { MapiMessage } from '../unpack/mapi-message.js';
import { readOutlookMessage } from '../unpack/outlook-message.js';
import { isTnef, readTnef } from '../unpack/tnef.js';
import { headOfMapi } from '../unpack/write-as-mail.js';
import { defaultLimits, type MailLimits } from './limits.js';
import { parseMail, settleMail } from './parse-mail.js';
import type { ParsedMail } from './parsed-mail.js';
import { unpackedAttachment } from './read-attachment.js';
import { readFromScan } from './read-from-scan.js';
import { renderBody } from './render-body.js';
import { newRun, scanMail } from './scan-mail.js';
import { unpackAllowance } from './unpack-content.js';

/** What a file is by its first bytes, name or declared type, if it is a message at all. */
type MessageForm = 'mail' | 'outlook' | 'tnef';

/**
 * Reads a message that came as a file: `.eml`, Outlook's `.msg`, `winmail.dat`. Null where it is none. Never rejects;
 * bounded as `parseMail` is.
 */
export async function readMessageFile(
  bytes: Buffer,
  name: string,
  contentType: string,
  options: Partial<MailLimits> = {},
): Promise<ParsedMail | null> {
  const form = formOf(bytes, name, contentType);
  if (form === null) return null;
  if (form === 'mail') return parseMail(bytes, options);
  const run = newRun({ ...defaultLimits, ...options });
  const allowance = unpackAllowance(run);
  const message = form === 'tnef' ? readTnef(bytes, allowance).message : readOutlookMessage(bytes, allowance);
  if (!message) return null;
  const { message: head } = scanMail(headOfMapi(message), run);
  const content = {
    ...readFromScan(head, run),
    ...renderBody([bodyOf(message)], run),
    attachments: message.files.map((file, index) => unpackedAttachment(file, index + 1, null)),
  };
  return settleMail(content, head, run, undefined);
}

function bodyOf({ text, html }: MapiMessage): { plain: string | null; html: string | null } {
  return { plain: text, html };
}

function formOf(bytes: Buffer, name: string, contentType: string): MessageForm | null {
  if (isTnef(bytes)) return 'tnef';
  if (isCompoundFile(bytes))
    return /\.(?:msg|oft)$|outlook/i.test(`${contentType} ${name}`) ? 'outlook' : null;
  if (contentType === 'message/rfc822' || contentType === 'message/global') return 'mail';
  return /\.(?:eml|emlx|mht|mhtml)$/i.test(name) && hasHead(bytes) ? 'mail' : null;
}

/** A head of mail: fields that every mail has. */
function hasHead(whole: Buffer): boolean {
  const { bytes } = repairLineEnds(whole.subarray(0, 64 * 1024));
  const block = readHeaderBlock(bytes, headStart(bytes), 200);
  return block.fields.some(({ name }) =>
    /^(?:from|received|message-id|mime-version|subject|date)$/.test(name),
  );
}
