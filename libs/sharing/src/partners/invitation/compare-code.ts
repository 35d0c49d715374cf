import { scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { canonicalBytes } from '../../transport/envelope/canonical-json.js';
import { type Card } from './card.schema.js';

/** What of one side the code stands for: whoever wants to be it has to hold these. */
export interface ComparedSide {
  issuer: string;
  keys: readonly { kid: string; jwk: object }[];
  certificate_sha256: string;
  encryption: { kid: string; jwk: object } | null;
}

const GROUPS = 6;
const DIGITS = 5;
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const stretch = promisify<string | Buffer, string | Buffer, number, typeof COST, Buffer>(scrypt);

/**
 * The short code that both teams read to each other: six groups of five digits, the same on both sides whoever invited,
 * and in every language read alike. It stands for all keys and certificates of both. 100 bits, and slow to compute: who
 * stands between the two has to find keys for two halves that give one code, which is a search of 2^50 steps of 0.1 s and
 * 32 MB each (a plain hash would let a state do it in a day).
 */
export async function compareCode(
  invitation: string,
  one: ComparedSide,
  other: ComparedSide,
): Promise<string> {
  const sides = [one, other].map(plain).toSorted((a, b) => Buffer.compare(a, b));
  const bytes = await stretch(Buffer.concat(sides), `tocsin compare v1 ${invitation}`, GROUPS * 4, COST);
  return Array.from({ length: GROUPS }, (_, group) =>
    // 32 bits onto 100,000 numbers: the bias is 2 in 100,000.
    String(bytes.readUInt32BE(group * 4) % 10 ** DIGITS).padStart(DIGITS, '0'),
  ).join(' ');
}

/** As people type it: spaces, dashes and Arabic-Indic or Persian digits are all right. */
export function sameCode(typed: string, code: string): boolean {
  return digitsOf(typed) === digitsOf(code);
}

export function sideOf({ issuer, keys, certificate_sha256, encryption }: Card): ComparedSide {
  return { issuer, keys, certificate_sha256, encryption };
}

function plain({ issuer, keys, certificate_sha256, encryption }: ComparedSide): Buffer {
  const sorted = keys
    .map(({ kid, jwk }) => ({ kid, jwk }))
    .toSorted((one, other) => (one.kid < other.kid ? -1 : 1));
  return canonicalBytes({ issuer, keys: sorted, certificate_sha256, encryption });
}

function digitsOf(text: string): string {
  return text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/\D/g, '');
}
