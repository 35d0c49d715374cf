import { isAscii, isUtf8 } from 'node:buffer';
import { hasOnlyStrictWords } from '../mime/encoded-words.js';
import { charsetInHtml, declaredName, isTextLeaf, ownParts, type Part } from '../mime/part.js';
import { mayHoldFiles } from '../unpack/lift-files.js';
import { isCredible } from '../mime/read-date.js';
import type { ParseRun } from '../mime/read-part.js';
import { surveyText } from './survey-text.js';

/** mailparser's time grows with the head, in the worst case to 2 ms for a KiB. */
const maxFieldBytes = 16 * 1024;
const maxHeadBytes = 256 * 1024;

/** Fields that are to stand once (RFC 5322 3.6, 2045, 2183): of two, mailparser takes the last and we the first. */
const single = ['from', 'sender', 'reply-to', 'subject', 'date', 'message-id', 'in-reply-to'];
const singleInParts = ['content-type', 'content-transfer-encoding', 'content-disposition', 'content-id'];

/** Fields that a person sees decoded. */
const shown = ['subject', 'from', 'sender', 'reply-to', 'to', 'cc'];

/** Charsets that mailparser decodes. It reads others as UTF-8 or, worse, as an encoding of another kind. */
const charsets =
  /^(?:utf-?8|us-ascii|iso-8859-\d{1,2}|windows-125\d|koi8-[ru]|gb2312|gbk|gb18030|big5|shift_jis|euc-jp|iso-2022-jp|euc-kr|ks_c_5601-1987)$/i;

/** mailparser reads an unreadable date as the present time, and one without a zone by the clock of the machine. */
const date =
  /^(?:[a-z]{3}, *)?\d{1,2} +[a-z]{3} +\d{4} +\d\d:\d\d(?::\d\d)? +(?:[+-]\d{4}|GMT|UTC)(?: +\([^()]{0,40}\))?$/i;

/**
 * Why mailparser is not given this message, or null for ordinary mail: whole, within all limits, and of a form of
 * which mailparser gives everything that we want.
 */
export function whyNotOrdinary(message: Part, run: ParseRun): string | null {
  const problem = run.problems.items[0];
  if (problem) return problem.code;
  const { headers } = message;
  if (run.headBytes > maxHeadBytes) return 'large head';
  if (single.some((name) => headers.count(name) > 1)) return 'field stated twice';
  const stated = headers.first('date');
  if (stated !== undefined && !(date.test(stated) && isCredible(new Date(stated))))
    return 'date in another form';
  if (shown.some((name) => headers.all(name).some((value) => !hasOnlyStrictWords(value))))
    return 'encoded words in another form';
  for (const part of ownParts(message)) {
    const reason = partReason(part, run);
    if (reason !== null) return reason;
  }
  const text = surveyText(message);
  if (text.looseHtml && text.plain) return 'HTML beside plain text';
  if (!text.plain && !text.html && [...ownParts(message)].some((part) => part.message))
    return 'no words but those of an attached message';
  return null;
}

function partReason(part: Part, run: ParseRun): string | null {
  const { headers } = part;
  if (headers.fields.some((field) => field.raw.length > maxFieldBytes)) return 'large head';
  if (headers.fields.some((field) => !isUtf8(field.raw))) return 'head in another charset';
  if (singleInParts.some((name) => headers.count(name) > 1)) return 'field stated twice';
  // mailparser cuts wherever a boundary is stated, and drops a multipart without parts.
  if (part.type.startsWith('multipart/') ? part.children.length === 0 : part.parameters.has('boundary'))
    return 'boundary without parts';
  // Its parts are messages by default (RFC 2046 5.1.5), which mailparser does not know.
  if (part.type === 'multipart/digest') return 'digest';
  if (
    !/^(?:7bit|8bit|binary|base64|quoted-printable)?$/i.test(headers.first('content-transfer-encoding') ?? '')
  )
    return 'transfer encoding in another form';
  const described = `${headers.first('content-type') ?? ''};${headers.first('content-disposition') ?? ''}`;
  // Out of order, with pieces missing or doubled: two readers join them in two ways.
  if (!inOrder(described) || !hasOnlyStrictWords(described)) return 'parameters in another form';
  if (!isTextLeaf(part)) return null;
  if (part.body.length > run.limits.maxTextChars * 4) return 'large text';
  const charset = part.parameters.get('charset') ?? charsetInHtml(part) ?? '';
  if (!charsets.test(charset || 'utf-8')) return 'unusual charset';
  if (part.parameters.get('charset') === undefined && !/^(?:|utf-?8|us-ascii)$/i.test(charset))
    return 'charset in the HTML';
  // It takes undeclared text for UTF-8 and UTF-8 that calls itself Latin-1 for that.
  if (/^(?:|us-ascii|iso-8859-1|windows-1252)$/i.test(charset) && !isAscii(part.content)) {
    if (isUtf8(part.content) === /-1252|8859/.test(charset)) return 'charset stated wrongly';
  }
  // It joins lines across levels of quotation (RFC 3676 4.5 forbids that).
  if (part.parameters.get('format')?.toLowerCase() === 'flowed') return 'format=flowed';
  if (mayHoldFiles(part.content)) return 'files in the text';
  // mailparser has no word for a text that is shown and is a file as well.
  return declaredName(part) === '' ? null : 'text with a file name';
}

/** Pieces of parameters (RFC 2231) count from nought without a gap. */
function inOrder(header: string): boolean {
  const next = new Map<string, number>();
  for (const [, name = '', index = ''] of header.matchAll(/;\s{0,20}([\w-]{1,40})\*(\d{1,9})\*?\s{0,5}=/g)) {
    if (Number(index) !== (next.get(name) ?? 0)) return false;
    next.set(name, Number(index) + 1);
  }
  return true;
}
