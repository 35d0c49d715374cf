import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** Templates and files are data: read from the sources by the built program too. */
export const VIEWS = fileURLToPath(new URL('../../src/views/', import.meta.url));

const read = (file: string): string =>
  readFileSync(new URL(`../../src/public/${file}`, import.meta.url), 'utf8');

const css = read('portal.css');

/** The one file that a page loads. */
export const STYLE = {
  /** With a digest of the content, so that it may be cached for good. */
  name: `portal.${createHash('sha256').update(css).digest('hex').slice(0, 10)}.css`,
  type: 'text/css; charset=utf-8',
  body: css,
  /** For slow lines: a quarter of the size. Pages are not compressed: they mix secrets with typed text (BREACH). */
  gzip: gzipSync(css),
};

/** Inside the page: a page and its style sheet are all that is ever requested. */
export const ICON = `data:image/svg+xml,${encodeURIComponent(read('bell.svg'))}`;
