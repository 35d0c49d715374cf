import { LOCALES } from './catalogues.js';

/** The best language for an `Accept-Language` header (RFC 9110 §12.5.4), the site's own where none fits. */
export function negotiateLocale(header: string | undefined, fallback: string): string {
  const wishes = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((wish) => {
      const [tag = '', quality = ''] = wish.trim().split(';');
      const weight = /^\s*q=([\d.]+)$/.exec(quality);
      return {
        language: tag.trim().toLowerCase().split('-')[0] ?? '',
        weight: weight ? Number(weight[1]) : 1,
      };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wishes.find(({ language }) => LOCALES.includes(language))?.language ?? fallback;
}
