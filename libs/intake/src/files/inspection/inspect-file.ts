import { type ArchiveEntry, type ArchiveFacts, isBomb } from './archive-facts.js';
import { type FileMark } from './file-marks.js';
import { isArchiveName, isProgramName, shownName } from './file-names.js';
import { detectType, EXECUTABLE_TYPES, type FileType } from './file-type.js';
import { oleMarks, packageMarks, pdfIsActive, rtfIsActive } from './office-content.js';
import { read7z, readGzip, readXz, readZstd } from './read-streams.js';
import { readRar } from './read-rar.js';
import { readTar } from './read-tar.js';
import { readZip } from './read-zip.js';

/** What the bytes of a file say of it, whatever its name. */
export interface FileFacts {
  type: FileType;
  marks: FileMark[];
  /** Members of an archive that lists them (ZIP, tar, RAR), the first 500; null for everything else. */
  entries: ArchiveEntry[] | null;
  /** How many members there are; null where there is no list. */
  entryCount: number | null;
}

const READERS: Partial<Record<FileType, (bytes: Buffer) => ArchiveFacts>> = {
  zip: readZip,
  tar: readTar,
  gzip: readGzip,
  xz: readXz,
  zstd: readZstd,
  '7z': read7z,
  rar: readRar,
};
const LISTED: ReadonlySet<FileType> = new Set(['zip', 'tar', 'rar']);
const DISKS: ReadonlySet<FileType> = new Set(['iso', 'vhd', 'vhdx', 'udif']);

/**
 * Looks at a file without unpacking or running any of it: signature, an archive's directory, names of parts. Pure, and
 * bounded by the size of the file.
 */
export function inspectFile(bytes: Buffer): FileFacts {
  const found = detectType(bytes);
  const archive = READERS[found]?.(bytes) ?? null;
  const names = archive?.entries.map(({ name }) => name) ?? [];
  const type = found === 'zip' ? packageType(names) : found;
  const marks = new Set<FileMark>(contentMarks(type, bytes, names));
  if (archive) for (const mark of archiveMarks(type, archive, bytes.length)) marks.add(mark);
  const listed = archive !== null && LISTED.has(found);
  return {
    type,
    marks: [...marks],
    entries: listed ? archive.entries.map(({ name, size }) => ({ name: shownName(name), size })) : null,
    entryCount: listed ? archive.count : null,
  };
}

/** What a ZIP is a package of. */
function packageType(names: readonly string[]): FileType {
  const has = (name: string): boolean => names.includes(name);
  if (has('AndroidManifest.xml')) return 'apk';
  if (has('[Content_Types].xml')) return 'ooxml';
  if (names[0] === 'mimetype' && has('content.xml')) return 'odf';
  if (has('META-INF/MANIFEST.MF')) return 'jar';
  return 'zip';
}

/** What the types that need more than their signature may do. */
const CONTENT: Partial<Record<FileType, (bytes: Buffer, names: readonly string[]) => FileMark[]>> = {
  'shell-script': () => ['script'],
  shortcut: () => ['shortcut'],
  html: () => ['web-page'],
  svg: () => ['web-page'],
  chm: () => ['active-content'],
  onenote: () => ['active-content'],
  ole: oleMarks,
  ooxml: (_bytes, names) => packageMarks(names),
  odf: (_bytes, names) => packageMarks(names),
  pdf: (bytes) => (pdfIsActive(bytes) ? ['active-content'] : []),
  rtf: (bytes) => (rtfIsActive(bytes) ? ['active-content'] : []),
};

function contentMarks(type: FileType, bytes: Buffer, names: readonly string[]): FileMark[] {
  if (EXECUTABLE_TYPES.has(type)) return ['executable'];
  if (DISKS.has(type)) return ['disk-image'];
  return CONTENT[type]?.(bytes, names) ?? [];
}

function archiveMarks(type: FileType, archive: ArchiveFacts, size: number): FileMark[] {
  const marks: FileMark[] = [];
  if (isBomb(archive, size)) marks.push('archive-bomb');
  if (archive.encrypted) marks.push('archive-encrypted');
  if (archive.damaged) marks.push('archive-damaged');
  if (type !== 'zip' && type !== 'tar' && type !== 'rar') return marks;
  if (archive.entries.some(({ name }) => isArchiveName(name))) marks.push('archive-nested');
  if (archive.entries.some(({ name }) => isProgramName(name))) marks.push('archive-holds-program');
  return marks;
}
