import { type NextFunction, type Request, type Response } from 'express';

/**
 * HTTP Basic, which every TAXII client can do, with the API key in the place of the password. The name is not looked at:
 * the key says whose it is.
 */
export function basicToBearer(request: Request, _response: Response, next: NextFunction): void {
  const [, encoded] = /^Basic +([A-Za-z0-9+/=]{1,1000})$/i.exec(request.headers.authorization ?? '') ?? [];
  if (encoded !== undefined) {
    const words = Buffer.from(encoded, 'base64').toString('utf8');
    request.headers.authorization = `Bearer ${words.slice(words.indexOf(':') + 1)}`;
  }
  next();
}
