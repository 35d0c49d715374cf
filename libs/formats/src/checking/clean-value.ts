/**
 * A JSON value as PostgreSQL's jsonb takes it: NUL and lone surrogates become U+FFFD. Whatever is named `_internal` is
 * left out, at any depth: its sender's own notes, never meant to be passed on (XARF specification, Internal Metadata).
 */
export function cleanValue(value: unknown): unknown {
  if (typeof value === 'string') return cleanString(value);
  if (Array.isArray(value)) return value.map(cleanValue);
  if (typeof value !== 'object' || value === null) return value;
  // `fromEntries` defines properties: a field called `__proto__` stays a field.
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== '_internal')
      .map(([name, each]) => [cleanString(name), cleanValue(each)]),
  );
}

export function cleanString(text: string): string {
  return (text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text).toWellFormed();
}

/** Whether there was anything that `cleanValue` leaves out. */
export function hasInternal(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasInternal);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, each]) => name === '_internal' || hasInternal(each));
}
