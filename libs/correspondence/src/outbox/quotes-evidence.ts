/** Shorter pieces stand in any letter: "Good morning", a name, an address. */
const TELLING = 24;
const QUOTED = /^[ \t]*(?:>|\|)/m;

/**
 * Whether a text repeats sealed evidence: a quoted line, or a line of it that is too long to be chance. Pure.
 * @param evidence texts that must not leave
 */
export function quotesEvidence(text: string, evidence: readonly string[]): boolean {
  return QUOTED.test(text) || repeatsLines(text, evidence);
}

/** Whether a text repeats a line of one of the sources that is too long to be chance, quoted or not. Pure. */
export function repeatsLines(text: string, sources: readonly string[]): boolean {
  const said = plain(text.replaceAll(/^[ \t>|]+/gm, ''));
  return sources.some((source) =>
    source.split(/[\r\n]+/).some((line) => {
      const words = plain(line);
      return words.length >= TELLING && said.includes(words);
    }),
  );
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
