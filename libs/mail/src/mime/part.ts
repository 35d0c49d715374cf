import { decodeCharset, type DecodedText } from './decode-charset.js';
import type { PartHeaders } from './part-headers.js';

/** One node of the MIME tree: a leaf, a multipart (children) or an attached message (message). */
export interface Part {
  headers: PartHeaders;
  /** Lower case, `text/plain` where absent or no media type. */
  type: string;
  parameters: Map<string, string>;
  /** `inline`, `attachment`, another word, or '' where not stated. */
  disposition: string;
  dispositionParameters: Map<string, string>;
  /** Head and body as they came, a view: what a signature over the part covers. */
  bytes: Buffer;
  /** Raw bytes behind the head, a view. */
  body: Buffer;
  /** Transfer encoding of a leaf or an attached message; '' where there is nothing to decode. */
  encoding: string;
  /** `body` decoded, when first asked for: what mailparser reads is not decoded here as well. */
  readonly content: Buffer;
  children: Part[];
  message: Part | null;
  /** Lines among the headers that are none. */
  stray: Buffer[];
}

/** The text of a leaf by its declared charset; `content` stands for what it holds where something was taken out. */
export function partText(part: Part, maxBytes: number, content = part.content): DecodedText {
  const bytes = content.length > maxBytes ? content.subarray(0, maxBytes) : content;
  return decodeCharset(bytes, part.parameters.get('charset') ?? charsetInHtml(part), part.headers.guess);
}

/** What HTML says of its own charset; it counts where the part says nothing, as browsers do. */
export function charsetInHtml(part: Part): string | undefined {
  if (part.type !== 'text/html') return undefined;
  return /<meta\b[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([\w.:-]{1,40})/i.exec(
    part.content.toString('latin1', 0, 2048),
  )?.[1];
}

/** A leaf that a person reads as the message. An unknown disposition makes a file (RFC 2183 2.8). */
export function isTextLeaf(part: Part): boolean {
  if (part.children.length > 0 || part.message) return false;
  const isText = part.type === 'text/plain' || part.type === 'text/html';
  return isText && (part.disposition === '' || part.disposition === 'inline');
}

export function declaredName(part: Part): string {
  return part.dispositionParameters.get('filename') ?? part.parameters.get('name') ?? '';
}

/** All nodes below and including `part`, without looking into attached messages. */
export function* ownParts(part: Part): Generator<Part> {
  yield part;
  for (const child of part.children) yield* ownParts(child);
}
