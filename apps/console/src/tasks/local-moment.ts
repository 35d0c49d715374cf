/** ISO 8601 as a `datetime-local` field takes it: the clock on the wall here, to the minute; '' for none. Pure. */
export function toWallClock(iso: string | null): string {
  if (iso === null) return '';
  const at = new Date(iso);
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

/** The other way round; null for an empty field, and for one that is no moment yet. Pure. */
export function fromWallClock(text: string): string | null {
  const at = new Date(text);
  return text === '' || Number.isNaN(at.getTime()) ? null : at.toISOString();
}
