import { csrfSync } from 'csrf-sync';
import { type NextFunction, type Request, type Response } from 'express';

// Synchroniser token: kept in the session, sent back in a header that another site's form cannot set.
const { csrfSynchronisedProtection, generateToken } = csrfSync();

/** The session's token, made at first use. */
export function csrfToken(request: Request): string {
  return generateToken(request);
}

/**
 * Refuses changes without the token. A request with an API key carries no cookie authority, and logging in has no
 * session yet (its cookie is SameSite=Lax and its body JSON, which a foreign form cannot send).
 */
export function csrfProtection(request: Request, response: Response, next: NextFunction): void {
  const loggingIn = request.method === 'POST' && request.path === '/api/v1/session';
  if (request.headers.authorization || loggingIn || !request.session?.personId) {
    next();
    return;
  }
  csrfSynchronisedProtection(request, response, next);
}
