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

const read = (file: string): string =>
  readFileSync(new URL(`../../src/public/${file}`, import.meta.url), 'utf8');

const asset = (file: string, type: string): Asset => {
  const body = read(file);
  const digest = createHash('sha256').update(body).digest('hex').slice(0, 10);
  return { name: file.replace('.', `.${digest}.`), type, body };
};

export const STYLE = asset('portal.css', 'text/css; charset=utf-8');

/** Inside the page: a page and its style sheet are all that is ever requested. */
export const ICON = `data:image/svg+xml,${encodeURIComponent(read('bell.svg'))}`;
