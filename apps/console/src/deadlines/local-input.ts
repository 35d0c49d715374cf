/** A moment as `<input type="datetime-local">` takes it: the reader's own time, to the minute. */
export function localInput(at: string | null | undefined): string {
  if (!at) return '';
  const date = new Date(at);
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}
