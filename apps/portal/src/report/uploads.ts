import { Injectable } from '@nestjs/common';
import { cleanFileName, MAX_DRAFT_FILE_BYTES, MAX_DRAFT_FILES, type NewDraftFile } from '@tocsin/intake';
import { type Request, type Response } from 'express';
import multer, { MulterError } from 'multer';
import { uploadTooLarge, uploadUnreadable } from '../portal.errors.js';
import { type ReceivedFile, UploadStorage } from './upload-storage.js';

/** A chosen file: taken, or the reason why not. */
export type Upload =
  { name: string; file: NewDraftFile } | { name: string; refused: 'tooLarge' | 'busy' | 'empty' };

/** Beyond this nobody reads on: the connection is cut. */
const WHOLE_FORM = 40 * MAX_DRAFT_FILE_BYTES;
const TYPED_BYTES = 1024 * 1024;

/** Reads forms with files (RFC 7578). */
@Injectable()
export class Uploads {
  private readonly parse = multer({
    storage: new UploadStorage(MAX_DRAFT_FILE_BYTES),
    // Browsers send names as UTF-8; the parser's default would mangle them.
    defParamCharset: 'utf8',
    limits: {
      files: 4 * MAX_DRAFT_FILES,
      fields: 40,
      fieldNameSize: 100,
      fieldSize: TYPED_BYTES,
      headerPairs: 50,
    },
  }).any();

  /**
   * Fills `request.body` with the typed answers.
   * @throws DomainError `PORTAL.UPLOAD_TOO_LARGE` (413), `PORTAL.UPLOAD_UNREADABLE` (400)
   */
  async read(request: Request, response: Response): Promise<Upload[]> {
    if (Number(request.headers['content-length'] ?? 0) > WHOLE_FORM) throw uploadTooLarge();
    if (!request.is('multipart/form-data')) return [];
    await new Promise<void>((resolve, reject) => {
      void this.parse(request, response, (error: unknown) => (error ? reject(readable(error)) : resolve()));
    });
    const files = (request.files ?? []) as (Express.Multer.File & ReceivedFile)[];
    // A file input that was left alone is sent as a file without name and bytes.
    return files.filter(({ originalname, size }) => originalname !== '' || size > 0).map(uploadOf);
  }
}

function uploadOf(sent: Express.Multer.File & ReceivedFile): Upload {
  const name = cleanFileName(sent.originalname);
  if (sent.refused) return { name, refused: sent.refused };
  if (sent.size === 0) return { name, refused: 'empty' };
  // The declared type is kept as a claim; nothing here or later trusts it.
  const contentType = /^[\w.+-]{1,60}\/[\w.+-]{1,80}$/.test(sent.mimetype) ? sent.mimetype.toLowerCase() : '';
  return { name, file: { name, contentType: contentType || 'application/octet-stream', bytes: sent.bytes } };
}

function readable(error: unknown): Error {
  if (error instanceof MulterError) {
    return error.code === 'LIMIT_FILE_COUNT' || error.code === 'LIMIT_FIELD_VALUE'
      ? uploadTooLarge()
      : uploadUnreadable();
  }
  // What the parser itself cannot make sense of: a missing boundary, a form that ends in the middle.
  return error instanceof Error && /multipart|boundary|unexpected end/i.test(error.message)
    ? uploadUnreadable()
    : error instanceof Error
      ? error
      : new Error(String(error));
}
