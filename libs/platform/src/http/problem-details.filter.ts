import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { QueryFailedError } from 'typeorm';
import { DomainError } from '../errors/domain-error.js';
import { REQUEST_ID_HEADER } from './request-id.js';

/** An error as a client sees it (RFC 9457, `application/problem+json`), with a code and the request's id. */
interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail?: string;
  requestId?: string;
  [extra: string]: unknown;
}

/** The one place where errors become answers. What is not expected is logged whole and shown as 500 without detail. */
@Catch()
export class ProblemDetailsFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const requestId = response.getHeader(REQUEST_ID_HEADER)?.toString();
    const problem = { ...toProblem(error), requestId };
    if (problem.status >= 500)
      this.logger.error(error instanceof Error ? error.stack : String(error), { requestId });
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (problem.status === 503) response.setHeader('retry-after', '5');
    if (problem.status === 401) response.setHeader('www-authenticate', 'Bearer');
    if (problem.status === 413) http.getRequest<Request>().unpipe?.();
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }
}

// SQLSTATE 57P01–57P03 and 53300: stopping, crashed, starting, too many connections. pg-pool's own have no code.
const AWAY_CODES = new Set(['57P01', '57P02', '57P03', '53300', 'ECONNREFUSED', 'ECONNRESET']);
const AWAY_WORDS = /^Connection terminated|^timeout exceeded when trying to connect/;

/** The database cannot be reached just now: the client is told to come again, nothing is wrong with the request. */
function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  return (typeof code === 'string' && AWAY_CODES.has(code)) || AWAY_WORDS.test(error.message);
}

function toProblem(error: unknown): Problem {
  if (error instanceof DomainError) {
    return {
      ...error.extra,
      type: 'about:blank',
      title: error.title,
      status: error.status,
      code: error.code,
      detail: error.detail,
    };
  }
  if (error instanceof HttpException) return fromHttpException(error);
  if (isAway(error) || (error instanceof QueryFailedError && isAway(error.driverError))) {
    return { type: 'about:blank', title: titleOf(503), status: 503, code: 'HTTP.503' };
  }
  if (error instanceof QueryFailedError) return fromDatabase(error);
  const status = clientErrorStatus(error);
  if (status) {
    return {
      type: 'about:blank',
      title: titleOf(status),
      status,
      code: `HTTP.${status}`,
      detail: detailOf(error),
    };
  }
  return { type: 'about:blank', title: 'Something went wrong on our side', status: 500, code: 'HTTP.500' };
}

function fromHttpException(error: HttpException): Problem {
  const status = error.getStatus();
  const body = error.getResponse();
  const message = typeof body === 'object' && 'message' in body ? body.message : undefined;
  return {
    type: 'about:blank',
    title: titleOf(status),
    status,
    code: `HTTP.${status}`,
    detail: Array.isArray(message) ? undefined : error.message,
    ...(Array.isArray(message) ? { errors: message as string[] } : {}),
  };
}

/** Values that PostgreSQL refuses (SQLSTATE class 22: data exception) are the client's; all else is ours. */
function fromDatabase(error: QueryFailedError): Problem {
  const { code } = error.driverError as { code?: string };
  const status = code?.startsWith('22') ? 422 : 500;
  return { type: 'about:blank', title: titleOf(status), status, code: `HTTP.${status}` };
}

/** body-parser, multer and csrf-sync mark their refusals with a 4xx `status`. */
function clientErrorStatus(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('name' in error && error.name === 'MulterError')
    return 'code' in error && error.code === 'LIMIT_FILE_SIZE' ? 413 : 400;
  const status = 'status' in error ? Number(error.status) : NaN;
  return status >= 400 && status < 500 ? status : undefined;
}

function detailOf(error: unknown): string | undefined {
  return error instanceof Error ? error.message.slice(0, 300) : undefined;
}

const TITLES: Record<number, string> = {
  400: 'The request cannot be read',
  401: 'Log in or send an API key',
  403: 'You may not do this',
  404: 'There is no such thing here',
  409: 'This conflicts with what is there',
  413: 'The request is too large',
  415: 'This content type is not taken here',
  422: 'The request cannot be carried out as it stands',
  429: 'Too many attempts; try again later',
  503: 'Not ready',
};

function titleOf(status: number): string {
  return TITLES[status] ?? (status >= 500 ? 'Something went wrong on our side' : 'The request was refused');
}
