const REFERENCE = /^R-\d{4}-\d{6,}$/;
const LONGEST = 30;

/** A report's reference as it is stored (`R-2026-000123`), or null if the text cannot be one. */
export function readReportReference(text: string): string | null {
  const reference = text.trim().toUpperCase();
  return reference.length <= LONGEST && REFERENCE.test(reference) ? reference : null;
}
