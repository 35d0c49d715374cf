import { type FileMark } from './file-marks.js';
import { endingOf, hasDoubleEnding, isProgramName, isScriptName } from './file-names.js';
import { detectType, type FileType } from './file-type.js';

const OFFICE = 'doc dot xls xlt xla ppt pot pps msg msi msp mst vsd pub mpp'.split(' ');
const OPEN_XML =
  'docx docm dotx dotm xlsx xlsm xltx xltm xlsb xlam pptx pptm potx potm ppsx ppsm vsdx vsdm'.split(' ');
const OPEN_DOCUMENT = 'odt ods odp odg odf ott ots otp'.split(' ');
const PACKAGES = [
  'zip',
  'jar',
  'apk',
  'war',
  'ear',
  'xpi',
  'epub',
  'kmz',
  'msix',
  'appx',
  'vsix',
  ...OPEN_XML,
  ...OPEN_DOCUMENT,
];

/** The endings that belong to a type. Text is written under any name, so only the ones that are no text contradict it. */
const ENDINGS: Partial<Record<FileType, readonly string[]>> = {
  pe: 'exe dll scr sys com ocx cpl drv efi mui xll'.split(' '),
  rtf: ['rtf', 'doc'],
  pdf: ['pdf', 'ai'],
  ole: OFFICE,
  onenote: ['one'],
  chm: ['chm'],
  shortcut: ['lnk'],
  iso: ['iso', 'img', 'udf'],
  vhd: ['vhd'],
  vhdx: ['vhdx'],
  udif: ['dmg'],
  zip: PACKAGES,
  tar: ['tar'],
  gzip: ['gz', 'tgz', 'svgz', 'emz'],
  bzip2: ['bz2', 'tbz', 'tbz2'],
  xz: ['xz', 'txz'],
  zstd: ['zst'],
  '7z': ['7z'],
  rar: ['rar'],
  cab: ['cab', 'msu'],
  png: ['png', 'apng'],
  jpeg: ['jpg', 'jpeg', 'jpe', 'jfif', 'mpo'],
  gif: ['gif'],
  webp: ['webp'],
  bmp: ['bmp', 'dib'],
  tiff: ['tif', 'tiff'],
  avif: ['avif'],
  heic: ['heic', 'heif', 'hif'],
};
const BINARY_ENDINGS = new Set(Object.values(ENDINGS).flat());
const TEXT_ENDINGS = new Set('txt csv tsv log json ndjson md ini cfg conf yaml yml eml asc sig'.split(' '));
const TEXTS: ReadonlySet<FileType> = new Set(['text', 'html', 'svg', 'xml', 'shell-script']);

/**
 * What a file's name adds to what its bytes say: a program under a document's name, an ending behind an ending. A mark
 * of the attachment, not of the bytes, which may come under other names as well.
 */
export function nameMarks(name: string, contentType: string, bytes: Buffer): FileMark[] {
  const type = detectType(bytes);
  const marks: FileMark[] = [];
  if (hasDoubleEnding(name)) marks.push('double-ending');
  if (isScriptName(name)) marks.push('script');
  else if (isProgramName(name)) marks.push('executable');
  if (differs(endingOf(name), contentType, type)) marks.push('name-differs-from-type');
  return marks;
}

function differs(ending: string, contentType: string, type: FileType): boolean {
  // Nothing is known of it, so nothing is contradicted.
  if (type === 'data' || type === 'empty') return false;
  if (contentType.startsWith('image/') && (TEXTS.has(type) ? type !== 'svg' : !isImage(type))) return true;
  if (contentType === 'application/pdf' && type !== 'pdf') return true;
  if (TEXTS.has(type)) return BINARY_ENDINGS.has(ending) && !(ending === 'doc' || ending === 'xls');
  if (TEXT_ENDINGS.has(ending)) return true;
  const own = ENDINGS[type];
  return own !== undefined && BINARY_ENDINGS.has(ending) && !own.includes(ending);
}

function isImage(type: FileType): boolean {
  return ['png', 'jpeg', 'gif', 'webp', 'bmp', 'tiff', 'avif', 'heic'].includes(type);
}
