import { guessObservable, refang } from '@tocsin/observables';
import { searchQuery } from '@tocsin/platform';
import { type Clause, type Term, type TextTerm } from './query-terms.js';

/** A beginning of fewer letters is that of half the words there are. Signs of Chinese or Japanese are words themselves. */
const SHORTEST_BEGINNING = 4;
const BEGINNING = ':*';
/** Letters of a quoted beginning that are not the word's: `'…':*`. */
const QUOTES = 4;

/** A word for a `tsquery`. */
export function lexeme(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/**
 * What a text term asks of a vector made of `searchTokens`; null where it holds no word. Values that came defanged are put
 * right first: `hxxps://evil[.]example` finds what the report's own spelling was stored as.
 * @param asBeginning the last word may go on ("phish" finds "phishing")
 */
export function textQuery(term: TextTerm, asBeginning: boolean): string | null {
  const query = searchQuery(guessObservable(term.text)?.value ?? refang(term.text));
  if (query === null) return null;
  const last = query.split(' & ').at(-1) ?? '';
  const mayGoOn =
    asBeginning && term.kind === 'word' && Array.from(last).length - QUOTES >= SHORTEST_BEGINNING;
  return mayGoOn ? query : query.slice(0, -BEGINNING.length);
}

/**
 * The words of a clause; null where one alternative has none, so that the clause asks for nothing. Only the last word
 * of the whole query is a beginning: somebody may still be typing it.
 */
export function clauseQuery({ anyOf }: Clause, lastTerm: Term | undefined): string | null {
  const parts: string[] = [];
  for (const term of anyOf) {
    if (term.kind === 'operator') return null;
    const part = textQuery(term, term === lastTerm);
    if (part === null) return null;
    parts.push(parts.length === 0 && anyOf.length === 1 ? part : `(${part})`);
  }
  return parts.join(' | ');
}
