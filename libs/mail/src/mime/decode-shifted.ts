import iconv from 'iconv-lite';

const ESC = 0x1b;
const SO = 0x0e;
const SI = 0x0f;

/**
 * ISO-2022-KR (RFC 1557) and the GB 2312 half of ISO-2022-CN (RFC 1922): between SO and SI, seven-bit pairs stand for
 * EUC pairs. No library that we keep knows them; WHATWG forbids them to browsers for what pages could do with them.
 */
export function decodeIso2022Shifted(bytes: Buffer, charset: 'cp949' | 'gb18030'): string {
  const out = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  let shifted = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === ESC) at += escapeLength(bytes, at);
    else if (byte === SO) shifted = true;
    else if (byte === SI) shifted = false;
    else {
      // A line end ends the shift, so that a lost SI costs one line.
      if (byte === 0x0a || byte === 0x0d) shifted = false;
      out[length++] = shifted && byte > 0x20 && byte < 0x7f ? byte | 0x80 : byte;
    }
  }
  return iconv.decode(out.subarray(0, length), charset);
}

/** Bytes behind ESC that designate a set: `$)C`, `$)A` and their kind. */
function escapeLength(bytes: Buffer, at: number): number {
  if (bytes[at + 1] !== 0x24) return 0;
  const third = bytes[at + 2] ?? 0;
  return third >= 0x28 && third <= 0x2b ? 3 : 2;
}

/** HZ (RFC 1843): `~{` starts pairs of seven-bit GB 2312, `~}` ends them, `~~` is a tilde. */
export function decodeHz(bytes: Buffer): string {
  const out = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  let shifted = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    const next = bytes[at + 1];
    if (byte === 0x7e && (next === 0x7b || next === 0x7d || next === 0x7e || next === 0x0a)) {
      if (next === 0x7b) shifted = true;
      else if (next === 0x7d) shifted = false;
      else if (next === 0x7e) out[length++] = 0x7e;
      at++;
      continue;
    }
    if (byte === 0x0a) shifted = false;
    out[length++] = shifted && byte > 0x20 && byte < 0x7f ? byte | 0x80 : byte;
  }
  return iconv.decode(out.subarray(0, length), 'gb18030');
}
