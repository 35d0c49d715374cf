import type { HeaderField } from '../mime/header-block.js';
import type { Part } from '../mime/part.js';

const LF = 0x0a;
const CRLF = Buffer.from('\r\n');

/** Fields that describe a body; they belong to the entity that is shown. */
const OF_CONTENT = /^(?:content-[a-z0-9-]+|mime-version)$/;

/** A text leaf. Base64, so that nothing in it can end the part that it is put into. */
export function textEntity(text: string): Buffer {
  return leaf('Content-Type: text/plain; charset=utf-8', Buffer.from(text, 'utf8'));
}

export function fileEntity(name: string, content: Buffer): Buffer {
  const quoted = encodeURIComponent(name.slice(0, 150)).replaceAll(/['()*]/g, '_');
  const head = 'Content-Type: application/octet-stream\r\nContent-Disposition: attachment;';
  return leaf(`${head} filename*=utf-8''${quoted}`, content);
}

/** A message of its own within another, so that nothing of it is ever rendered together with what stands around it. */
export function attachedMessage(entity: Buffer): Buffer {
  const head = 'Content-Type: message/rfc822\r\nContent-Disposition: attachment; filename="decrypted.eml"';
  return leaf(head, Buffer.concat([Buffer.from('MIME-Version: 1.0\r\n'), entity]));
}

function leaf(head: string, content: Buffer): Buffer {
  const lines = content.toString('base64').match(/.{1,76}/g) ?? [];
  return Buffer.from(`${head}\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines.join('\r\n')}`);
}

/** The bytes of `parent` with some of its children exchanged; they are views of it, so their offsets are known. */
export function replaceChildren(parent: Part, replacements: ReadonlyMap<Part, Buffer>): Buffer {
  const pieces: Buffer[] = [];
  let at = 0;
  for (const child of parent.children) {
    const replacement = replacements.get(child);
    if (!replacement) continue;
    const start = child.bytes.byteOffset - parent.bytes.byteOffset;
    pieces.push(parent.bytes.subarray(at, start), replacement);
    at = start + child.bytes.length;
  }
  return Buffer.concat([...pieces, parent.bytes.subarray(at)]);
}

/** The outer head with another entity under it. `fields` stand for outer fields of the same names. */
export function underHead(outer: Part, entity: Part, fields: readonly HeaderField[]): Buffer {
  const replaced = new Set(fields.map(({ name }) => name));
  const kept = outer.headers.fields.filter(({ name }) => !OF_CONTENT.test(name) && !replaced.has(name));
  const content = entity.headers.fields.filter(({ name }) => name.startsWith('content-'));
  const lines = [...kept, ...fields, ...content].flatMap(({ name, raw }) => [
    Buffer.from(`${name}:`),
    // A raw value holds its line end where it is not the last thing of all.
    raw.at(-1) === LF ? raw : Buffer.concat([raw, CRLF]),
  ]);
  return Buffer.concat([...lines, Buffer.from('MIME-Version: 1.0\r\n\r\n'), entity.body]);
}
