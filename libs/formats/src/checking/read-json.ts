/** Bounds of a document. Work is linear in its bytes under them. */
export interface JsonLimits {
  maxBytes: number;
  /** Levels of objects and lists in each other. */
  maxDepth: number;
  /** Names, values and elements; a list of a million nulls is small in bytes and large in memory. */
  maxTokens: number;
}

export type JsonReading = { value: unknown } | { refused: string };

/** Reads JSON in UTF-8, with or without a byte order mark. Refuses with a reason, never throws. */
export function readJson(bytes: Buffer, { maxBytes, maxDepth, maxTokens }: JsonLimits): JsonReading {
  if (bytes.length > maxBytes) return { refused: `is larger than ${maxBytes} bytes` };
  const shape = measure(bytes);
  if (shape.depth > maxDepth) return { refused: `is nested deeper than ${maxDepth} levels` };
  if (shape.tokens > maxTokens) return { refused: `holds more than ${maxTokens} values` };
  try {
    // The decoder drops the mark and refuses what is no UTF-8: guessing a charset would change what was said.
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown };
  } catch (error) {
    return { refused: `is not JSON in UTF-8${error instanceof SyntaxError ? positionOf(error) : ''}` };
  }
}

/** Where the parser stopped, without the words that it quotes: they may be anybody's. */
function positionOf(error: SyntaxError): string {
  const found = /position (\d+)(?: \(line (\d+) column (\d+)\))?/.exec(error.message);
  if (!found) return '';
  return found[2] ? ` (line ${found[2]}, column ${found[3] ?? '0'})` : ` (position ${found[1] ?? '0'})`;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENERS = new Set([0x5b, 0x7b]);
const CLOSERS = new Set([0x5d, 0x7d]);
const SEPARATORS = new Set([0x2c, 0x3a]);

/** Depth and number of values by the punctuation outside of strings. */
function measure(bytes: Buffer): { depth: number; tokens: number } {
  let level = 0;
  let depth = 0;
  let tokens = 1;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) at = endOfString(bytes, at);
    else if (OPENERS.has(byte)) {
      level += 1;
      tokens += 1;
      depth = Math.max(depth, level);
    } else if (CLOSERS.has(byte)) level -= 1;
    else if (SEPARATORS.has(byte)) tokens += 1;
  }
  return { depth, tokens };
}

/** By jumps from quote to quote: evidence is megabytes of base64 in one string. */
function endOfString(bytes: Buffer, start: number): number {
  for (let at = start + 1; ; at += 1) {
    at = bytes.indexOf(QUOTE, at);
    if (at < 0) return bytes.length;
    let slashes = 0;
    while (at - 1 - slashes > start && bytes[at - 1 - slashes] === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return at;
  }
}
