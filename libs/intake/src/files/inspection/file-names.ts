/** What a name ends in, lower case and without the dot; '' for none. */
export function endingOf(name: string): string {
  const match = /\.([^./\\\s]{1,12})\s*$/.exec(name);
  return match?.[1]?.toLowerCase() ?? '';
}

const ARCHIVES = new Set([
  'zip',
  'jar',
  '7z',
  'rar',
  'gz',
  'tgz',
  'bz2',
  'xz',
  'zst',
  'tar',
  'cab',
  'iso',
  'img',
  'arj',
  'lzh',
  'ace',
]);
/** What Windows, and now and then others, run when it is opened. */
const PROGRAMS = new Set(
  `exe dll scr com pif cpl sys msi msp mst msix appx bat cmd ps1 psm1 vbs vbe js jse wsf wsh hta jar apk lnk url reg inf
   scf sct chm gadget application appref-ms xll ade mde command workflow desktop sh run elf bin-sh`.split(
    /\s+/,
  ),
);
const SCRIPTS = new Set(
  `bat cmd ps1 psm1 vbs vbe js jse wsf wsh hta sct sh command py pl rb php reg`.split(' '),
);
/** What a reader takes for harmless, so that a second ending behind it is meant to deceive. */
const DOCUMENTS = new Set(
  `pdf doc docx xls xlsx ppt pptx odt ods txt rtf csv jpg jpeg png gif bmp webp tif tiff mp3 mp4 avi mov zip htm html eml`.split(
    ' ',
  ),
);

export const isArchiveName = (name: string): boolean => ARCHIVES.has(endingOf(name));
export const isProgramName = (name: string): boolean => PROGRAMS.has(endingOf(name));
export const isScriptName = (name: string): boolean => SCRIPTS.has(endingOf(name));

/** `invoice.pdf.exe`, also with blanks between that push the real ending out of sight. */
export function hasDoubleEnding(name: string): boolean {
  const ending = endingOf(name);
  if (!PROGRAMS.has(ending) && !ARCHIVES.has(ending) && ending !== 'html' && ending !== 'htm') return false;
  const before = endingOf(name.slice(0, name.lastIndexOf('.')));
  // `access.log.gz` and `report.csv.zip` are what honest people write.
  return DOCUMENTS.has(before) && (PROGRAMS.has(ending) || ending.startsWith('htm'));
}

/** A name out of an archive as it may be shown: one line, no direction or control characters, bounded. */
export function shownName(name: string): string {
  const clean = name
    .slice(0, 1000)
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\u2028\u2029]+/gu, '\uFFFD');
  return clean.length > 200 ? `${clean.slice(0, 199).toWellFormed()}…` : clean;
}
