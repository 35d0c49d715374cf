const each = (text: string, write: (char: string) => string): string => [...text].map(write).join('');
const code = (char: string): number => char.codePointAt(0) ?? 0;
const bytes = (text: string, write: (byte: string) => string): string =>
  [...Buffer.from(text)].map((byte) => write(byte.toString(16).padStart(2, '0').toUpperCase())).join('');

/** Every way in which a value may be written in a text or by a codec; the oracle (`read-any.ts`) reads each of them. */
export const SPELLINGS: readonly [name: string, write: (text: string) => string][] = [
  ['as it is', (text) => text],
  ['upper case', (text) => text.toUpperCase()],
  ['defanged', (text) => text.replaceAll('.', '[.]').replace('http', 'hxxp').replace('@', '[at]')],
  [
    'defanged with words',
    (text) => text.replaceAll('.', ' [dot] ').replace('@', '(at)').replace('://', '[:]//'),
  ],
  ['percent', (text) => bytes(text, (byte) => `%${byte}`)],
  ['quoted-printable', (text) => bytes(text, (byte) => `=${byte}`)],
  ['JSON escapes', (text) => each(text, (char) => `\\u${code(char).toString(16).padStart(4, '0')}`)],
  ['XML, decimal', (text) => each(text, (char) => `&#${code(char)};`)],
  ['XML, hexadecimal', (text) => each(text, (char) => `&#x${code(char).toString(16)};`)],
  ['CDATA', (text) => `<![CDATA[${text}]]>`],
  ['base64', (text) => Buffer.from(`see ${text} now`).toString('base64')],
  ['base64url', (text) => Buffer.from(`it is ${text}?`).toString('base64url')],
  ['STIX pattern', (text) => `[x:value = '${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}']`],
  [
    'full width',
    (text) => each(text, (char) => (/[!-~]/.test(char) ? String.fromCodePoint(code(char) + 0xfee0) : char)),
  ],
  ['with signs that are not seen', (text) => [...text].join('\u200b')],
];
