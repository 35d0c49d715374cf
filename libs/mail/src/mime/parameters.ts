import { decodeCharset } from './decode-charset.js';
import { CharsetGuess } from './detect-charset.js';
import { decodeWords } from './encoded-words.js';

export interface ValueWithParameters {
  /** Lower case, trimmed. */
  value: string;
  /** Lower-case names. RFC 2231 pieces are joined and decoded; encoded words too, though no RFC allows them here. */
  parameters: Map<string, string>;
}

interface Piece {
  index: number;
  extended: boolean;
  text: string;
}

/** Reads `type/subtype; a=b; c="d"; name*0*=utf-8''x` (RFC 2045, 2183, 2231), at most 200 parameters. */
export function readParameters(header: string, guess = new CharsetGuess()): ValueWithParameters {
  const parameters = new Map<string, string>();
  const continued = new Map<string, Piece[]>();
  const semicolon = header.indexOf(';');
  const head = semicolon < 0 ? header : header.slice(0, semicolon);
  for (const [name, text] of semicolon < 0 ? [] : assignments(header, semicolon + 1)) {
    const match = /^([^*]{1,60})(?:\*(\d{1,3}))?(\*)?$/.exec(name);
    const base = match?.[1];
    if (!base) continue;
    if (match[2] === undefined && match[3] === undefined) {
      if (!parameters.has(base)) parameters.set(base, decodeWords(text, guess));
      continue;
    }
    const pieces = continued.get(base) ?? [];
    pieces.push({ index: Number(match[2] ?? 0), extended: match[3] !== undefined, text });
    continued.set(base, pieces);
  }
  for (const [name, pieces] of continued) parameters.set(name, joinPieces(pieces, guess));
  return {
    value: head
      .replaceAll(/\([^()]{0,200}\)/g, '')
      .trim()
      .toLowerCase(),
    parameters,
  };
}

function* assignments(header: string, from: number): Generator<[string, string]> {
  let at = from;
  for (let count = 0; at < header.length && count < 200; count++) {
    const equals = header.indexOf('=', at);
    if (equals < 0) return;
    const semicolon = header.indexOf(';', at);
    if (semicolon >= 0 && semicolon < equals) {
      at = semicolon + 1;
      continue;
    }
    const name = header.slice(at, equals).trim().toLowerCase();
    const value = readValue(header, equals + 1);
    at = value.end;
    yield [name, value.text];
  }
}

function readValue(header: string, from: number): { text: string; end: number } {
  let at = from;
  while (header[at] === ' ' || header[at] === '\t') at++;
  if (header[at] !== '"') {
    const semicolon = header.indexOf(';', at);
    const end = semicolon < 0 ? header.length : semicolon;
    return { text: header.slice(at, end).trim(), end: end + 1 };
  }
  let text = '';
  for (at += 1; at < header.length && header[at] !== '"'; at++) {
    // Windows senders write paths with single backslashes; only \" and \\ are escapes in practice.
    const escaped = header[at] === '\\' && (header[at + 1] === '"' || header[at + 1] === '\\');
    if (escaped) at++;
    text += header[at] ?? '';
  }
  const semicolon = header.indexOf(';', at);
  return { text, end: semicolon < 0 ? header.length : semicolon + 1 };
}

/**
 * RFC 2231 pieces by their numbers, whatever their order and whichever are missing; of two with one number the first.
 * The charset stands in front of the first. Senders repeat it in every piece, and put encoded words into pieces too.
 */
function joinPieces(pieces: Piece[], guess: CharsetGuess): string {
  const ordered = [...new Map(pieces.toReversed().map((piece) => [piece.index, piece])).values()].sort(
    (a, b) => a.index - b.index,
  );
  let charset: string | undefined;
  const bytes = ordered.map((piece, position) => {
    let text = piece.text;
    const prefix = piece.extended ? /^([^'%]{0,60})'[^'%]{0,60}'/.exec(text) : null;
    if (prefix && (position === 0 || (charset ?? '') === prefix[1])) {
      charset ??= prefix[1];
      text = text.slice(prefix[0].length);
    }
    return piece.extended ? percentBytes(text) : Buffer.from(text, 'utf8');
  });
  const text = decodeCharset(Buffer.concat(bytes), charset, guess).text;
  return charset === undefined ? decodeWords(text, guess) : text;
}

function percentBytes(text: string): Buffer {
  const parts = text.split(/(%[0-9a-f]{2})/i);
  return Buffer.concat(
    parts.map((part) =>
      /^%[0-9a-f]{2}$/i.test(part) ? Buffer.from(part.slice(1), 'hex') : Buffer.from(part, 'utf8'),
    ),
  );
}
