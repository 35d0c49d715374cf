import { type DraftAnswers } from '@tocsin/intake';
import { type Page } from '../form/page.js';

/** Somebody who chooses to be anonymous leaves no name behind, not even in the draft. */
export function forgetIdentity(answers: DraftAnswers, page: Page): DraftAnswers {
  if (answers.identity !== 'anonymous') return answers;
  const identifying = page.fields
    .filter((field) => field.identifying)
    .map(({ name }): [string, string] => [name, '']);
  return { ...answers, ...Object.fromEntries(identifying) };
}
