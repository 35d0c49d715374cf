/** The registry of a region has no more; the constituency of a nation is a hundredth of it. */
const MOST_BYTES = 256 * 1024 * 1024;

const NEWLINE = 10;

/**
 * Passes a file on as it comes in, as far as one may be.
 * @throws Error with the line that it had come to, where it is longer
 */
export async function* limitUpload(
  stream: AsyncIterable<Buffer>,
  most: number = MOST_BYTES,
): AsyncGenerator<Buffer> {
  let bytes = 0;
  let line = 1;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > most) throw new Error(`line ${line}: the file is longer than ${most} bytes`);
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) line += 1;
    yield chunk;
  }
}
