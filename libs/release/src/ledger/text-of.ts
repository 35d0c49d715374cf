/** More than anybody reads; the whole is a download. */
const SHOWN_BYTES = 512 * 1024;

/** Bytes as text to be looked at, at most half a MiB of them; null where they are none (an archive, ciphertext). Pure. */
export function textOf(bytes: Buffer, contentType: string): string | null {
  if (!/^(?:text\/|message\/|application\/(?:[\w.-]+\+)?(?:json|xml))/i.test(contentType)) return null;
  const text = bytes.subarray(0, SHOWN_BYTES).toString('utf8');
  return text.includes('\u0000') ? null : text;
}
