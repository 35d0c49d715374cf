interface Span {
  start: number;
  end: number;
}

/** A query without what stands at a place, and without the gap that it leaves. Pure. */
export function without(query: string, { start, end }: Span): string {
  const before = query.slice(0, start).trimEnd();
  const after = query.slice(end).trimStart();
  return [before, after].filter((part) => part !== '').join(' ');
}

/** A query with other words at a place. Pure. */
export function withInstead(query: string, { start, end }: Span, words: string): string {
  return `${query.slice(0, start)}${words}${query.slice(end)}`;
}

/** What was probably meant in place of a mistake: the operator's name, or its value. Pure. */
export function corrected(
  query: string,
  mistake: Span & { code: string; found: string; suggestion: string | null },
): string | null {
  if (mistake.suggestion === null) return null;
  const written = query.slice(mistake.start, mistake.end);
  if (mistake.code === 'empty-value') return withInstead(query, mistake, `${written}${mistake.suggestion}`);
  const at = written.lastIndexOf(mistake.found);
  if (at === -1) return null;
  return withInstead(
    query,
    { start: mistake.start + at, end: mistake.start + at + mistake.found.length },
    mistake.suggestion,
  );
}

/** A query with one more condition; once is enough. Pure. */
export function withTerm(query: string, operator: string, value: string): string {
  const term = `${operator}:${/[\s,"]/u.test(value) ? `"${value.replaceAll('"', '')}"` : value}`;
  return query.includes(term) ? query : `${query.trim()} ${term}`.trim();
}
