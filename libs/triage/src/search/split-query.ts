import { type Place } from './query-terms.js';

/** A piece of a query between spaces; a quoted part of it may hold some. */
export interface Piece extends Place {
  negated: boolean;
  /** What stands before the first colon, if it could be an operator's name. */
  name: string | null;
  /** The value, or the whole piece; without quotes. */
  text: string;
  quoted: boolean;
  /** A quote was opened and not closed. */
  open: boolean;
}

const SPACE = /\s/u;
const NAME = /^[a-z]{1,16}$/i;
/** What keyboards and word processors make of a quote. */
const QUOTES = new Set(['"', '“', '”', '„', '«', '»']);

/**
 * Cuts a query into its pieces in one pass over its characters, so that no text takes longer than another of its length.
 * Pure.
 */
export function splitQuery(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    if (SPACE.test(text[at] ?? '')) at += 1;
    else {
      const piece = pieceAt(text, at);
      pieces.push(piece);
      at = piece.end;
    }
  }
  return pieces;
}

function pieceAt(text: string, start: number): Piece {
  // A dash of its own, and one before another, is text.
  const after = text[start + 1];
  const negated = text[start] === '-' && after !== undefined && after !== '-' && !SPACE.test(after);
  let at = negated ? start + 1 : start;
  let name: string | null = null;
  let value = '';
  let quoted = false;
  let open = false;
  for (; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (QUOTES.has(letter) && (value === '' || quoted) && !open && !quoted) {
      quoted = true;
      open = true;
    } else if (open && QUOTES.has(letter)) {
      at += 1;
      open = false;
      break;
    } else if (!open && SPACE.test(letter)) break;
    else if (letter === ':' && name === null && !open && !quoted && NAME.test(value)) {
      name = value;
      value = '';
    } else value += letter;
  }
  return { start, end: at, negated, name, text: value, quoted, open };
}
