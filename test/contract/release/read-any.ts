/**
 * Whether something can be read in bytes by whoever takes off the escapes that our formats use. Written without a line of
 * the product's, or both would be blind in the same place.
 */
export function canBeRead(document: string, denied: string): boolean {
  const wanted = plain(denied);
  const layers = [document, ...UNESCAPES.map((unescape) => unescape(document))];
  const readings = layers.flatMap((layer) => [layer, ...UNESCAPES.map((unescape) => unescape(layer))]);
  return [...new Set(readings)].some((reading) => plain(reading).includes(wanted));
}

const fromHex = (hex: string): string => Buffer.from(hex, 'hex').toString('utf8');

const UNESCAPES: readonly ((text: string) => string)[] = [
  (text) =>
    text
      .replaceAll(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
      .replaceAll(/\\n/g, ' ')
      .replaceAll(/\\(["\\/'])/g, '$1'),
  (text) =>
    text
      .replaceAll(/&#x([0-9a-f]{1,6});/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
      .replaceAll(/&#(\d{1,7});/g, (_, number: string) => String.fromCodePoint(Number(number)))
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&'),
  (text) => text.replaceAll(/(?:%[0-9a-f]{2})+/gi, (run) => fromHex(run.replaceAll('%', ''))),
  (text) =>
    text
      .replaceAll(/=\r?\n/g, '')
      .replaceAll(/(?:=[0-9A-F]{2})+/g, (run) => fromHex(run.replaceAll('=', ''))),
  (text) =>
    [...text.matchAll(/[A-Za-z0-9+/_-]{12,}/g)]
      .flatMap(([run]) => [0, 1, 2, 3].map((from) => Buffer.from(run.slice(from), 'base64').toString('utf8')))
      .join('\n'),
];

/** Case, width, disguise and what is not seen taken away. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replaceAll(/\s*[[({]\s*(?:\.|dot)\s*[\])}]\s*/g, '.')
    .replaceAll(/\s*[[({]\s*(?:@|at)\s*[\])}]\s*/g, '@')
    .replaceAll(/[[({]\s*(:(?:\/\/)?)\s*[\])}]/g, '$1')
    .replaceAll('hxxp', 'http')
    .replaceAll(/\s+/g, ' ');
}
