import { isIPv4, isIPv6 } from 'node:net';

/** `192.0.2.0 - 192.0.2.255`, as registries write it: the fewest networks that hold exactly these addresses. Null: none. */
export function splitInterval(text: string): string[] | null {
  // No expression with white space around the hyphen: on a long line of blanks it tries each of them anew.
  const hyphen = text.indexOf('-');
  if (hyphen < 0) return null;
  const from = text.slice(0, hyphen).trim();
  const to = text.slice(hyphen + 1).trim();
  if (!isIPv4(from) || !isIPv4(to)) return null;
  let first = toNumber(from);
  const last = toNumber(to);
  if (first > last) return null;
  const networks: string[] = [];
  while (first <= last) {
    let size = first === 0 ? 2 ** 32 : lowestBit(first);
    while (first + size - 1 > last) size /= 2;
    networks.push(`${toText(first)}/${32 - Math.log2(size)}`);
    first += size;
  }
  return networks;
}

/** Whether it is one address or network, or an interval. */
export function isInterval(text: string): boolean {
  return text.includes('-') && !isIPv6(text.trim());
}

const toNumber = (address: string): number =>
  address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
const toText = (value: number): string =>
  [value / 2 ** 24, value / 2 ** 16, value / 256, value].map((part) => Math.floor(part) % 256).join('.');

/** The largest power of two that divides it; shifts would overflow at 2^31. */
function lowestBit(value: number): number {
  let bit = 1;
  while (value % (bit * 2) === 0) bit *= 2;
  return bit;
}
