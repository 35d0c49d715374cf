import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Injectable,
  Logger,
} from '@nestjs/common';
import { MAX_DRAFT_FILE_BYTES, MAX_DRAFT_FILES } from '@tocsin/intake';
import { DomainError } from '@tocsin/platform';
import { type Request, type Response } from 'express';
import { fileSize } from '../report/file-size.js';
import { Pages } from './pages.js';

const SHOWN = [400, 403, 404, 413, 429] as const;

/** Errors as pages in the reader's language. What is not expected is logged whole, without the request. */
@Catch()
@Injectable()
export class PageErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('Portal');

  constructor(private readonly pages: Pages) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const requestId = response.getHeader('x-request-id')?.toString();
    const status = statusOf(error);
    if (status >= 500) this.logger.error(error instanceof Error ? error.stack : String(error), { requestId });
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const { t, locale } = this.pages.translator(request);
    const known = SHOWN.find((one) => one === status) ?? (status < 500 ? 400 : 500);
    const seconds = error instanceof DomainError ? Number(error.extra.retryAfter ?? 0) : 0;
    if (seconds > 0) response.setHeader('retry-after', seconds);
    const facts = {
      minutes: Math.max(1, Math.ceil(seconds / 60)),
      count: MAX_DRAFT_FILES,
      size: fileSize(MAX_DRAFT_FILE_BYTES, locale),
    };
    const model = {
      title: t(`problems.${known}.title`),
      text: t(`problems.${known}.text`, facts),
      requestId: known === 500 ? requestId : undefined,
    };
    this.pages.send(request, response, 'problem', model, status);
  }
}

function statusOf(error: unknown): number {
  if (error instanceof DomainError) return error.status;
  if (error instanceof HttpException) return error.getStatus();
  // body-parser marks its refusals with a 4xx `status`; addresses that cannot be decoded are a URIError.
  if (error instanceof URIError) return 400;
  const status =
    typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : NaN;
  return status >= 400 && status < 500 ? status : 500;
}
