import { type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import { notFromHere } from '../portal.errors.js';

/**
 * Pages carry no script at all, load nothing from elsewhere, are never framed, stored or told to the next site.
 * `Cache-Control` is set here for every answer; the style sheet, which tells nothing, sets its own.
 */
export function securityHeaders(
  secure: boolean,
): ((request: Request, response: Response, next: NextFunction) => void)[] {
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          styleSrc: ["'self'"],
          // The icon, which stands in the page itself.
          imgSrc: ['data:'],
          formAction: ["'self'"],
          baseUri: ["'none'"],
          frameAncestors: ["'none'"],
        },
      },
      // Only where people reach the portal over TLS: the promise would lock out a test on plain HTTP.
      strictTransportSecurity: secure,
      referrerPolicy: { policy: 'no-referrer' },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
    }),
    (_request, response, next) => {
      response.setHeader('cache-control', 'no-store');
      response.setHeader('permissions-policy', 'camera=(), geolocation=(), microphone=()');
      next();
    },
  ];
}

/**
 * Refuses what a browser says another site made it send (Fetch Metadata). `Origin` is of no use here: under
 * `no-referrer` browsers send `null`. Clients without these headers (text browsers, curl) still need the form's token.
 */
export function refuseOtherSites(request: Request, _response: Response, next: NextFunction): void {
  const site = request.headers['sec-fetch-site'];
  const foreign = site !== undefined && site !== 'same-origin' && site !== 'none';
  next(foreign && request.method !== 'GET' && request.method !== 'HEAD' ? notFromHere() : undefined);
}
