import type { TextFold } from '../api/schemas.js';

export interface TextPart {
  /** `own`: what the sender says himself. */
  kind: TextFold['kind'] | 'own';
  text: string;
}

/** Cuts a text where the API says that it may be folded; joined, the parts are the text again. */
export function splitAtFolds(text: string, folds: readonly TextFold[]): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  const own = (to: number) => {
    if (to > at) parts.push({ kind: 'own', text: text.slice(at, to) });
    at = Math.max(at, to);
  };
  for (const { from, to, kind } of folds) {
    own(from);
    if (to > at) parts.push({ kind, text: text.slice(at, to) });
    at = Math.max(at, to);
  }
  own(text.length);
  return parts;
}
