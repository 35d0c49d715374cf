import { ByteReader, DamagedFileError } from './byte-reader.js';
import {
  charge,
  type MapiMessage,
  readMapiBody,
  readMapiSender,
  type UnpackAllowance,
  type UnpackedFile,
} from './mapi-message.js';
import { charsetOfCodepage, MapiProperties, readPropertyList } from './mapi-properties.js';
import { decodeCharset } from '../mime/decode-charset.js';
import { writeAsMail } from './write-as-mail.js';

/** Attributes by the lower half of their numbers ([MS-OXTNEF] 2.1.3.2). */
const attribute = {
  subject: 0x8004,
  body: 0x800c,
  data: 0x800f,
  title: 0x8010,
  rendering: 0x9002,
  messageProperties: 0x9003,
  attachmentProperties: 0x9005,
  codepage: 0x9007,
};

export function isTnef(bytes: Buffer): boolean {
  return bytes.length >= 6 && bytes.readUInt32LE(0) === 0x223e9f78;
}

interface FoundAttachment {
  title: string | null;
  data: Buffer | null;
  properties: MapiProperties | null;
}

/**
 * Reads `winmail.dat` (TNEF): the body, and the files that Outlook hides from other programs. Never throws; a damaged
 * one yields what stands before the damage, and `damaged` says so.
 */
export function readTnef(
  bytes: Buffer,
  allowance: UnpackAllowance,
): { message: MapiMessage; damaged: string | null } {
  const found: FoundAttachment[] = [];
  let properties = new MapiProperties();
  let charset = 'windows-1252';
  let subject: Buffer | null = null;
  let body: Buffer | null = null;
  let damaged: string | null = null;
  try {
    const reader = new ByteReader(bytes);
    reader.skip(6);
    while (reader.left >= 9) {
      const level = reader.u8();
      const id = reader.u32() & 0xffff;
      const data = reader.take(reader.u32());
      if (reader.left >= 2) reader.skip(2);
      if (level !== 1 && level !== 2) throw new DamagedFileError(`level ${level}`);
      const last = found.at(-1);
      if (id === attribute.codepage && data.length >= 4) charset = charsetOfCodepage(data.readUInt32LE(0));
      else if (id === attribute.subject) subject = data;
      else if (id === attribute.body) body = data;
      else if (id === attribute.messageProperties) properties = readPropertyList(data, charset);
      else if (id === attribute.rendering) {
        if (found.length >= allowance.files) break;
        found.push({ title: null, data: null, properties: null });
      } else if (last && id === attribute.title) last.title = zeroEnded(data, charset);
      else if (last && id === attribute.data) last.data = data;
      else if (last && id === attribute.attachmentProperties)
        last.properties = readPropertyList(data, charset);
    }
  } catch (error) {
    if (!(error instanceof DamagedFileError)) throw error;
    damaged = error.message;
  }
  const read = readMapiBody(properties, allowance);
  const message: MapiMessage = {
    subject: properties.text('subject') ?? (subject && zeroEnded(subject, charset)),
    from: readMapiSender(properties),
    to: properties.text('displayTo'),
    date: properties.time('clientSubmitTime'),
    messageId: properties.text('messageId'),
    transportHeaders: properties.text('transportHeaders'),
    text: read.text ?? (read.html === null && body ? zeroEnded(body, charset) : null),
    html: read.html,
    files: found.flatMap((each) => fileOf(each, allowance)),
  };
  return { message, damaged };
}

function fileOf({ title, data, properties }: FoundAttachment, allowance: UnpackAllowance): UnpackedFile[] {
  const own = properties?.bytes('attachData') ?? null;
  const isObject = properties?.typeOf('attachData') === 0x0d;
  let content = data ?? (isObject ? own?.subarray(16) : own) ?? null;
  let name = properties?.text('attachLongName') ?? properties?.text('attachName') ?? title ?? '';
  let contentType = properties?.text('attachType') ?? '';
  if (!content || allowance.files <= 0 || !charge(allowance, content.length)) return [];
  allowance.files--;
  // An attached message is TNEF in TNEF; people can read it as a mail.
  if (isObject && isTnef(content) && allowance.depth > 0) {
    allowance.depth--;
    const inner = readTnef(content, allowance);
    allowance.depth++;
    content = writeAsMail(inner.message);
    contentType = 'message/rfc822';
    name = `${inner.message.subject ?? (name || 'message')}.eml`;
  }
  return [{ name, contentType, contentId: properties?.text('attachContentId') ?? null, content }];
}

function zeroEnded(bytes: Buffer, charset: string): string {
  const end = bytes.indexOf(0);
  return decodeCharset(end < 0 ? bytes : bytes.subarray(0, end), charset).text;
}
