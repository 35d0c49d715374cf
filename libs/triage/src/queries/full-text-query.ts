import { guessObservable, refang } from '@tocsin/observables';
import { searchQuery } from '@tocsin/platform';

const LONGEST = 500;

/**
 * What was typed into a search box as a `tsquery`; null if there is no word in it. Defanged values are put right first,
 * so that `hxxps://evil[.]example` finds what the report's own spelling was stored as.
 */
export function fullTextQuery(text: string): string | null {
  const typed = text.slice(0, LONGEST).toWellFormed().replaceAll('\u0000', ' ');
  return searchQuery(guessObservable(typed.trim())?.value ?? refang(typed));
}
