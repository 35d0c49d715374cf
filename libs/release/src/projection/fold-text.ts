/** A text as it is compared: one spelling for all, and where each unit of it stood. */
export interface Folded {
  text: string;
  /** For each UTF-16 unit of `text`: where its source starts and ends in the text that was given. */
  starts: number[];
  ends: number[];
}

/** Escapes of the formats that we write: JSON, XML, percent, quoted-printable, STIX patterns. */
const ESCAPE =
  /(?:%[0-9a-f]{2})+|(?:=[0-9a-f]{2})+|=\r?\n|\\u[0-9a-f]{4}|&#x?[0-9a-f]{1,6};|&(?:amp|lt|gt|quot|apos);/;
/** What people do to make an address harmless, runs of spaces, and signs that are not seen. */
const DISGUISE =
  /[[({<]\s?(?:\.|dot|at|@|:\/\/|:|\/)\s?[\])}>]|\\[\\'"./:@[\]]|h(?:xx|\*\*|tt|__)p(?=s?\W)|[\s\u00a0]+|\p{Default_Ignorable_Code_Point}+|./u;
const PLAIN = new RegExp(DISGUISE.source, 'gisu');
const ESCAPED = new RegExp(`${ESCAPE.source}|${DISGUISE.source}`, 'gisu');

/**
 * Case, width, disguise and spacing taken away. The same for what is looked for and where it is looked for. Pure.
 * @param unescaped escapes are taken for what they stand for; a text has to be looked at both ways, as in `ip=192.0.2.1`
 *   the first three units may be one
 */
export function foldText(text: string, unescaped = false): Folded {
  const folded: Folded = { text: '', starts: [], ends: [] };
  const parts: string[] = [];
  for (const match of text.matchAll(unescaped ? ESCAPED : PLAIN)) {
    const [unit] = match;
    const plain = plainOf(unit).normalize('NFKC').toLowerCase();
    parts.push(plain);
    for (let count = plain.length; count > 0; count--) {
      folded.starts.push(match.index);
      folded.ends.push(match.index + unit.length);
    }
  }
  folded.text = parts.join('');
  return folded;
}

function plainOf(unit: string): string {
  if (UNSEEN.test(unit)) return '';
  if (unit.length === 1) return /\s/u.test(unit) ? ' ' : unit;
  const first = unit.charAt(0);
  if (first === '%') return ofBytes(unit.replaceAll('%', ''));
  if (first === '=') return /^=\r?\n$/.test(unit) ? '' : ofBytes(unit.replaceAll('=', ''));
  if (first === '&') return ofEntity(unit.toLowerCase());
  if (first === '\\')
    return unit.length === 6 ? String.fromCharCode(Number.parseInt(unit.slice(2), 16)) : unit.slice(1);
  if (/^h..p$/i.test(unit)) return 'http';
  if (/^\s+$/u.test(unit)) return ' ';
  const inside = unit.slice(1, -1).trim().toLowerCase();
  if (/^[[({<]/.test(unit)) return BRACKETED[inside] ?? unit;
  return unit;
}

const UNSEEN = /^\p{Default_Ignorable_Code_Point}+$/u;
const BRACKETED: Record<string, string> = {
  dot: '.',
  '.': '.',
  at: '@',
  '@': '@',
  '://': '://',
  ':': ':',
  '/': '/',
};
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function ofBytes(hex: string): string {
  return Buffer.from(hex, 'hex').toString('utf8');
}

function ofEntity(entity: string): string {
  const name = entity.slice(1, -1);
  const code = name.startsWith('#x')
    ? Number.parseInt(name.slice(2), 16)
    : name.startsWith('#')
      ? Number.parseInt(name.slice(1), 10)
      : null;
  if (code === null) return ENTITIES[name] ?? entity;
  return Number.isInteger(code) && code <= 0x10_ff_ff ? String.fromCodePoint(code) : entity;
}
