import iconv from 'iconv-lite';
import { charsetOfCodepage } from './mapi-properties.js';

/** What an RTF document says: its text, or the HTML that Outlook packed into it ([MS-OXRTFEX]). */
export interface RtfContent {
  text: string;
  isHtml: boolean;
}

/** Groups whose text is none for a reader. */
const silent = new Set(
  'fonttbl colortbl stylesheet info pict object themedata datastore listtable listoverridetable generator header footer'.split(
    ' ',
  ),
);

const marks = new Map([
  ['par', '\n'],
  ['line', '\n'],
  ['row', '\n'],
  ['cell', '\t'],
  ['tab', '\t'],
  ['emdash', '—'],
  ['endash', '–'],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
]);

interface Group {
  silent: boolean;
  /** Inside `\htmlrtf`: formatting for programs that do not know the HTML. */
  duplicate: boolean;
  /** Letters to skip behind `\uN`. */
  fallback: number;
}

const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/giy;

/** Reads RTF in one pass, at most `maxChars` of it. Unknown words are skipped, as the format demands. */
export function readRtf(rtf: Buffer, maxChars: number): RtfContent {
  const source = rtf.toString('latin1');
  const isHtml = /\\fromhtml/.test(source.slice(0, 2000));
  const charset = charsetOfCodepage(Number(/\\ansicpg(\d{1,5})/.exec(source.slice(0, 2000))?.[1] ?? 1252));
  const out: string[] = [];
  let length = 0;
  let bytes: number[] = [];
  let skip = 0;
  let group: Group = { silent: false, duplicate: false, fallback: 1 };
  const open: Group[] = [];
  const flush = (): void => {
    if (bytes.length === 0) return;
    const raw = Buffer.from(bytes);
    bytes = [];
    put(iconv.encodingExists(charset) ? iconv.decode(raw, charset) : raw.toString('latin1'));
  };
  const put = (text: string): void => {
    if (group.silent || group.duplicate || length >= maxChars) return;
    out.push(text);
    length += text.length;
  };
  token.lastIndex = 0;
  for (let match = token.exec(source); match && length < maxChars; match = token.exec(source)) {
    const [, word, parameter, hex, symbol, brace, plain] = match;
    if (hex !== undefined) {
      if (skip > 0) skip--;
      else bytes.push(Number.parseInt(hex, 16));
      continue;
    }
    flush();
    if (brace === '{') {
      if (open.length < 500) open.push({ ...group });
    } else if (brace === '}') group = open.pop() ?? group;
    else if (plain !== undefined) {
      put(plain.slice(Math.min(skip, plain.length)));
      skip = Math.max(0, skip - plain.length);
    } else if (symbol !== undefined) {
      if (symbol === '*')
        group.silent ||= !/^\s?\\htmltag/.test(source.slice(token.lastIndex, token.lastIndex + 12));
      else if (symbol === '~') put('\u00A0');
      else if (symbol === '\\' || symbol === '{' || symbol === '}') put(symbol);
    } else if (word !== undefined) {
      if (silent.has(word)) group.silent = true;
      else if (word === 'htmlrtf') group.duplicate = parameter !== '0';
      else if (word === 'uc') group.fallback = Math.min(Number(parameter ?? 1), 4);
      else if (word === 'u') {
        put(String.fromCharCode(Number(parameter ?? 63) & 0xffff));
        skip = group.fallback;
      } else put(marks.get(word) ?? '');
    }
  }
  flush();
  return { text: out.join(''), isHtml };
}
