import { DamagedFileError } from './byte-reader.js';
import { type CompoundEntry, readCompoundFile } from './compound-file.js';
import {
  charge,
  mailbox,
  type MapiMessage,
  readMapiBody,
  readMapiSender,
  type UnpackAllowance,
  type UnpackedFile,
} from './mapi-message.js';
import { mapi, MapiProperties } from './mapi-properties.js';
import { writeAsMail } from './write-as-mail.js';

const wanted = new Set<number>(Object.values(mapi));

/**
 * Reads Outlook's `.msg` ([MS-OXMSG]). Null where the file is none, or so damaged that it has neither subject, sender
 * nor words; else what can be read. Never throws.
 */
export function readOutlookMessage(bytes: Buffer, allowance: UnpackAllowance): MapiMessage | null {
  try {
    const message = readStorage(readCompoundFile(bytes), allowance, 32);
    const says = message.subject ?? message.from ?? message.text ?? message.html ?? message.transportHeaders;
    return says === null ? null : message;
  } catch (error) {
    if (error instanceof DamagedFileError) return null;
    throw error;
  }
}

/** `headLength`: bytes before the property list, which differ between a message, one inside it, and its parts. */
function readStorage(storage: CompoundEntry, allowance: UnpackAllowance, headLength: number): MapiMessage {
  const properties = readProperties(storage, allowance, headLength);
  const files: UnpackedFile[] = [];
  const recipients: string[] = [];
  for (const child of storage.children) {
    if (!child.isStorage) continue;
    if (/^__recip_version1\.0_#/i.test(child.name) && recipients.length < 200) {
      recipients.push(recipientOf(child, allowance));
    } else if (/^__attach_version1\.0_#/i.test(child.name) && allowance.files > 0) {
      const file = fileOf(child, allowance);
      if (file) files.push(file);
    }
  }
  return {
    subject: properties.text('subject'),
    from: readMapiSender(properties),
    to: recipients.filter((each) => each !== '').join(', ') || properties.text('displayTo'),
    date: properties.time('clientSubmitTime') ?? properties.time('deliveryTime'),
    messageId: properties.text('messageId'),
    transportHeaders: properties.text('transportHeaders'),
    ...readMapiBody(properties, allowance),
    files,
  };
}

/** Values of variable length are streams named by number and type, the others stand in one list. */
function readProperties(
  storage: CompoundEntry,
  allowance: UnpackAllowance,
  headLength: number,
): MapiProperties {
  const properties = new MapiProperties();
  for (const child of storage.children) {
    if (child.isStorage) continue;
    const named = /^__substg1\.0_([0-9a-f]{4})([0-9a-f]{4})$/i.exec(child.name);
    if (named) {
      const id = Number.parseInt(named[1] ?? '', 16);
      if (wanted.has(id))
        properties.set(id, Number.parseInt(named[2] ?? '', 16), readStream(child, allowance));
    } else if (/^__properties_version1\.0$/i.test(child.name)) {
      const list = readStream(child, allowance);
      for (let at = headLength; at + 16 <= list.length; at += 16) {
        const type = list.readUInt16LE(at);
        const isFixed = type === 0x03 || type === 0x0b || type === 0x40;
        if (isFixed) properties.set(list.readUInt16LE(at + 2), type, list.subarray(at + 8, at + 16));
      }
    }
  }
  return properties;
}

/** A stream that is damaged or too large is left out, not the message. */
function readStream(entry: CompoundEntry, allowance: UnpackAllowance): Buffer {
  try {
    const bytes = entry.read();
    return charge(allowance, bytes.length) ? bytes : Buffer.alloc(0);
  } catch (error) {
    if (error instanceof DamagedFileError) return Buffer.alloc(0);
    throw error;
  }
}

function recipientOf(storage: CompoundEntry, allowance: UnpackAllowance): string {
  const properties = readProperties(storage, allowance, 8);
  const address = properties.text('recipientSmtp') ?? properties.text('recipientEmail');
  return mailbox(properties.text('displayName'), address?.includes('@') ? address : null) ?? '';
}

function fileOf(storage: CompoundEntry, allowance: UnpackAllowance): UnpackedFile | null {
  const properties = readProperties(storage, allowance, 8);
  const name =
    properties.text('attachLongName') ??
    properties.text('attachName') ??
    properties.text('displayName') ??
    '';
  allowance.files--;
  const inner = storage.children.find(
    (child) => child.isStorage && /^__substg1\.0_3701000d$/i.test(child.name),
  );
  if (inner) {
    if (allowance.depth <= 0) return null;
    allowance.depth--;
    const message = readStorage(inner, allowance, 24);
    allowance.depth++;
    const title = message.subject ?? name;
    return {
      name: `${title}.eml`,
      contentType: 'message/rfc822',
      contentId: null,
      content: writeAsMail(message),
    };
  }
  const content = properties.bytes('attachData');
  const contentType = properties.text('attachType') ?? '';
  return content && { name, contentType, contentId: properties.text('attachContentId'), content };
}
