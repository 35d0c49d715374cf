import type { AnswerText } from '../api/schemas.js';

/** `::` and what was typed of a shortcut, right before the caret. */
const TYPED = /(?:^|\s)::([a-z0-9-]*)$/;

export interface Completion {
  /** Where `::` begins and the caret stands. */
  from: number;
  to: number;
  typed: string;
  matches: AnswerText[];
  /** Nothing else begins like it: no further key is needed. */
  certain: AnswerText | null;
}

/** What `::` before the caret may become; null where there is none. */
export function completionAt(
  text: string,
  caret: number,
  texts: readonly AnswerText[],
  titleOf: (text: AnswerText) => string,
): Completion | null {
  const typed = TYPED.exec(text.slice(0, caret))?.[1];
  if (typed === undefined) return null;
  const begins = texts.filter(({ shortcut }) => shortcut.startsWith(typed));
  const named = texts.filter(
    (each) => !begins.includes(each) && typed !== '' && titleOf(each).toLowerCase().includes(typed),
  );
  const [only] = begins;
  return {
    from: caret - typed.length - 2,
    to: caret,
    typed,
    matches: [...begins, ...named].slice(0, 20),
    certain: begins.length === 1 && only?.shortcut === typed ? only : null,
  };
}

export function inserted(text: string, { from, to }: Pick<Completion, 'from' | 'to'>, words: string) {
  return { text: text.slice(0, from) + words + text.slice(to), caret: from + words.length };
}
