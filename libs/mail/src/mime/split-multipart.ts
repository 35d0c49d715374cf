const LF = 0x0a;
const CR = 0x0d;
const DASH = 0x2d;

export interface SplitResult {
  parts: Buffer[];
  closed: boolean;
  /** Parts were found behind the closing delimiter; they are among `parts`. */
  afterClose: boolean;
  /** The allowance of false delimiters or of parts ran out; the last part holds the rest. */
  exhausted: boolean;
}

/** What all levels of one message may use together. */
export interface SplitAllowance {
  falseDelimiters: number;
  parts: number;
}

/**
 * Cuts a multipart body at the lines `--boundary` (RFC 2046 5.1.1). Parts are views, not copies. Preamble and
 * epilogue are dropped; a further delimiter behind the closing one is a part nevertheless, because senders that
 * use one boundary on two levels put real content there.
 */
export function splitMultipart(body: Buffer, boundary: string, allowance: SplitAllowance): SplitResult {
  const result: SplitResult = { parts: [], closed: false, afterClose: false, exhausted: false };
  const marker = Buffer.from(`--${boundary}`, 'latin1');
  let partStart = -1;
  for (let at = nextDelimiter(body, marker, 0); at >= 0;) {
    const tail = delimiterTail(body, at + marker.length);
    if (!tail) {
      if (--allowance.falseDelimiters <= 0) break;
      at = nextDelimiter(body, marker, at + marker.length);
      continue;
    }
    if (partStart >= 0) {
      result.parts.push(body.subarray(partStart, Math.max(partStart, contentEnd(body, at))));
      if (--allowance.parts <= 0) {
        partStart = tail.closes ? -1 : tail.next;
        break;
      }
    }
    if (result.closed && !tail.closes) result.afterClose = true;
    result.closed ||= tail.closes;
    partStart = tail.closes ? -1 : tail.next;
    // The line end before a delimiter belongs to it, so the search starts on the one that ends this line.
    at = nextDelimiter(body, marker, tail.next - 1);
  }
  result.exhausted = allowance.falseDelimiters <= 0 || allowance.parts <= 0;
  if (partStart >= 0) result.parts.push(body.subarray(partStart));
  return result;
}

/** Offset of the next marker at the start of a line, or -1. */
function nextDelimiter(body: Buffer, marker: Buffer, from: number): number {
  if (from === 0 && body.subarray(0, marker.length).equals(marker)) return 0;
  const needle = Buffer.concat([Buffer.from([LF]), marker]);
  const found = body.indexOf(needle, Math.max(0, from));
  return found < 0 ? -1 : found + 1;
}

/** What follows the boundary on its line: nothing or `--`, then blanks; anything else is no delimiter. */
function delimiterTail(body: Buffer, from: number): { closes: boolean; next: number } | null {
  let at = from;
  const closes = body[at] === DASH && body[at + 1] === DASH;
  if (closes) at += 2;
  while (at < body.length && at - from < 100 && (body[at] === 0x20 || body[at] === 0x09 || body[at] === CR))
    at++;
  if (at >= body.length) return { closes, next: body.length };
  return body[at] === LF ? { closes, next: at + 1 } : null;
}

/** The line end in front of a delimiter is part of the delimiter. */
function contentEnd(body: Buffer, delimiter: number): number {
  const end = delimiter > 0 && body[delimiter - 1] === LF ? delimiter - 1 : delimiter;
  return end > 0 && end < delimiter && body[end - 1] === CR ? end - 1 : end;
}

/** The first line that looks like a delimiter, for parts whose declared boundary is missing or wrong. */
export function guessBoundary(body: Buffer): string | null {
  const head = body.toString('latin1', 0, 64 * 1024);
  const match = /(?:^|\n)--([!-~][ -~]{0,68}[!-~])[ \t]*\r?\n(?:content-|\r?\n)/i.exec(head);
  return match?.[1]?.replace(/--$/, '') ?? null;
}
