/** The zeros of the scripts whose digits people type: Arabic-Indic, Persian, Indic, Thai to Burmese, Khmer, full width. */
const ZEROS = [
  0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0,
  0x0f20, 0x1040, 0x17e0, 0xff10,
];
const VALUES = new Map(
  ZEROS.flatMap((zero) =>
    Array.from({ length: 10 }, (_, n): [string, string] => [String.fromCodePoint(zero + n), `${n}`]),
  ),
);

/** Decimal digits of other scripts as 0–9; all else stays. JavaScript has no function for it. */
export function latinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => VALUES.get(digit) ?? digit);
}
