/** What is noticed about a file; the console has words for each. */
export const FILE_MARKS = [
  'executable',
  'script',
  'macros',
  'shortcut',
  'disk-image',
  'web-page',
  'active-content',
  'archive-bomb',
  'archive-encrypted',
  'archive-nested',
  'archive-damaged',
  'archive-holds-program',
  'double-ending',
  'name-differs-from-type',
] as const;
export type FileMark = (typeof FILE_MARKS)[number];

/** Worth knowing, and no reason to lock the file up: backups hold archives, and transport cuts files. */
const HARMLESS: ReadonlySet<string> = new Set<FileMark>(['archive-nested', 'archive-damaged']);

/** Whether a file is handed out only as a password-protected archive. Takes codes of problems too, which are others. */
export function isSuspicious(marks: readonly string[]): boolean {
  return marks.some((mark) => FILE_MARKS.some((known) => known === mark) && !HARMLESS.has(mark));
}
