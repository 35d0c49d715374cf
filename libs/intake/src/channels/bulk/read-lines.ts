/** A line of a stream, numbered from 1; `tooLong` where it was skipped because it passed the limit. */
export interface Line {
  number: number;
  bytes: Buffer;
  tooLong: boolean;
}

const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Cuts a byte stream into lines, holding no more than one line in memory. Blank lines are counted and left out.
 * @param maxBytes longer lines are not kept: they come as `tooLong` with no bytes
 */
export async function* readLines(stream: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let size = 0;
  let number = 0;
  const take = (): Line | null => {
    number += 1;
    const tooLong = size > maxBytes;
    const bytes = tooLong ? Buffer.alloc(0) : trimmed(Buffer.concat(parts, size));
    parts = [];
    size = 0;
    return tooLong || bytes.length > 0 ? { number, bytes, tooLong } : null;
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      add(chunk.subarray(start, end));
      start = end + 1;
      const line = take();
      if (line) yield line;
    }
    add(chunk.subarray(start));
  }
  const last = size > 0 ? take() : null;
  if (last) yield last;

  function add(part: Buffer): void {
    size += part.length;
    if (size <= maxBytes) parts.push(part);
    else parts = [];
  }
}

function trimmed(line: Buffer): Buffer {
  return line.at(-1) === CARRIAGE_RETURN ? line.subarray(0, -1) : line;
}
