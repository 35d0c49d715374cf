import { stripJpeg } from './jpeg.js';
import { stripPng } from './png.js';
import { stripWebp } from './webp.js';

/** Formats whose hidden details (place, time, device, author, edits) are taken out. */
export type StrippableFormat = 'jpeg' | 'png' | 'webp';

const STRIPPERS: Record<StrippableFormat, (bytes: Buffer) => Buffer | null> = {
  jpeg: stripJpeg,
  png: stripPng,
  webp: stripWebp,
};

/**
 * The format by the first bytes, never by name or declared type. Null for everything else: HEIC, TIFF, GIF, video,
 * PDF and office documents keep what is hidden in them, and the portal says so before sending.
 */
export function strippableFormat(head: Buffer): StrippableFormat | null {
  if (head[0] === 0xff && head[1] === 0xd8) return 'jpeg';
  if (head.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n') return 'png';
  if (head.subarray(0, 4).toString('latin1') === 'RIFF' && head.subarray(8, 12).toString('latin1') === 'WEBP')
    return 'webp';
  return null;
}

/**
 * The picture without its hidden details. `removed` is false where nothing was taken out: another format, or bytes
 * that could not be followed to their end (a damaged picture is evidence, too, and stays as it is).
 */
export function stripImageMetadata(bytes: Buffer): { bytes: Buffer; removed: boolean } {
  const format = strippableFormat(bytes);
  const stripped = format ? STRIPPERS[format](bytes) : null;
  return stripped ? { bytes: stripped, removed: true } : { bytes, removed: false };
}
