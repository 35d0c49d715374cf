/** What the bytes of a file are, whatever it is called; `text` and `data` where no signature tells more. */
export const FILE_TYPES = [
  'empty',
  'text',
  'data',
  'pe',
  'elf',
  'mach-o',
  'java-class',
  'dex',
  'wasm',
  'shell-script',
  'html',
  'svg',
  'xml',
  'rtf',
  'pdf',
  'ole',
  'ooxml',
  'odf',
  'onenote',
  'chm',
  'shortcut',
  'iso',
  'vhd',
  'vhdx',
  'udif',
  'zip',
  'jar',
  'apk',
  'tar',
  'gzip',
  'bzip2',
  'xz',
  'zstd',
  '7z',
  'rar',
  'cab',
  'png',
  'jpeg',
  'gif',
  'webp',
  'bmp',
  'tiff',
  'avif',
  'heic',
] as const;
export type FileType = (typeof FILE_TYPES)[number];

/** What an operating system would run when it is opened. */
export const EXECUTABLE_TYPES: ReadonlySet<FileType> = new Set([
  'pe',
  'elf',
  'mach-o',
  'java-class',
  'dex',
  'jar',
  'apk',
]);
/** What sharp re-encodes for a preview; never SVG, which is a program as much as a picture. */
export const RASTER_TYPES: ReadonlySet<FileType> = new Set(['png', 'jpeg', 'gif', 'webp', 'tiff', 'avif']);

interface Signature {
  type: FileType;
  at: number;
  /** Latin-1, so that every byte is one character. */
  magic: string;
}

// The longer and the more telling ones first. Sources: the formats' own specifications and file(1)'s magic.
const SIGNATURES: readonly Signature[] = [
  { type: 'elf', at: 0, magic: '\x7fELF' },
  { type: 'mach-o', at: 0, magic: '\xcf\xfa\xed\xfe' },
  { type: 'mach-o', at: 0, magic: '\xce\xfa\xed\xfe' },
  { type: 'mach-o', at: 0, magic: '\xfe\xed\xfa\xcf' },
  { type: 'mach-o', at: 0, magic: '\xfe\xed\xfa\xce' },
  { type: 'java-class', at: 0, magic: '\xca\xfe\xba\xbe' },
  { type: 'dex', at: 0, magic: 'dex\n' },
  { type: 'wasm', at: 0, magic: '\0asm' },
  { type: 'pdf', at: 0, magic: '%PDF-' },
  { type: 'rtf', at: 0, magic: '{\\rt' },
  { type: 'ole', at: 0, magic: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { type: 'onenote', at: 0, magic: '\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d' },
  { type: 'chm', at: 0, magic: 'ITSF\x03\0\0\0' },
  { type: 'shortcut', at: 0, magic: 'L\0\0\0\x01\x14\x02\0' },
  { type: 'iso', at: 0x8001, magic: 'CD001' },
  { type: 'vhd', at: 0, magic: 'conectix' },
  { type: 'vhdx', at: 0, magic: 'vhdxfile' },
  { type: 'zip', at: 0, magic: 'PK\x03\x04' },
  { type: 'zip', at: 0, magic: 'PK\x05\x06' },
  { type: 'tar', at: 257, magic: 'ustar' },
  { type: 'gzip', at: 0, magic: '\x1f\x8b\x08' },
  { type: 'bzip2', at: 0, magic: 'BZh' },
  { type: 'xz', at: 0, magic: '\xfd7zXZ\0' },
  { type: 'zstd', at: 0, magic: '\x28\xb5\x2f\xfd' },
  { type: '7z', at: 0, magic: '7z\xbc\xaf\x27\x1c' },
  { type: 'rar', at: 0, magic: 'Rar!\x1a\x07' },
  { type: 'cab', at: 0, magic: 'MSCF\0\0\0\0' },
  { type: 'png', at: 0, magic: '\x89PNG\r\n\x1a\n' },
  { type: 'jpeg', at: 0, magic: '\xff\xd8\xff' },
  { type: 'gif', at: 0, magic: 'GIF87a' },
  { type: 'gif', at: 0, magic: 'GIF89a' },
  { type: 'webp', at: 8, magic: 'WEBP' },
  { type: 'tiff', at: 0, magic: 'II*\0' },
  { type: 'tiff', at: 0, magic: 'MM\0*' },
  { type: 'avif', at: 4, magic: 'ftypavif' },
  { type: 'avif', at: 4, magic: 'ftypavis' },
  { type: 'heic', at: 4, magic: 'ftyphei' },
  { type: 'heic', at: 4, magic: 'ftypmif1' },
];

const HEAD = 4096;

/** Judges by the bytes alone. A container that is more than a ZIP (Office, jar) is told by `inspectFile`. */
export function detectType(bytes: Buffer): FileType {
  if (bytes.length === 0) return 'empty';
  const signed = SIGNATURES.find(
    ({ at, magic }) => bytes.toString('latin1', at, at + magic.length) === magic,
  );
  if (signed) return signed.type;
  if (isPortableExecutable(bytes)) return 'pe';
  if (bytes.toString('latin1', 0, 2) === 'BM' && bytes.length > 26 && bytes.readUInt32LE(6) === 0)
    return 'bmp';
  if (bytes.toString('latin1', bytes.length - 512, bytes.length - 508) === 'koly') return 'udif';
  return ofText(bytes);
}

/** Two letters prove nothing: `MZ` counts where it leads to a PE header, or stands among bytes that are no text. */
function isPortableExecutable(bytes: Buffer): boolean {
  if (bytes.toString('latin1', 0, 2) !== 'MZ') return false;
  const header = bytes.length >= 64 ? bytes.readUInt32LE(60) : 0;
  return bytes.toString('latin1', header, header + 4) === 'PE\0\0' || bytes.subarray(0, HEAD).includes(0);
}

function ofText(bytes: Buffer): FileType {
  const head = bytes.subarray(0, HEAD);
  const wide = /^(?:\xff\xfe|\xfe\xff)/.test(head.toString('latin1', 0, 2));
  if (!wide && head.includes(0)) return 'data';
  const text = head
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .replaceAll('\0', '');
  if (text.startsWith('#!')) return 'shell-script';
  const start = text.trimStart().slice(0, 1024).toLowerCase();
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?(?:<!doctype svg|<svg\b)/.test(start)) return 'svg';
  if (/^(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype html|html|head|body|script|iframe|meta)\b/.test(start))
    return 'html';
  if (start.startsWith('<?xml')) return 'xml';
  const strange = head.filter(isStrange).length;
  return !wide && strange > text.length / 50 ? 'data' : 'text';
}

/** Control characters that no text holds; tabs, line ends, bells and the escapes of terminals stand in logs. */
function isStrange(byte: number): boolean {
  return byte < 0x20 && !(byte >= 0x07 && byte <= 0x0d) && byte !== 0x1b && byte !== 0;
}
