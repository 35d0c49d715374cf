import { createHash, createHmac, scrypt } from 'node:crypto';
import { latinDigits } from './latin-digits.js';

/**
 * The cost of one guess for whoever stole the table: 16 digits alone (53 bits) fall to a fast digest within days.
 * N = 2^14 takes about 40 ms and 16 MB a guess, thousands of years for all of them; more would make senders wait on a
 * busy machine. Node's thread pool runs at most four at a time, so memory stays bounded.
 */
const COST = { N: 2 ** 14, r: 8, p: 1 };
const DIGITS = 16;

/**
 * The reporter's 16 digits, made from the key of the draft, which stands in the reporter's cookie alone. Made, not
 * drawn: a repeated POST (a cut connection) shows the same code again although nothing stores it.
 */
export function accessCodeFor(draftKey: string): string {
  const digest = createHmac('sha256', draftKey).update('tocsin access code').digest('hex');
  // 256 bits modulo 10^16: the bias is below 10^-60.
  return (BigInt(`0x${digest}`) % 10n ** BigInt(DIGITS)).toString().padStart(DIGITS, '0');
}

/** The code in four groups of four, as it is shown. */
export function formatAccessCode(code: string): string {
  return code.match(/.{1,4}/g)?.join(' ') ?? '';
}

/**
 * What is stored and what row-level security compares (32 bytes). The salt comes from the reference, so that the same
 * work is done for a reference that does not exist.
 */
export function hashAccessCode(reference: string, code: string): Promise<Buffer> {
  const salt = createHash('sha256').update(`tocsin access code of ${reference}`).digest();
  return new Promise((resolve, reject) => {
    scrypt(code, salt, 32, COST, (error, hash) => (error ? reject(error) : resolve(hash)));
  });
}

/** 16 Latin digits out of what a person typed (spaces, hyphens, Arabic-Indic digits), or null. */
export function readAccessCode(typed: string): string | null {
  const digits = latinDigits(typed).replace(/[\s\p{Pd}\p{Cf}]+/gu, '');
  return /^\d{16}$/.test(digits) ? digits : null;
}

/** `R-2026-000123` out of what a person typed (`[r-2026-123]`, `R 2026 123`), or null. */
export function readReference(typed: string): string | null {
  const tidy = latinDigits(typed)
    .replace(/\p{Cf}+/gu, '')
    .trim();
  const parts = /^\[?r[\s\p{Pd}]*(\d{4})[\s\p{Pd}]+0*(\d{1,12})\]?$/iu.exec(tidy);
  return parts ? `R-${parts[1]}-${(parts[2] ?? '').padStart(6, '0')}` : null;
}
