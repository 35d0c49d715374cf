import { type Locale, LOCALES } from '@tocsin/config';
import { mailLocale, primaryTag } from '../templates/render-template.js';
import { type BulkOrder } from './bulk-order.js';

/** Which words a reporter gets. */
export interface Wording {
  kind: 'text' | 'template';
  locale: Locale;
  /** `other`: not a language that he wrote in; `unknown`: nobody knows which he reads. Both want a person's consent. */
  match: 'same' | 'other' | 'unknown';
}

/**
 * The writer's own words for those who read his language, the template for those who read another one of ours. Whom
 * neither reaches in his language gets the writer's words, or the template in the site's, and the preview says so:
 * nobody is written to in a language that he does not read without a person having seen it. Pure.
 */
export function chooseWording(
  order: Pick<BulkOrder, 'text' | 'language' | 'template'>,
  reader: string | null,
  siteDefault: Locale,
): Wording {
  const reads = primaryTag(reader);
  const own = order.text === null ? null : order.language;
  if (own !== null && own === reads) return { kind: 'text', locale: own, match: 'same' };
  const translated = order.template === null ? null : mailLocale(reader, LOCALES, siteDefault);
  if (translated && !translated.fallback)
    return { kind: 'template', locale: translated.locale, match: 'same' };
  const match = reads === null ? 'unknown' : 'other';
  if (own !== null) return { kind: 'text', locale: own, match };
  if (translated) return { kind: 'template', locale: translated.locale, match };
  throw new Error('an answer to all needs a text or a template');
}

/** As it is kept beside a recipient: what the writer saw in the preview is what is sent, or nothing. */
export const wordingKey = ({ kind, locale }: Wording): string => `${kind}:${locale}`;
