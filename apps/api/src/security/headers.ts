import { randomBytes } from 'node:crypto';
import { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import helmet from 'helmet';

/** Where the nonce of this response's style tags is kept for the page that is served. */
export function cspNonce(response: Response): string {
  return (response.locals as { cspNonce: string }).cspNonce;
}

/** Secure headers; scripts from ourselves only, no inline script, style tags only with this response's nonce. */
export function secureHeaders(https: boolean): RequestHandler[] {
  return [
    (request: Request, response: Response, next: NextFunction): void => {
      // Cases do not lie in a browser's or a proxy's cache for whoever comes next.
      if (/^\/(?:api|taxii2)\//.test(request.path)) response.setHeader('cache-control', 'no-store');
      response.locals.cspNonce = randomBytes(16).toString('base64');
      next();
    },
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'", (_request, response) => `'nonce-${cspNonce(response as Response)}'`],
          // Positions of lists and overlays are style attributes; they can load nothing (img-src, font-src).
          styleSrcAttr: ["'unsafe-inline'"],
          imgSrc: ["'self'", 'data:'],
          fontSrc: ["'self'"],
          connectSrc: ["'self'"],
          manifestSrc: ["'self'"],
          frameSrc: ["'self'"],
          frameAncestors: ["'none'"],
          formAction: ["'self'"],
          baseUri: ["'none'"],
          ...(https ? { upgradeInsecureRequests: [] } : {}),
        },
      },
      strictTransportSecurity: https,
      referrerPolicy: { policy: 'no-referrer' },
      crossOriginEmbedderPolicy: false,
    }),
  ];
}
