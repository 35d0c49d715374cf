/** A text as it is compared: one spelling for all, and where each unit of it stood. */
export interface Folded {
  text: string;
  /** For each UTF-16 unit of `text`: where its source starts and ends in the text that was given. */
  starts: number[];
  ends: number[];
}

/** Escapes of the formats that we write, each alone: in `?x=20%3A` the first three units are no quoted-printable. */
const ESCAPES = [
  /(?:%[0-9a-f]{2})+/,
  /(?:=[0-9a-f]{2})+|=\r?\n/,
  /\\u[0-9a-f]{4}/,
  /&#x?[0-9a-f]{1,7};|&(?:amp|lt|gt|quot|apos);/,
];
/** What people do to make an address harmless, runs of spaces, and signs that are not seen. */
const DISGUISE =
  /\s{0,2}[[({<]\s?(?:\.|dot|at|@|:\/\/|:|\/)\s?[\])}>]\s{0,2}|\\[\\'"./:@[\]]|h(?:xx|\*\*|tt|__)p(?=s?\W)|[\s\u00a0]+|\p{Default_Ignorable_Code_Point}+|./u;
const PLAIN = new RegExp(DISGUISE.source, 'gisu');
const ESCAPED = ESCAPES.map((each) => new RegExp(`${each.source}|${DISGUISE.source}`, 'gisu'));

/** How many signs may still be read, of all texts of a case together: a text of nothing but escapes reads in 85 ways. */
export interface Work {
  left: number;
}

/** A value in a document in a document is escaped twice; nobody escapes more often. */
const DEPTH = 3;

/** Case, width, disguise and spacing taken away. The same for what is looked for and where it is looked for. Pure. */
export function foldText(text: string): Folded {
  return fold(text, PLAIN);
}

/**
 * A text as it stands, and as it reads once its escapes are taken for what they stand for, once and again. All of them
 * have to be looked at: in `ip=192.0.2.1` the equals sign and what follows may be a character of quoted-printable. Pure
 * but for the work, which is counted; where it is done, so are the readings.
 */
export function readingsOf(text: string, work: Work): Folded[] {
  work.left -= text.length;
  const readings = [foldText(text)];
  const known = new Set(readings.map((reading) => reading.text));
  let last = readings;
  for (let depth = 0; depth < DEPTH; depth++) {
    const next: Folded[] = [];
    for (const outer of last)
      for (const units of unitsIn(outer.text)) {
        work.left -= outer.text.length;
        if (work.left < 0) return readings;
        const inner = fold(outer.text, units);
        if (known.has(inner.text)) continue;
        known.add(inner.text);
        next.push(within(outer, inner));
      }
    readings.push(...next);
    last = next;
  }
  return readings;
}

/** Each kind of escape that is there; without one, what was escaped may be a disguise still. */
function unitsIn(text: string): RegExp[] {
  const there = ESCAPED.filter((_, kind) => ESCAPES[kind]?.test(text));
  return there.length < ESCAPED.length ? [...there, PLAIN] : there;
}

function fold(text: string, units: RegExp): Folded {
  const folded: Folded = { text: '', starts: [], ends: [] };
  const parts: string[] = [];
  for (const match of text.matchAll(units)) {
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

/** What was folded again, with its places in the text that was given first. */
function within(outer: Folded, { text, starts, ends }: Folded): Folded {
  return {
    text,
    starts: starts.map((start) => outer.starts[start] ?? 0),
    ends: ends.map((end) => outer.ends[end - 1] ?? 0),
  };
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
  const bare = unit.trim();
  if (!/^[[({<]/.test(bare)) return unit;
  return BRACKETED[bare.slice(1, -1).trim().toLowerCase()] ?? unit;
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
