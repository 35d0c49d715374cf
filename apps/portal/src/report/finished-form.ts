import { type Draft, type WebReport } from '@tocsin/intake';
import { type Translator } from '../i18n/translator.js';
import { answerTexts } from './answer-texts.js';

/**
 * A checked draft as intake takes it, its questions and choices in the site's own words (analysts read them).
 * @param locale the reporter's language
 */
export function finishedForm({ answers }: Draft, words: Translator, locale: string, now: Date): WebReport {
  const text = (name: string) => String(answers[name] ?? '');
  const anonymous = answers.identity === 'anonymous';
  const email = text('email');
  return {
    kind: text('kind'),
    kindText: words.t(`fields.kind.options.${text('kind')}`),
    locale,
    description: text('description'),
    answers: answerTexts(answers, words, now),
    anonymous,
    contact: anonymous || email === '' ? null : { name: text('name') || null, address: email },
    keepMetadata: anonymous && [answers.keepMetadata ?? []].flat().includes('yes'),
  };
}
