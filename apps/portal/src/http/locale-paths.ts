import { type Request } from 'express';
import { LOCALES } from '../i18n/catalogues.js';

/** A path once for each language: `/en/status`, `/fr/status` … so that no other first part ever matches. */
export function localePaths(path: string): string[] {
  return LOCALES.map((locale) => (path === '' ? locale : `${locale}/${path}`));
}

/** The language that the address names, or null. */
export function localeOf(request: Request): string | null {
  const first = request.path.split('/')[1] ?? '';
  return LOCALES.includes(first) ? first : null;
}
