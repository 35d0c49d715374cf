import { decodeCharset } from '../mime/decode-charset.js';
import { declaredName, type Part, partText } from '../mime/part.js';
import { htmlToText } from '../parse/html-to-text.js';
import { defaultLimits } from '../parse/limits.js';
import { sanitiseHtml } from '../parse/sanitise-html.js';
import { type InlinePiece, inlineBlocks, readClearSigned } from '../pgp/inline-blocks.js';
import { openPgpMessage } from '../pgp/open-pgp-message.js';
import type { MailEncryption } from './mail-security.js';
import { pgpLayer, verifyDetached } from './open-pgp-mime.js';
import type { OpenedEnvelope, OpenRun, SecurityLayer } from './opened-entity.js';
import { fileEntity, textEntity } from './write-entity.js';

/** Armored blocks in a text or HTML leaf, and attached `.asc`, `.gpg`, `.pgp` files; null where there are none. */
export async function openInlinePgp(part: Part, run: OpenRun): Promise<OpenedEnvelope | null> {
  if (part.children.length > 0 || part.message) return null;
  if (part.type === 'text/plain' || part.type === 'text/html') {
    if (!part.content.includes('-----BEGIN PGP ')) return null;
    const text = part.type === 'text/html' ? textOfHtml(part) : part.content;
    const pieces = inlineBlocks(text);
    if (pieces.length > 0) return openText(part, pieces, run);
  }
  return isPgpFile(part) ? openFile(part, run) : null;
}

/** The blocks of HTML are read from its text: `<pre>` keeps their lines, and markup within them is somebody's trick. */
function textOfHtml(part: Part): Buffer {
  const { text } = partText(part, defaultLimits.maxHtmlChars);
  return Buffer.from(htmlToText(sanitiseHtml(text.slice(0, defaultLimits.maxHtmlChars))), 'utf8');
}

async function openText(part: Part, pieces: InlinePiece[], run: OpenRun): Promise<OpenedEnvelope> {
  const charset = part.type === 'text/html' ? 'utf-8' : part.parameters.get('charset');
  const texts: string[] = [];
  const layers: SecurityLayer[] = [];
  let mime: Buffer | null = null;
  let isOpen = false;
  for (const piece of pieces) {
    const opened = piece.kind === 'text' ? null : await openBlock(piece, run);
    if (opened) layers.push(opened.layer);
    isOpen ||= Boolean(opened?.content);
    // A block that stays closed stays as it is.
    const content = opened?.content ?? piece.bytes;
    if (opened?.content && isMime(content)) mime = content;
    texts.push(decode(content, charset));
  }
  const around = pieces.filter(
    ({ kind, bytes }) => kind === 'text' && bytes.toString('latin1').trim() !== '',
  );
  const whole = layers.length === 1 && around.length === 0;
  const layer = merge(layers, whole);
  if (!isOpen) return { layer, inner: null, becomes: 'same' };
  // Exchange and others hand the content of PGP/MIME on as if it were a text.
  if (mime && whole) return { layer, inner: mime, becomes: 'mime' };
  return { layer, inner: textEntity(texts.join('')), becomes: 'text' };
}

async function openBlock(
  piece: InlinePiece,
  run: OpenRun,
): Promise<{ layer: SecurityLayer; content: Buffer | null }> {
  if (piece.kind === 'message') {
    const opened = await openPgpMessage(piece.bytes, run.keys.pgpPrivate);
    return {
      layer: await pgpLayer('pgp-inline', opened, run),
      content: opened.opened ? opened.content : null,
    };
  }
  const clear = readClearSigned(piece.bytes);
  const signatures = await verifyDetached(
    clear?.signed ?? piece.bytes,
    clear?.signature ?? Buffer.alloc(0),
    run,
  );
  return {
    layer: { form: 'pgp-inline', encryption: null, signatures, whole: true },
    content: clear?.text ?? null,
  };
}

/** Several blocks in one text are one envelope that covers a part: none of them speaks for the others. */
function merge(layers: readonly SecurityLayer[], whole: boolean): SecurityLayer {
  const encryptions = layers.map(({ encryption }) => encryption).filter((each) => each !== null);
  return {
    form: 'pgp-inline',
    encryption: mergeEncryption(encryptions),
    signatures: layers.flatMap(({ signatures }) => signatures),
    whole,
  };
}

export function mergeEncryption(all: readonly MailEncryption[]): MailEncryption | null {
  const [first] = all;
  if (!first) return null;
  const { state, reason } = all.find((each) => each.state === 'failed') ?? first;
  return { state, reason, keyIds: [...new Set(all.flatMap(({ keyIds }) => keyIds))] };
}

function decode(bytes: Buffer, charset: string | undefined): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8, which RFC 9580 asks for: then as the part around it declares.
    return decodeCharset(bytes, charset).text;
  }
}

function isMime(content: Buffer): boolean {
  return /^\s*(?:[\w-]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*){0,20}?content-type:\s*(?:multipart|text)\//i.test(
    content.toString('latin1', 0, 2048),
  );
}

function isPgpFile(part: Part): boolean {
  const name = declaredName(part).toLowerCase();
  if (/\.(?:pgp|gpg)$/.test(name)) return true;
  return name.endsWith('.asc') && part.content.includes('-----BEGIN PGP MESSAGE-----');
}

async function openFile(part: Part, run: OpenRun): Promise<OpenedEnvelope | null> {
  const opened = await openPgpMessage(part.content, run.keys.pgpPrivate);
  // A file of that name which holds something else is no concern of ours.
  if (!opened.opened && opened.reason !== 'no-key' && opened.keyIds.length === 0) return null;
  const layer = await pgpLayer('pgp-inline', opened, run);
  if (!opened.opened) return { layer, inner: null, becomes: 'same' };
  if (isMime(opened.content)) return { layer, inner: opened.content, becomes: 'mime' };
  const name = declaredName(part).replace(/\.(?:pgp|gpg|asc)$/i, '') || 'decrypted';
  return { layer, inner: fileEntity(name, opened.content), becomes: 'file' };
}
