const REFERENCE = /^(?:I|EX)-\d{4}-\d{6,}$/;
const LONGEST = 30;

/** A reference as it is stored (`I-2026-000123`, drills `EX-2026-000004`), or null if the text cannot be one. */
export function readReference(text: string): string | null {
  const reference = text.trim().toUpperCase();
  return reference.length <= LONGEST && REFERENCE.test(reference) ? reference : null;
}
