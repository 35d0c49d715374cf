/**
 * A cell of RFC 4180 that no spreadsheet takes for a formula (OWASP: CSV injection): what begins like one gets an
 * apostrophe, which spreadsheets hide. Pure.
 */
export function csvCell(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = /^[=+\-@\t\r|%]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
