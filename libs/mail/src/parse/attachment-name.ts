import { cleanLine } from './clean-text.js';

const extensions = new Map<string, string>([
  ['message/rfc822', 'eml'],
  ['message/global', 'eml'],
  ['message/delivery-status', 'txt'],
  ['message/feedback-report', 'txt'],
  ['text/rfc822-headers', 'txt'],
  ['text/plain', 'txt'],
  ['text/html', 'html'],
  ['text/calendar', 'ics'],
  ['text/csv', 'csv'],
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/gif', 'gif'],
  ['application/pdf', 'pdf'],
  ['application/json', 'json'],
  ['application/zip', 'zip'],
  ['application/pgp-signature', 'asc'],
  ['application/pgp-keys', 'asc'],
  ['application/pkcs7-signature', 'p7s'],
  ['application/x-pkcs7-signature', 'p7s'],
]);

/** Parts that no sender names, called by what they are. */
const stems = new Map<string, string>([
  ['message/delivery-status', 'delivery-status'],
  ['message/feedback-report', 'feedback-report'],
  ['text/rfc822-headers', 'original-headers'],
  ['message/rfc822', 'message'],
]);

/** Names that mean a device on Windows, with any extension. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * A file name that can be shown, stored and downloaded without harm: the last segment of any path, no control,
 * direction or zero-width characters (U+202E turns `exe.gpj` round), nothing a file system gives a meaning to.
 */
export function harmlessName(
  declared: string,
  contentType: string,
  position: number,
): { name: string; changed: boolean } {
  const given = declared.slice(0, 2000);
  const segment = given.split(/[/\\]/).findLast((part) => part.trim() !== '') ?? '';
  let name = cleanLine(segment, 1000)
    .replaceAll(/[\p{Cf}\p{Co}\uFFFD<>:"|?*]+/gu, '_')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[.\s]+/, '')
    .replace(/[.\s]+$/, '');
  if (devices.test(name)) name = `_${name}`;
  if (/^_*$/.test(name)) name = '';
  if (name === '') {
    const extension = extensions.get(contentType) ?? 'bin';
    return {
      name: `${stems.get(contentType) ?? 'part'}-${position}.${extension}`,
      changed: given.trim() !== '',
    };
  }
  const short = shorten(name);
  return { name: short, changed: short !== given.trim() };
}

/** 150 characters with the extension kept, because that is what people and scanners look at. */
function shorten(name: string): string {
  if (name.length <= 150) return name;
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 && name.length - dot <= 20 ? name.slice(dot) : '';
  return cleanLine(name.slice(0, 150 - extension.length) + extension, 150);
}
