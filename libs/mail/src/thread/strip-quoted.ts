import { lineKinds } from './fold-text.js';

export interface SplitReply {
  /** What the author wrote this time; the whole text where nothing else would be left. */
  fresh: string;
  /** Quoted lines and the lines that introduce them, in order. */
  quoted: string;
}

/**
 * Parts what a reply says from what it quotes. A divider takes everything below it; `>` lines are taken wherever
 * they stand, so that answers between quoted lines stay. A forwarded message is not a quotation: it is the evidence.
 */
export function stripQuoted(text: string): SplitReply {
  const lines = text.split('\n');
  const kinds = lineKinds(lines);
  const pick = (isQuoted: boolean): string =>
    lines
      .filter((_line, index) => (kinds[index] === 'quote') === isQuoted)
      .join('\n')
      .trim();
  const fresh = pick(false);
  return fresh === '' ? { fresh: text.trim(), quoted: '' } : { fresh, quoted: pick(true) };
}
