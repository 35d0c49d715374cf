import { httpDuration } from '@tocsin/platform';
import { type NextFunction, type Request, type Response } from 'express';

/** Counts and times requests by route pattern: never by the path itself, which names cases. */
export function measureRequests(request: Request, response: Response, next: NextFunction): void {
  const stop = httpDuration.startTimer();
  response.on('finish', () => {
    const route = (request.route as { path?: string } | undefined)?.path ?? 'none';
    stop({ method: request.method, route, status: `${Math.floor(response.statusCode / 100)}xx` });
  });
  next();
}
