/**
 * PostgreSQL's text and jsonb refuse NUL and lone surrogates. Both become U+FFFD, so that a reader sees that
 * something stood there.
 */
export function cleanText(text: string): string {
  const whole = text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text;
  return whole.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}

/** One line: control characters and line ends become single spaces, the rest as `cleanText`. */
export function cleanLine(text: string, maxChars = 2000): string {
  const cut = text.length > maxChars * 2 ? text.slice(0, maxChars * 2) : text;
  const line = cleanText(cut.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')).trim();
  return line.length > maxChars ? cleanText(line.slice(0, maxChars)) : line;
}

/** Body text: line ends as LF, the other control characters of a terminal or of a broken sender dropped. */
export function cleanBody(text: string): string {
  return cleanText(text.replaceAll(/\r\n?/g, '\n')).replaceAll(/[^\P{Cc}\n\t]+/gu, '');
}
