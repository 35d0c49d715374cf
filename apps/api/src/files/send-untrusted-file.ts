import { type HandedFile } from '@tocsin/intake';
import { type Response } from 'express';

/** The only type that a browser is told as it is: programs for mail open it, browsers save it. */
const TOLD = new Set(['message/rfc822']);

/**
 * Sends bytes that a stranger wrote. They are saved, never shown: not by their declared type, not by what a browser
 * makes of them, and even opened by force they run nothing (sandbox).
 */
export function sendUntrustedFile(response: Response, file: HandedFile): void {
  const type = TOLD.has(file.contentType) ? file.contentType : 'application/octet-stream';
  response
    .set({
      'content-type': type,
      'content-length': String(file.bytes.length),
      'content-disposition': attachmentDisposition(file.name),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    .end(file.bytes);
}

/** RFC 6266: a plain ASCII name for old programs, the real one as RFC 8187 writes it. */
export function attachmentDisposition(name: string): string {
  const clean = name
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .slice(0, 150)
    .toWellFormed();
  const plain = clean.replaceAll(/[^ -~]|["\\%]/g, '_');
  const full = encodeURIComponent(clean).replaceAll(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain === '' ? 'file' : plain}"; filename*=UTF-8''${full === '' ? 'file' : full}`;
}
