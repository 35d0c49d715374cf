const ORIENTATION = 0x0112;
const SHORT = 3;
const HEADER = Buffer.from('Exif\0\0', 'latin1');

/** The orientation (1–8) in an APP1 payload (Exif 2.3 §4.5), or null where it has none that can be read. */
export function readOrientation(payload: Buffer): number | null {
  if (!payload.subarray(0, 6).equals(HEADER)) return null;
  const tiff = payload.subarray(6);
  const order = tiff.subarray(0, 2).toString('latin1');
  if (tiff.length < 14 || (order !== 'II' && order !== 'MM')) return null;
  const short = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return null;
  const entries = Math.min(short(directory), 200);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.length) return null;
    if (short(at) !== ORIENTATION || short(at + 2) !== SHORT) continue;
    const value = short(at + 8);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

/** An APP1 segment that says which way up the picture is and nothing else: without it, phone pictures lie on a side. */
export function exifWithOrientation(orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(ORIENTATION, 10);
  tiff.writeUInt16BE(SHORT, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  const start = Buffer.from([0xff, 0xe1, 0, 2 + HEADER.length + tiff.length]);
  return Buffer.concat([start, HEADER, tiff]);
}
