/** Value of a uuencoded letter; both blank and grave accent are zero. */
function sextet(byte: number | undefined): number {
  return byte === undefined ? 0 : (byte - 0x20) & 0x3f;
}

/**
 * One line of uuencoded data, decoded; null where it is none. Blanks at its end may be missing, because mail servers
 * cut them; letters beyond the stated length are a checksum that some programs write.
 */
export function decodeUuLine(line: Buffer): Buffer | null {
  const length = sextet(line[0]);
  const first = line[0] ?? 0;
  if (first < 0x20 || first > 0x60) return null;
  const letters = Math.ceil(length / 3) * 4;
  if (line.length > letters + 2 + 1 || (length > 0 && line.length < 2)) return null;
  if (line.some((byte) => byte < 0x20 || byte > 0x60)) return null;
  const out = Buffer.alloc(Math.ceil(length / 3) * 3);
  for (let from = 1, to = 0; to < length; from += 4, to += 3) {
    const bits =
      (sextet(line[from] ?? 0x20) << 18) |
      (sextet(line[from + 1] ?? 0x20) << 12) |
      (sextet(line[from + 2] ?? 0x20) << 6) |
      sextet(line[from + 3] ?? 0x20);
    out.writeUIntBE(bits, to, 3);
  }
  return out.subarray(0, length);
}
