import { type DraftAnswers, type WebAnswer } from '@tocsin/intake';
import { type Field } from '../form/field.js';
import { fieldsFor } from '../form/flow.js';
import { readDate } from '../form/real-date.js';
import { type Translator } from '../i18n/translator.js';

/** The given answers in words, in the order of the questions; unanswered ones are left out. */
export function answerTexts(answers: DraftAnswers, words: Translator, now: Date): WebAnswer[] {
  return fieldsFor(answers)
    .filter(({ identifying }) => !(identifying && answers.identity === 'anonymous'))
    .filter(({ name }) => name !== 'keepMetadata' || answers.identity === 'anonymous')
    .flatMap((field) => answerText(field, answers, words, now) ?? []);
}

/** One answer in words, or null where none was given. */
export function answerText(
  field: Field,
  answers: DraftAnswers,
  words: Translator,
  now: Date,
): WebAnswer | null {
  const label = words.t(`fields.${field.name}.label`);
  const value = field.kind === 'date' ? dateOf(field.name, answers, now) : (answers[field.name] ?? '');
  if (value.length === 0) return null;
  if ('options' in field) {
    const chosen = [value].flat().filter((option) => field.options.includes(option));
    const text = chosen.map((option) => words.t(`fields.${field.name}.options.${option}`)).join('; ');
    return { name: field.name, label, value, text };
  }
  return { name: field.name, label, value, text: String(value) };
}

function dateOf(name: string, answers: DraftAnswers, now: Date): string {
  const part = (which: string) => String(answers[`${name}-${which}`] ?? '');
  const reading = readDate({ day: part('day'), month: part('month'), year: part('year') }, now);
  return reading && 'date' in reading ? reading.date : '';
}
