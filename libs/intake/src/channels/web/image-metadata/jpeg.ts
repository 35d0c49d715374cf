import { exifWithOrientation, readOrientation } from './exif-orientation.js';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COM = 0xfe;

/**
 * A JPEG without EXIF, XMP, IPTC, comments, thumbnails and what cameras append after the picture (ITU-T T.81 Annex B).
 * Kept are what decoders need: JFIF, colour profile, Adobe's transform; and which way up it is.
 * @returns null where the bytes are not a JPEG that can be followed to its end
 */
export function stripJpeg(bytes: Buffer): Buffer | null {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null;
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let orientation = 1;
  let at = 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1; // fill byte
      continue;
    }
    if (marker === EOI) {
      kept.push(bytes.subarray(at, at + 2));
      if (orientation !== 1) kept.splice(1, 0, exifWithOrientation(orientation));
      return Buffer.concat(kept);
    }
    if (at + 4 > bytes.length) return null;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length || end < at + 4) return null;
    const segment = bytes.subarray(at, end);
    if (marker === APP1) orientation = readOrientation(segment.subarray(4)) ?? orientation;
    if (isNeeded(marker, segment)) kept.push(segment);
    at = end;
    if (marker === SOS) {
      const scanEnd = endOfScan(bytes, at);
      kept.push(bytes.subarray(at, scanEnd));
      at = scanEnd;
    }
  }
  return null;
}

function isNeeded(marker: number, segment: Buffer): boolean {
  const name = segment.subarray(4, 16).toString('latin1');
  if (marker === APP0) return name.startsWith('JFIF\0');
  if (marker === APP2) return name.startsWith('ICC_PROFILE\0');
  if (marker === APP14) return name.startsWith('Adobe');
  return marker !== COM && !(marker > APP0 && marker <= APP15);
}

/** Compressed data ends at the next marker; `FF 00` is a data byte, `FF D0`–`FF D7` restart within the scan. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at = bytes.indexOf(0xff, at + (next === 0xff ? 1 : 2));
  }
  return bytes.length;
}
