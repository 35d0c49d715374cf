/**
 * One element of BER (X.690), as views of the bytes. CMS structures are few and known, messages in them large: a tree of
 * objects for every byte string of somebody's 20 MB is what this avoids.
 */
export interface BerNode {
  /** The identifier octet: class, constructed bit and number, e.g. 0x30 for SEQUENCE. */
  tag: number;
  content: Buffer;
  /** With identifier and length. */
  bytes: Buffer;
}

/** The bytes are not what they should be. Caught where CMS is opened; it leaves this folder never. */
export class BerError extends Error {}

const MAX_DEPTH = 32;
const MAX_ELEMENTS = 100_000;

/** The first element; what follows it is ignored, as padding at the end of files is common. */
export function readBer(bytes: Buffer): BerNode {
  return readNode(bytes, 0, 0);
}

function readNode(bytes: Buffer, at: number, depth: number): BerNode {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || depth > MAX_DEPTH) throw new BerError('no element');
  if ((tag & 0x1f) === 0x1f) throw new BerError('tag numbers above 30 are not used in CMS');
  if (first === 0x80) return readIndefinite(bytes, at, tag, depth);
  const lengthBytes = first & 0x80 ? first & 0x7f : 0;
  if (lengthBytes > 4) throw new BerError('length');
  const start = at + 2 + lengthBytes;
  const length =
    lengthBytes === 0 ? first : start <= bytes.length ? bytes.readUIntBE(at + 2, lengthBytes) : 0;
  if (start + length > bytes.length) throw new BerError('ends early');
  return { tag, content: bytes.subarray(start, start + length), bytes: bytes.subarray(at, start + length) };
}

/** Constructed, up to two zero bytes; what programs write that do not know the length beforehand. */
function readIndefinite(bytes: Buffer, from: number, tag: number, depth: number): BerNode {
  let at = from + 2;
  for (let count = 0; count < MAX_ELEMENTS; count++) {
    if (bytes[at] === 0 && bytes[at + 1] === 0) {
      return { tag, content: bytes.subarray(from + 2, at), bytes: bytes.subarray(from, at + 2) };
    }
    at += readNode(bytes, at, depth + 1).bytes.length;
  }
  throw new BerError('too many elements');
}

export function childrenOf(node: BerNode): BerNode[] {
  const children: BerNode[] = [];
  for (let at = 0; at < node.content.length;) {
    const child = readNode(node.content, at, 0);
    children.push(child);
    if (children.length > MAX_ELEMENTS) throw new BerError('too many elements');
    at += child.bytes.length;
  }
  return children;
}

/** The children of an element of this tag, or BerError. */
export function expectTag(node: BerNode | undefined, ...tags: number[]): BerNode {
  if (!node || !tags.includes(node.tag)) throw new BerError(`not ${tags.join(' or ')}`);
  return node;
}

/** The octets of a string, whether in one piece or in many. */
export function octetsOf(node: BerNode, depth = 0): Buffer {
  if ((node.tag & 0x20) === 0) return node.content;
  if (depth > MAX_DEPTH) throw new BerError('too deep');
  return Buffer.concat(childrenOf(node).map((child) => octetsOf(child, depth + 1)));
}

/** OBJECT IDENTIFIER as dotted numbers. */
export function oidOf(node: BerNode | undefined): string {
  const { content } = expectTag(node, 0x06);
  const numbers: number[] = [];
  let value = 0;
  for (const byte of content.subarray(0, 64)) {
    value = value * 128 + (byte & 0x7f);
    if (byte & 0x80) continue;
    if (numbers.length === 0)
      numbers.push(Math.min(2, Math.floor(value / 40)), value - 40 * Math.min(2, Math.floor(value / 40)));
    else numbers.push(value);
    value = 0;
  }
  return numbers.join('.');
}

/** One element of DER. */
export function der(tag: number, ...contents: Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  if (content.length < 0x80) return Buffer.concat([Buffer.from([tag, content.length]), content]);
  const hex = content.length.toString(16);
  const length = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return Buffer.concat([Buffer.from([tag, 0x80 | length.length]), length, content]);
}

export function derOid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return der(0x06, ...[first * 40 + second, ...rest].map(base128));
}

function base128(value: number): Buffer {
  const bytes = [value % 128];
  for (let left = Math.floor(value / 128); left > 0; left = Math.floor(left / 128)) {
    bytes.unshift((left % 128) | 0x80);
  }
  return Buffer.from(bytes);
}

/** A SET OF in DER stands in the order of its encodings (X.690 11.6). */
export function derSetOf(elements: readonly Buffer[], tag = 0x31): Buffer {
  return der(tag, ...elements.toSorted((one, other) => Buffer.compare(one, other)));
}
