/** Where a name stood in the (refanged) text. */
export interface NameContext {
  text: string;
  start: number;
  end: number;
  /** Written `evil[.]zip`: meant as an address, whatever it looks like. */
  defanged: boolean;
}

/** Suffixes that exist as top-level domains and are, bare in a report, a file's extension. */
const FILE_SUFFIXES = new Set(['zip', 'mov', 'cab', 'dot', 'properties', 'java', 'pub', 'ink', 'bz']);
/** Countries' suffixes that are extensions too, with the stems that make them a file. */
const FILE_STEMS = new Map<string, RegExp>([
  ['md', /^(?:readme|changelog|contributing|license|security|index|todo|notes|[a-z]*_[a-z_]+)$/i],
  [
    'sh',
    /^(?:install|setup|run|build|start|stop|restart|deploy|update|init|test|bootstrap|configure|entrypoint|script|payload)$/i,
  ],
  [
    'py',
    /^(?:setup|main|app|test|tests|manage|conftest|run|script|server|client|exploit|poc|config|settings|views|models|urls)$/i,
  ],
  ['pl', /^(?:index|script|test|run|exploit|login|guestbook|formmail)$/i],
  ['rs', /^(?:main|lib|mod|build)$/i],
  ['cc', /^(?:main|test)$/i],
  ['so', /^lib/i],
  ['am', /^makefile$/i],
  ['in', /^(?:makefile|configure|config|system)$/i],
  ['ac', /^configure$/i],
  ['ps', /^(?:document|figure|print)$/i],
  ['com', /^(?:command|edit|format|more)$/i],
  ['net', /^(?:asp|vb|ado|paint|ml)$/i],
]);
/** Objects of program code: "window.name", "this.id", "System.in". */
const CODE = new Set([
  'this',
  'self',
  'window',
  'document',
  'event',
  'system',
  'console',
  'math',
  'args',
  'array',
  'string',
  'java',
  'javax',
  'os',
  'sys',
]);
/** Suffixes that people do write with a capital ("Example.Com"); any other is the next sentence. */
const CAPITALISED = new Set([
  'com',
  'net',
  'org',
  'edu',
  'gov',
  'int',
  'mil',
  'test',
  'example',
  'invalid',
  'local',
]);
const REVERSED = new Set(['com', 'org', 'net', 'edu', 'gov', 'io']);

/**
 * A name under a suffix that exists, standing bare in prose: is it an address? `name` is normalised. File
 * names, program code, times and joined sentences are not, unless the writer showed that he means one.
 */
export function isLikelyDomain(name: string, context: NameContext): boolean {
  if (context.defanged || name.startsWith('www.')) return true;
  const written = context.text.slice(context.start, context.end).split('.');
  return !(
    isFileName(name, context) ||
    isJoinedSentence(written) ||
    isCode(name, written, context) ||
    isNumbering(written)
  );
}

function isFileName(name: string, { text, start }: NameContext): boolean {
  const labels = name.split('.');
  const suffix = labels.at(-1) ?? '';
  if (FILE_SUFFIXES.has(suffix)) return true;
  const stems = FILE_STEMS.get(suffix);
  if (!stems) return false;
  if (labels.length === 2 && stems.test(labels[0] ?? '')) return true;
  // A part of a path ("/opt/tool/x.py", "C:\x\y.sh"), not of a URL without its scheme ("//cdn.example.net").
  const before = text.charAt(start - 1);
  const inPath = before === '\\' || (before === '/' && text.charAt(start - 2) !== '/');
  return inPath && suffix.length === 2;
}

/** "…was seen.In March": a capital after the stop, and a suffix that nobody writes so. */
function isJoinedSentence(written: string[]): boolean {
  const last = written.at(-1) ?? '';
  return /^[A-Z][a-z]+$/.test(last) && !CAPITALISED.has(last.toLowerCase());
}

function isCode(name: string, written: string[], { text, end }: NameContext): boolean {
  if (text.startsWith('()', end)) return true;
  const first = name.slice(0, name.indexOf('.'));
  if (written.length === 2) return CODE.has(first) || (text[end] === '=' && text[end + 1] !== '=');
  // "com.example.app": a package, named from the back.
  return REVERSED.has(first);
}

/** "10.30.pm", "5.kg", "1.In": numbers in front of two letters. */
function isNumbering(written: string[]): boolean {
  const last = written.at(-1) ?? '';
  return last.length === 2 && written.slice(0, -1).every((label) => /^\d+$/.test(label));
}
