const EXIF_FLAG = 0x08;
const XMP_FLAG = 0x04;
/** RFC 9649 §2.7. */
const NEEDED = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);

/** A WebP without its EXIF, XMP and unknown chunks; null where the bytes cannot be followed to their end. */
export function stripWebp(bytes: Buffer): Buffer | null {
  const isWebp =
    bytes.subarray(0, 4).toString('latin1') === 'RIFF' && bytes.subarray(8, 12).toString('latin1') === 'WEBP';
  if (!isWebp) return null;
  const kept: Buffer[] = [];
  const stop = Math.min(bytes.length, 8 + bytes.readUInt32LE(4));
  let at = 12;
  while (at + 8 <= stop) {
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    if (at + 8 + size > stop) return null;
    const type = bytes.subarray(at, at + 4).toString('latin1');
    if (NEEDED.has(type))
      kept.push(type === 'VP8X' ? withoutFlags(bytes.subarray(at, end)) : bytes.subarray(at, end));
    at = end;
  }
  if (kept.length === 0) return null;
  const body = Buffer.concat(kept);
  const header = Buffer.from(bytes.subarray(0, 12));
  header.writeUInt32LE(4 + body.length, 4);
  return Buffer.concat([header, body]);
}

function withoutFlags(chunk: Buffer): Buffer {
  const copy = Buffer.from(chunk);
  if (copy.length > 8) copy[8] = (copy[8] ?? 0) & ~(EXIF_FLAG | XMP_FLAG);
  return copy;
}
