import { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import express from 'express';

const INTAKE = '/api/v1/reports';

/** A request whose bytes are kept beside the parsed body: a report is stored exactly as it was sent. */
export interface RawRequest extends Request {
  rawBody?: Buffer;
}

/**
 * Body parsers. A raw mail stays bytes; the bulk stream and multipart bodies are read by their own handlers; all
 * else is JSON, small except for reports.
 */
export function bodyParsers(maxBytes: number): RequestHandler[] {
  const mail = express.raw({ type: () => true, limit: maxBytes });
  const report = express.json({
    limit: maxBytes,
    verify: (request, _response, bytes) => {
      (request as RawRequest).rawBody = bytes;
    },
  });
  const multipart = express.raw({ type: 'multipart/form-data', limit: maxBytes });
  const small = express.json({ limit: 1024 * 1024 });
  return [
    (request: Request, response: Response, next: NextFunction): void => {
      const path = request.path.replace(/\/+$/, '');
      if (path === `${INTAKE}/bulk`) next();
      else if (path === `${INTAKE}/mail`) mail(request, response, next);
      else if (path !== INTAKE) small(request, response, next);
      else if (request.is('multipart/form-data')) {
        multipart(request, response, (error?: unknown) => {
          if (Buffer.isBuffer(request.body)) (request as RawRequest).rawBody = request.body;
          next(error);
        });
      } else report(request, response, next);
    },
  ];
}
