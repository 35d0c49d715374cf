/** Bytes of a key as a client sends it in JSON: armored and PEM are text, files of other forms are base64. */
export function keySource(source: string): Buffer {
  return source.includes('-----BEGIN ') ? Buffer.from(source) : Buffer.from(source, 'base64');
}
