/** One line of yEnc data, decoded: each byte is 42 too high, and `=` is followed by one that is 64 more. */
export function decodeYencLine(line: Buffer): Buffer {
  const out = Buffer.allocUnsafe(line.length);
  let length = 0;
  for (let at = 0; at < line.length; at++) {
    const byte = line[at] ?? 0;
    if (byte === 0x3d) {
      at++;
      out[length++] = ((line[at] ?? 0) - 64 - 42) & 0xff;
    } else out[length++] = (byte - 42) & 0xff;
  }
  return out.subarray(0, length);
}
