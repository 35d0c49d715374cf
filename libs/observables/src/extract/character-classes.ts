/**
 * Tables indexed by UTF-16 code unit. The extractor walks texts of megabytes that an attacker may have
 * written; a table look-up per unit keeps it linear where a regular expression could backtrack.
 */

/** What a unit is inside a host name. */
export const LABEL_NONE = 0;
/** ASCII letter, digit, hyphen, underscore. */
export const LABEL_ASCII = 1;
/** A letter of a script that is written with spaces and mixed into look-alike names (Latin, Cyrillic, Greek …). */
export const LABEL_SPACED = 2;
/** A letter of any other script: prose in it stands directly against an address ("请看evil.example"). */
export const LABEL_OTHER = 3;

const LETTER = /[\p{L}\p{M}\p{Nd}]/u;
const SPACED_SCRIPT =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Inherited}]/u;

function labelTable(): Uint8Array {
  const table = new Uint8Array(65536);
  for (const char of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_') {
    table[char.charCodeAt(0)] = LABEL_ASCII;
  }
  for (let unit = 0x80; unit < 0xd800; unit++) {
    const char = String.fromCharCode(unit);
    if (LETTER.test(char)) table[unit] = SPACED_SCRIPT.test(char) ? LABEL_SPACED : LABEL_OTHER;
  }
  return table;
}

const LABEL = labelTable();

/** The label class of a code unit; out of range (`NaN` from charCodeAt) is LABEL_NONE. */
export function labelClass(unit: number): number {
  return LABEL[unit] ?? LABEL_NONE;
}

export function isAsciiAlnum(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
}

/** Zero of each decimal digit series that reports are seen to use instead of ASCII digits. */
const DIGIT_ZEROS = [0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0be6, 0x0e50, 0x0ed0, 0x1040];

/** The ASCII digit for an Arabic-Indic, Persian, Devanagari … digit; 0 for anything else. */
export function foreignDigit(unit: number): number {
  if (unit < 0x0660 || unit > 0x1049) return 0;
  const zero = DIGIT_ZEROS.find((start) => unit >= start && unit <= start + 9);
  return zero === undefined ? 0 : 48 + unit - zero;
}

/** Units that show nothing and are put into addresses to break filters: zero width, soft hyphen, bidi marks. */
export function isInvisible(unit: number): boolean {
  return (
    unit === 0x00ad ||
    unit === 0x061c ||
    unit === 0x180e ||
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x2069) ||
    unit === 0xfeff
  );
}
