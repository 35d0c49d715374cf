/** A piece of a text: as it stands, or one armored block. Offsets are bytes. */
export interface InlinePiece {
  kind: 'text' | 'message' | 'clear-signed';
  bytes: Buffer;
}

const MOST_BLOCKS = 20;
const SIGNED = '-----BEGIN PGP SIGNED MESSAGE-----';
const SIGNATURE = '-----BEGIN PGP SIGNATURE-----';
const MESSAGE = '-----BEGIN PGP MESSAGE-----';

/** Cuts a text at its armored messages and clear-signed texts. Only whole blocks that start a line count; linear. */
export function inlineBlocks(text: Buffer): InlinePiece[] {
  const pieces: InlinePiece[] = [];
  let at = 0;
  let blocks = 0;
  while (blocks < MOST_BLOCKS) {
    const block = nextBlock(text, at);
    if (!block) break;
    if (block.start > at) pieces.push({ kind: 'text', bytes: text.subarray(at, block.start) });
    pieces.push({ kind: block.kind, bytes: text.subarray(block.start, block.end) });
    at = block.end;
    blocks++;
  }
  if (at < text.length) pieces.push({ kind: 'text', bytes: text.subarray(at) });
  return blocks === 0 ? [] : pieces;
}

function nextBlock(
  text: Buffer,
  from: number,
): { kind: 'message' | 'clear-signed'; start: number; end: number } | null {
  const message = lineStart(text, MESSAGE, from);
  const signed = lineStart(text, SIGNED, from);
  const isSigned = signed >= 0 && (message < 0 || signed < message);
  const start = isSigned ? signed : message;
  if (start < 0) return null;
  const middle = isSigned ? lineStart(text, SIGNATURE, start) : start;
  if (middle < 0) return null;
  const marker = isSigned ? '-----END PGP SIGNATURE-----' : '-----END PGP MESSAGE-----';
  const end = lineStart(text, marker, middle);
  if (end < 0) return null;
  return { kind: isSigned ? 'clear-signed' : 'message', start, end: end + marker.length };
}

function lineStart(text: Buffer, marker: string, from: number): number {
  for (let at = text.indexOf(marker, from); at >= 0; at = text.indexOf(marker, at + 1)) {
    if (at === 0 || text[at - 1] === 0x0a) return at;
  }
  return -1;
}

/** A clear-signed text (RFC 9580 7): what was signed, and the armored signature. */
export interface ClearSigned {
  /** As people read it, line ends as they came. */
  text: Buffer;
  /** As it was signed: no blanks at line ends, CRLF, none at the end. */
  signed: Buffer;
  signature: Buffer;
}

export function readClearSigned(block: Buffer): ClearSigned | null {
  const middle = lineStart(block, SIGNATURE, 0);
  const head = /^[^\n]*\n(?:[^\n]*\S[^\n]*\n)*?\r?\n/.exec(block.toString('latin1', 0, 4096));
  if (middle < 0 || !head || !allHashHeaders(head[0])) return null;
  const lines = block
    .toString('latin1', head[0].length, middle)
    .replace(/\r?\n$/, '')
    .split('\n');
  const unescaped = lines.map((line) => line.replace(/^- /, ''));
  return {
    text: Buffer.from(unescaped.join('\n'), 'latin1'),
    signed: Buffer.from(unescaped.map((line) => line.replace(/[ \t\r]+$/, '')).join('\r\n'), 'latin1'),
    signature: block.subarray(middle),
  };
}

/** Only Hash may stand there (RFC 9580 7.1): other lines would be read by people and not be signed. */
function allHashHeaders(head: string): boolean {
  const lines = head.split(/\r?\n/).slice(1);
  return lines.every((line) => line.trim() === '' || /^Hash: [\w, -]{1,100}\s*$/.test(line));
}
