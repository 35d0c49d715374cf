export interface MentionStart {
  /** Where the `@` stands, and where what follows it ends. */
  from: number;
  to: number;
  /** What was typed of the name, in lower case. */
  query: string;
}

const MOST_LENGTH = 40;

/** The name that is being typed before the caret; null where there is none. An address (`a@b`) is no mention. Pure. */
export function mentionAt(text: string, caret: number): MentionStart | null {
  const from = text.lastIndexOf('@', caret - 1);
  if (from === -1 || caret - from > MOST_LENGTH) return null;
  if (from > 0 && !/[\s(]/u.test(text[from - 1] ?? '')) return null;
  const query = text.slice(from + 1, caret);
  // A first and a last name, and no new line.
  if (/\n|\s\S*\s/u.test(query)) return null;
  return { from, to: caret, query: query.toLocaleLowerCase() };
}
