const WHOLE = /^(R|I|EX)-(\d{4})-(\d{1,9})$/iu;
/** `r 4812`, `i-812`, `ex12`: the year is this one. */
const SHORT = /^(R|I|EX)[\s-]*(\d{1,9})$/iu;

/** References have six digits at least (`R-2026-000123`). */
const DIGITS = 6;

/** The reference that was typed, whole or short, with or without its leading zeros; null when it is none. */
export function referenceIn(typed: string, year: number): string | null {
  const whole = WHOLE.exec(typed);
  if (whole) return referenceOf(whole[1], whole[2], whole[3]);
  const short = SHORT.exec(typed);
  return short ? referenceOf(short[1], String(year), short[2]) : null;
}

function referenceOf(kind = '', year = '', number = ''): string {
  return `${kind.toUpperCase()}-${year}-${number.replace(/^0+(?=\d)/u, '').padStart(DIGITS, '0')}`;
}
