const MB = 1024 * 1024;

/** `340 kB`, `10 MB`, in the reader's language. */
export function fileSize(bytes: number, locale: string): string {
  const unit = bytes >= MB ? 'megabyte' : 'kilobyte';
  const amount = bytes / (bytes >= MB ? MB : 1024);
  const digits = amount < 10 && unit === 'megabyte' ? 1 : 0;
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: digits }).format(
    Math.max(amount, unit === 'kilobyte' ? 1 : amount),
  );
}
