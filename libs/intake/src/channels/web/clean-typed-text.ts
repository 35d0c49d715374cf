/**
 * What a person typed or pasted, made storable and otherwise left alone: line ends as LF, no control characters
 * (PostgreSQL refuses NUL), lone surrogates shown as U+FFFD. Direction marks stay: Arabic text needs them.
 */
export function cleanTypedText(text: string, longest: number): string {
  const clean = text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .toWellFormed()
    .trim();
  return clean.length > longest
    ? Array.from(clean.slice(0, longest))
        .filter((c) => !/\p{Surrogate}/u.test(c))
        .join('')
    : clean;
}
