import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import { cspNonce } from '../security/headers.js';

const DIST = fileURLToPath(new URL('../../../console/dist/', import.meta.url));
const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/** Serves the built console: hashed files for good, the page itself with this response's nonce and never cached. */
export function serveConsole(app: NestExpressApplication): void {
  if (!existsSync(`${DIST}index.html`)) return;
  const page = readFileSync(`${DIST}index.html`, 'utf8');
  app.use(
    '/assets',
    express.static(`${DIST}assets`, { immutable: true, maxAge: '1y', index: false, fallthrough: false }),
  );
  app.use(express.static(DIST, { index: false }));
  app.use((request: Request, response: Response, next: NextFunction): void => {
    // Every path of the console's own router is the same page; what is not a page view goes on to the API.
    const wantsPage = request.method === 'GET' && request.accepts(['html', 'json']) === 'html';
    if (!wantsPage || /^\/(api|taxii2|healthz|readyz|metrics|openapi\.json)(\/|$)/.test(request.path)) {
      next();
      return;
    }
    response.setHeader('cache-control', 'no-store');
    response.type('html').send(page.replaceAll(NONCE_PLACEHOLDER, cspNonce(response)));
  });
}
