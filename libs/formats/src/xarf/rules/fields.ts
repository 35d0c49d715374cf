import { integer, type Rule, text } from '../../checking/rules.js';

/** Fields that several types write alike. */
export const port = integer(1, 65_535);
export const instant = text({ form: 'date-time' });
export const url = text({ form: 'uri' });
export const ipAddress = text({ form: 'ip' });
export const count = integer(0);
export const atLeastOne = integer(1);
export const title = text({ max: 500 });
export const name = text({ max: 200 });
export const country = text({ like: { pattern: /^[A-Z]{2}$/, words: 'a country code of two letters' } });

/** A digest of so many hexadecimal digits. */
export function digest(digits: number): Rule {
  return text({
    like: { pattern: new RegExp(`^[a-fA-F0-9]{${digits}}$`), words: `${digits} hexadecimal digits` },
  });
}

/** `sha256:…`, by one of these algorithms. */
export function labelledDigest(...algorithms: string[]): Rule {
  const pattern = new RegExp(`^(?:${algorithms.join('|')}):[a-fA-F0-9]+$`);
  return text({ like: { pattern, words: `a digest such as ${algorithms[0] ?? ''}:0a1b…` } });
}

/** A number of the CVE list; some fields want the last part to have four digits. */
export function cveId(digits: 1 | 4): Rule {
  const pattern = new RegExp(`^CVE-[0-9]{4}-[0-9]{${digits},}$`);
  return text({ like: { pattern, words: 'a number such as CVE-2026-12345' } });
}
