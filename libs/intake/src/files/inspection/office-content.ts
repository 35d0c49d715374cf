const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');

// Names in the directory of an OLE file (MS-CFB 2.6.1) are UTF-16. MS-OVBA 2.2.1 asks for the first; Excel 4's macro
// sheets are in the workbook stream itself (MS-XLS 2.4.28: BoundSheet8 with dt = 1) and are not looked for.
const VBA = [wide('_VBA_PROJECT'), wide('VBA_PROJECT_CUR')];
const EMBEDDED = wide('\u0001Ole10Native');

/** Macros in the old Office formats, and programs packed into them as objects. */
export function oleMarks(bytes: Buffer): ('macros' | 'active-content')[] {
  const marks: ('macros' | 'active-content')[] = [];
  if (VBA.some((name) => bytes.includes(name))) marks.push('macros');
  if (bytes.includes(EMBEDDED)) marks.push('active-content');
  return marks;
}

/** ECMA-376 names its parts; what may run is one of these. OpenDocument keeps macros under `Basic/` and `Scripts/`. */
export function packageMarks(names: readonly string[]): ('macros' | 'active-content')[] {
  const marks: ('macros' | 'active-content')[] = [];
  if (
    names.some((name) => /(?:^|\/)vbaProject\.bin$|\/macrosheets\/|^Basic\/.+\.xml$|^Scripts\/./i.test(name))
  )
    marks.push('macros');
  if (names.some((name) => /\/(?:embeddings\/.+\.bin|activeX\/)/i.test(name))) marks.push('active-content');
  return marks;
}

const PDF_ACTIONS = /\/(?:JavaScript|JS|Launch|EmbeddedFile)\b/;

/** ISO 32000-1 12.6.4: actions that run or start something, as far as they are not inside packed objects. */
export function pdfIsActive(bytes: Buffer): boolean {
  return PDF_ACTIONS.test(bytes.toString('latin1', 0, 8 * 1024 * 1024));
}

const RTF_OBJECT = /\\obj(?:data|emb|update|ocx)\b/;

/** Objects in RTF are the way of many exploits, and no newsletter needs them. */
export function rtfIsActive(bytes: Buffer): boolean {
  return RTF_OBJECT.test(bytes.toString('latin1', 0, 8 * 1024 * 1024));
}
