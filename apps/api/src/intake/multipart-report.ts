import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { BadRequestException } from '@nestjs/common';
import { type NewAttachment } from '@tocsin/intake';
import { type Request, type Response } from 'express';
import multer from 'multer';
import { type RawRequest } from '../security/bodies.js';

const upload = multer({
  storage: multer.memoryStorage(),
  // The body as a whole is limited before it comes here; names are UTF-8 as browsers and curl send them.
  limits: { files: 20, fields: 40, fieldSize: 1024 * 1024, parts: 60 },
  defParamCharset: 'utf8',
}).any();

/** A multipart report: `report` as one JSON field or its fields one by one (`from.address`), and any number of files. */
export interface MultipartReport {
  fields: Record<string, unknown>;
  files: NewAttachment[];
  raw: Buffer;
  /** Of fields and files, not of the bytes: a client makes a new boundary at each try. */
  fingerprint: string;
}

/** Reads the whole body first, because a report is kept exactly as it came. */
export async function readMultipart(request: RawRequest): Promise<MultipartReport> {
  const raw = request.rawBody ?? Buffer.alloc(0);
  const parsed = await parse(request, raw);
  const uploads = parsed.files as Express.Multer.File[];
  const fields = nested(parsed.body as Record<string, string>);
  const files = uploads.map((file) => ({
    name: file.originalname,
    contentType: file.mimetype,
    bytes: file.buffer,
  }));
  const hash = createHash('sha256').update(JSON.stringify(fields));
  for (const file of files) hash.update(JSON.stringify([file.name, file.contentType])).update(file.bytes);
  return { fields, files, raw, fingerprint: hash.digest('hex') };
}

/** multer reads a request; this is one whose body is the bytes that we hold already. */
function parse(request: Request, raw: Buffer): Promise<Request> {
  const replay = Object.assign(Readable.from([raw]), { headers: request.headers, method: 'POST' });
  return new Promise((resolve, reject) => {
    upload(replay as unknown as Request, {} as Response, (error: unknown) => {
      if (!error) resolve(replay as unknown as Request);
      else if (error instanceof multer.MulterError) reject(error);
      else reject(new BadRequestException(['the multipart body cannot be read']));
    });
  });
}

function nested(flat: Record<string, string>): Record<string, unknown> {
  if (flat.report !== undefined) return json(flat.report);
  const { 'from.name': name, 'from.address': address, ...rest } = flat;
  const from = name === undefined && address === undefined ? {} : { from: { name, address } };
  return { ...rest, ...from };
}

function json(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw new BadRequestException(['report must be JSON']);
  }
}
