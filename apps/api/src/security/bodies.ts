import { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import express from 'express';

/** Reports, raw mails and the bulk stream: their handlers read them, and only for callers whom the guard let in. */
const READ_LATER = /^\/api\/v1\/reports(\/mail|\/bulk|\/xarf|\/case-files(\/check)?)?\/*$/i;

/** A request whose bytes are kept beside the parsed body: a report is stored exactly as it was sent. */
export interface RawRequest extends Request {
  rawBody?: Buffer;
}

/** JSON bodies, small ones: what comes before the guard must not cost much. */
export function bodyParser(): RequestHandler {
  const small = express.json({ limit: 1024 * 1024 });
  return (request: Request, response: Response, next: NextFunction): void => {
    if (READ_LATER.test(request.path)) next();
    else small(request, response, next);
  };
}
