import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  PayloadTooLargeException,
  type NestInterceptor,
} from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { Config, Slots } from '@tocsin/platform';
import express, { type RequestHandler, type Response } from 'express';
import { finalize, type Observable } from 'rxjs';
import { type RawRequest } from '../security/bodies.js';

const SMALL = 256 * 1024;
/** A report with files is held as bytes, as text, parsed and decoded: several times its size. */
const LARGE_AT_ONCE = 4;

/**
 * Reads the body of a report: after the guard, so that strangers cannot fill the memory with bodies that nobody
 * would take, and only a few large ones at a time. A raw mail, XARF, a case file and a multipart form stay bytes, all else is JSON.
 */
@Injectable()
export class ReportBody implements NestInterceptor {
  private readonly slots = new Slots(LARGE_AT_ONCE);
  private readonly raw: RequestHandler;
  private readonly json: RequestHandler;

  private readonly maxBytes: number;

  constructor(@Inject(Config) { api }: TocsinConfig) {
    this.maxBytes = api.maxBodyBytes;
    this.raw = express.raw({ type: () => true, limit: api.maxBodyBytes, verify: keepBytes });
    this.json = express.json({ limit: api.maxBodyBytes, verify: keepBytes });
  }

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<RawRequest>();
    const response = context.switchToHttp().getResponse<Response>();
    // body-parser would read all of it before it says so.
    if (sizeOf(request) > this.maxBytes && sizeOf(request) < Infinity) throw new PayloadTooLargeException();
    const release = sizeOf(request) <= SMALL ? (): void => undefined : await this.slots.take();
    try {
      const asBytes =
        /\/(?:mail|xarf|case-files(?:\/check)?)\/*$/i.test(request.path) || request.is('multipart/form-data');
      const parse = asBytes ? this.raw : this.json;
      await new Promise<void>((resolve, reject) => {
        void parse(request, response, (error?: unknown) => (error ? reject(asError(error)) : resolve()));
      });
    } catch (error) {
      release();
      throw error;
    }
    return next.handle().pipe(finalize(release));
  }
}

/** What does not say how large it is may be large. */
function sizeOf(request: RawRequest): number {
  return Number(request.headers['content-length'] ?? Infinity);
}

function keepBytes(request: object, _response: object, bytes: Buffer): void {
  (request as RawRequest).rawBody = bytes;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
