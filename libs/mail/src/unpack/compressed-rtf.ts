import { ByteReader } from './byte-reader.js';

/** What the window holds at first ([MS-OXRTFCP] 2.2.2.1). */
const start =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor ' +
  'MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';

/** Undoes PR_RTF_COMPRESSED; at most `maxBytes`, and as far as it can be read. Null where it is none. */
export function decompressRtf(bytes: Buffer, maxBytes: number): Buffer | null {
  if (bytes.length < 16) return null;
  const reader = new ByteReader(bytes);
  reader.skip(4);
  const size = reader.u32();
  const magic = reader.u32();
  reader.skip(4);
  if (magic === 0x414c454d) return reader.take(Math.min(reader.left, size, maxBytes));
  if (magic !== 0x75465a4c) return null;
  const out = Buffer.allocUnsafe(Math.min(size, maxBytes));
  const window = Buffer.alloc(4096, 0x20);
  let write = window.write(start, 'latin1');
  let length = 0;
  const put = (byte: number): void => {
    if (length < out.length) out[length++] = byte;
    window[write] = byte;
    write = (write + 1) % 4096;
  };
  while (reader.left > 0 && length < out.length) {
    let control = reader.u8();
    for (let bit = 0; bit < 8 && length < out.length && reader.left > 0; bit++, control >>= 1) {
      if ((control & 1) === 0) {
        put(reader.u8());
        continue;
      }
      if (reader.left < 2) return out.subarray(0, length);
      const token = (reader.u8() << 8) | reader.u8();
      let from = token >> 4;
      if (from === write) return out.subarray(0, length);
      for (let count = (token & 0xf) + 2; count > 0; count--, from = (from + 1) % 4096)
        put(window[from] ?? 0);
    }
  }
  return out.subarray(0, length);
}
