import { type PreviewView } from '@tocsin/intake';
import { type Request, type Response } from 'express';

/**
 * Sends what we made of a file: a picture encoded anew, or its text. Of our own making, and still sandboxed. A browser
 * may keep it and asks before each use: sealed since then, it is gone.
 */
export function sendPreview(request: Request, response: Response, preview: PreviewView): void {
  response.set({
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-cache',
  });
  if (preview.kind === 'text') {
    // Not inline either: the console asks for it and writes it as text.
    response
      .set({
        'content-type': 'text/plain; charset=utf-8',
        'content-disposition': 'attachment',
        'x-cut': String(preview.cut),
      })
      .end(preview.text);
    return;
  }
  response.set({ 'content-type': preview.contentType, etag: `"${preview.sha256}"` });
  if (request.fresh) response.status(304).end();
  else response.end(preview.bytes);
}
