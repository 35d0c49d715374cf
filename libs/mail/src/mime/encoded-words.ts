import { decodeCharset } from './decode-charset.js';
import { decodeQuotedPrintable } from './transfer-encoding.js';

/**
 * RFC 2047 words, with what the wild makes of them: blanks inside Q text, a language tag (RFC 2231), missing
 * padding. The lengths are bounded, so that the expression stays linear.
 */
export const encodedWord =
  /=\?([^?*\s]{1,60})(?:\*[^?\s]{0,20})?\?([bq])\?([^?\n]{0,4000}|[^\s]{0,1000}?)\?=/gi;

/**
 * Decodes every encoded word. White space between two of them is dropped, and the bytes of neighbours with one
 * charset are joined before decoding, because senders cut multi-byte characters in two.
 */
export function decodeWords(value: string): string {
  if (!value.includes('=?')) return value;
  let text = '';
  let end = 0;
  let pending: { charset: string; bytes: Buffer[] } | null = null;
  const flush = (): void => {
    if (pending) text += decodeCharset(Buffer.concat(pending.bytes), pending.charset).text;
    pending = null;
  };
  for (const match of value.matchAll(encodedWord)) {
    const between = value.slice(end, match.index);
    end = match.index + match[0].length;
    const charset = (match[1] ?? '').toLowerCase();
    const bytes = wordBytes(match[2] ?? '', match[3] ?? '');
    const joins: boolean = pending !== null && between.trim() === '';
    if (!joins) {
      flush();
      text += between;
    }
    if (pending !== null && (pending as { charset: string }).charset === charset) {
      (pending as { bytes: Buffer[] }).bytes.push(bytes);
      continue;
    }
    flush();
    pending = { charset, bytes: [bytes] };
  }
  flush();
  return text + value.slice(end);
}

function wordBytes(encoding: string, content: string): Buffer {
  if (encoding.toLowerCase() === 'b') return Buffer.from(content, 'base64');
  // A trailing `=` in a Q word is a broken escape, not a soft line break.
  return decodeQuotedPrintable(Buffer.from(content.replaceAll('_', '=20'), 'utf8'));
}
