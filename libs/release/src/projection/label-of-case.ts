import { strictestTlp } from '@tocsin/config';
import { type SharedCase, type SharedTlp } from '@tocsin/formats';

/**
 * A projection is as strict as the strictest part that is left in it, and its words never milder than they were. Pure.
 * @param words label of title, summary and what else is written
 */
export function labelOfCase({ observables, attachments }: SharedCase, words: SharedTlp): SharedTlp {
  return strictestTlp(
    [words, ...observables.map(({ tlp }) => tlp), ...attachments.map(({ tlp }) => tlp)],
    words,
  );
}
