import {
  BadRequestException,
  type CallHandler,
  createParamDecorator,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
  PayloadTooLargeException,
} from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { type UploadedFile } from '@tocsin/correspondence';
import { Config, Slots } from '@tocsin/platform';
import { type Request, type RequestHandler, type Response } from 'express';
import multer from 'multer';
import { finalize, type Observable } from 'rxjs';

const MAX_JSON = 1024 * 1024;
/** A few people attach files at the same time; more of them wait for their turn, not for memory. */
const AT_ONCE = 4;

type WithUploads = Request & { uploads?: UploadedFile[] };

/**
 * Reads an answer with files: multipart with the field `reply` (the JSON that an answer without files is) and any
 * number of files. After the guard and before the body is validated, so that both kinds are validated alike.
 */
@Injectable()
export class ReplyUploads implements NestInterceptor {
  private readonly slots = new Slots(AT_ONCE);
  private readonly read: RequestHandler;
  private readonly maxBytes: number;

  constructor(@Inject(Config) { mail }: TocsinConfig) {
    this.maxBytes = mail.maxFileBytes;
    this.read = multer({
      storage: multer.memoryStorage(),
      limits: {
        files: mail.maxFiles,
        fileSize: mail.maxFileBytes,
        fields: 1,
        fieldSize: MAX_JSON,
        parts: mail.maxFiles + 1,
      },
      defParamCharset: 'utf8',
    }).any();
  }

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<WithUploads>();
    if (!request.is('multipart/form-data')) return next.handle();
    if (Number(request.headers['content-length'] ?? Infinity) > this.maxBytes + 2 * MAX_JSON)
      throw new PayloadTooLargeException();
    const release = await this.slots.take();
    try {
      await this.parse(request, context.switchToHttp().getResponse<Response>());
    } catch (error) {
      release();
      throw error;
    }
    return next.handle().pipe(finalize(release));
  }

  private async parse(request: WithUploads, response: Response): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      void this.read(request, response, (error?: unknown) => (error ? reject(refusalOf(error)) : resolve()));
    });
    const files = (request.files ?? []) as Express.Multer.File[];
    request.uploads = files.map(({ originalname, mimetype, buffer }) => ({
      name: originalname,
      contentType: mimetype,
      bytes: buffer,
    }));
    request.body = json((request.body as { reply?: unknown }).reply);
  }
}

/** The files that came with an answer. */
export const Uploads = createParamDecorator(
  (_data: unknown, context: ExecutionContext): UploadedFile[] =>
    context.switchToHttp().getRequest<WithUploads>().uploads ?? [],
);

function refusalOf(error: unknown): Error {
  if (error instanceof multer.MulterError)
    return error.code.startsWith('LIMIT_') ? new PayloadTooLargeException(error.message) : error;
  return new BadRequestException(['the multipart body cannot be read']);
}

function json(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    throw new BadRequestException(['the field reply must be JSON']);
  }
}
