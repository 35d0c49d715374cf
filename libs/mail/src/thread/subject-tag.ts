/** The tag that our subjects carry: `[R-2026-000123]`. */
export function subjectTag(reference: string): string {
  return `[${reference}]`;
}

/**
 * References to reports, incidents, drills and investigations in a subject, with or without brackets, upper case, each once, at
 * most ten. They prove nothing: anybody can write them.
 */
export function readSubjectTags(subject: string): string[] {
  const found = subject
    .slice(0, 2000)
    .toUpperCase()
    .matchAll(/(?<![A-Z0-9-])(?:R|I|EX|T)-\d{4}-\d{6,9}(?![A-Z0-9])/g);
  return [...new Set([...found].map((match) => match[0]))].slice(0, 10);
}

/** Subject of an answer: one `Re:`, one tag, however often it went to and fro. */
export function replySubject(subject: string, reference: string): string {
  const tag = subjectTag(reference);
  const bare = subject
    .slice(0, 500)
    .replaceAll(tag, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^\s*(?:(?:re|aw|sv|antw|ref|rif|tr|رد|回复|答复|回覆|отв)\s*(?:\[\d{1,3}\])?\s*[:：]\s*)+/i, '')
    .trim();
  return `Re: ${tag} ${bare}`.trim();
}
