import type { MapiMessage } from './mapi-message.js';

/** A message out of Outlook's own formats as a plain mail: head, text and the names of its files. */
export function writeAsMail(message: MapiMessage): Buffer {
  const lines = [
    field('From', message.from),
    field('To', message.to),
    field('Subject', message.subject),
    field('Date', message.date?.toUTCString() ?? null),
    field('Message-ID', message.messageId),
    'MIME-Version: 1.0',
  ].filter((line) => line !== '');
  const text = message.text ?? '';
  const isHtml = text.trim() === '' && message.html !== null;
  lines.push(
    `Content-Type: text/${isHtml ? 'html' : 'plain'}; charset=utf-8`,
    'Content-Transfer-Encoding: 8bit',
    '',
  );
  const names = message.files.map((file) => `[${file.name}, ${file.content.length} bytes]`);
  const body = isHtml ? (message.html ?? '') : [text, ...names].join('\n');
  return Buffer.from(`${lines.join('\r\n')}\r\n${body}\r\n`);
}

/**
 * The head of such a message: as it came over the internet where the file kept that, with what is missing in it. Fields
 * of content are left out, because the body is no longer what they describe.
 */
export function headOfMapi(message: MapiMessage): Buffer {
  const kept = (message.transportHeaders ?? '')
    .slice(0, 256 * 1024)
    .replace(/^\s*Microsoft Mail Internet Headers[^\n]*\n/i, '')
    .replaceAll(/^(?:content-[\w-]+|mime-version):[^\n]*\n?(?:[ \t][^\n]*\n?)*/gim, '')
    .trim();
  const own = [
    field('From', message.from),
    field('To', message.to),
    field('Subject', message.subject),
    field('Date', message.date?.toUTCString() ?? null),
    field('Message-ID', message.messageId),
  ].filter((line) => line !== '' && !has(kept, line.slice(0, line.indexOf(':'))));
  return Buffer.from(`${[kept, ...own].filter((line) => line !== '').join('\r\n')}\r\n\r\n`);
}

function has(head: string, name: string): boolean {
  return new RegExp(`^${name}[ \\t]*:`, 'im').test(head);
}

/** Raw UTF-8 (RFC 6532) on one line; a name that holds line ends writes no second field. */
function field(name: string, value: string | null): string {
  const line = (value ?? '').replaceAll(/[\r\n\0]+/g, ' ').trim();
  return line === '' ? '' : `${name}: ${line}`;
}
