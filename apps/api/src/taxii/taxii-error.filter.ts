import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { DomainError } from '@tocsin/platform';
import { type Response } from 'express';
import { send } from './taxii-answer.js';

/** Errors as TAXII 2.1 writes them (§3.6.1): its clients read no problem details. */
@Catch()
export class TaxiiErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('Taxii');

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const { status, title, code, detail } = told(error);
    if (status >= 500) this.logger.error(error instanceof Error ? error.stack : String(error));
    if (status === 401) response.setHeader('www-authenticate', 'Bearer, Basic realm="TAXII"');
    response.status(status);
    send(response, {
      title,
      ...(detail ? { description: detail } : {}),
      error_code: code,
      http_status: String(status),
    });
  }
}

function told(error: unknown): { status: number; title: string; code: string; detail?: string } {
  if (error instanceof DomainError) return error;
  if (error instanceof HttpException) {
    const status = error.getStatus();
    return { status, title: error.message, code: `HTTP.${status}` };
  }
  return { status: 500, title: 'Something went wrong on our side', code: 'HTTP.500' };
}
