import { type Request } from 'express';
import { type StorageEngine } from 'multer';

/** What became of one file of a form. */
export interface ReceivedFile {
  bytes: Buffer;
  /** Why it has no bytes. */
  refused: 'tooLarge' | 'busy' | null;
}

/** Bytes of unfinished uploads that this process holds at most, whoever sends them. */
const HELD_BY_ALL = 192 * 1024 * 1024;

/**
 * Takes files into memory up to a limit each. What is larger is read to its end and thrown away: answering early would
 * show the reporter a broken connection instead of a page that names the file and keeps the rest.
 */
export class UploadStorage implements StorageEngine {
  private held = 0;

  constructor(private readonly longest: number) {}

  _handleFile(
    _request: Request,
    file: Express.Multer.File,
    done: (error?: unknown, info?: Partial<Express.Multer.File>) => void,
  ): void {
    const chunks: Buffer[] = [];
    let size = 0;
    let refused: ReceivedFile['refused'] = null;
    const release = () => {
      this.held -= chunks.reduce((sum, { length }) => sum + length, 0);
      chunks.length = 0;
    };
    file.stream.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (refused) return;
      if (size > this.longest) refused = 'tooLarge';
      else if (this.held + chunk.length > HELD_BY_ALL) refused = 'busy';
      if (refused) {
        release();
        return;
      }
      chunks.push(chunk);
      this.held += chunk.length;
    });
    file.stream.once('error', (error) => {
      release();
      done(error);
    });
    file.stream.once('end', () => {
      const bytes = Buffer.concat(chunks);
      release();
      const received: ReceivedFile = { bytes, refused };
      done(null, { ...received, buffer: bytes, size });
    });
  }

  _removeFile(_request: Request, _file: Express.Multer.File, done: (error: Error | null) => void): void {
    done(null);
  }
}
