import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Templates and files are data: read from the sources by the built program too. */
export const VIEWS = fileURLToPath(new URL('../../src/views/', import.meta.url));

export interface Asset {
  /** With a digest of the content, so that it may be cached for good. */
  name: string;
  type: string;
  body: string;
}

const asset = (file: string, type: string): Asset => {
  const body = readFileSync(new URL(`../../src/public/${file}`, import.meta.url), 'utf8');
  const digest = createHash('sha256').update(body).digest('hex').slice(0, 10);
  return { name: file.replace('.', `.${digest}.`), type, body };
};

export const STYLE = asset('portal.css', 'text/css; charset=utf-8');
export const ICON = asset('bell.svg', 'image/svg+xml');
