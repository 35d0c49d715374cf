import { isUtf8 } from 'node:buffer';
import { detect } from 'chardet';

const LONGEST_BYTES = 256 * 1024;
const LONGEST_CHARS = 60_000;

/** The beginning of a file as text to read: decoded by its mark, as UTF-8, or by the likeliest charset; bounded. */
export function textPreview(bytes: Buffer): { text: string; cut: boolean } {
  const head = bytes.subarray(0, LONGEST_BYTES);
  const text = decode(head)
    .replace(/^\uFEFF/, '')
    // What a terminal or a page would obey; line ends and tabs stay.
    .replaceAll(/[^\P{Cc}\n\r\t]|[\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
  return {
    text: text.slice(0, LONGEST_CHARS).toWellFormed(),
    cut: bytes.length > head.length || text.length > LONGEST_CHARS,
  };
}

function decode(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(head);
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(head);
  // A character that the cut goes through is no sign of another charset.
  if (isUtf8(head) || isUtf8(wholeCharacters(head))) return head.toString('utf8');
  return decoderOf(detect(head)).decode(head);
}

function wholeCharacters(head: Buffer): Buffer {
  let end = head.length;
  while (end > head.length - 4 && end > 0 && ((head[end - 1] ?? 0) & 0xc0) === 0x80) end--;
  return head.subarray(0, Math.max(0, end - 1));
}

function decoderOf(charset: string | null): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(charset ?? 'windows-1252');
  } catch {
    // A charset that the detector knows and Node does not: every byte shows as something.
    return new TextDecoder('windows-1252');
  }
}
